import type { Explanation, LevelText } from '@beffroi/instrument';
import type { VoiceFinding } from '@beffroi/voice/gather';
import { rungMeanings, rungs } from '../words/rungs.ts';
import { sentenceIn } from '../words/sentence.ts';
import { voicePages } from '../words/voice-pages.ts';

/** Why the machine places a town's voice where it does: its rung, the town's sentence, and the words that the finding keeps. */
export function explainPresence(given: unknown): Explanation {
  const finding = given as VoiceFinding;
  return {
    reason: { fr: reasonIn('fr', finding), en: reasonIn('en', finding) },
    evidence: finding.evidence.map(({ quote, url, digest }) => ({ quote, url, digest })),
  };
}

function reasonIn(language: 'fr' | 'en', { kind, level, accounts, sentence }: VoiceFinding): string {
  const texts = voicePages[language];
  if (kind === 'unobserved') return texts.notRead;
  if (kind === 'abstained') return texts.abstained;
  if (accounts.length === 0) return texts.noAccount;
  return `${texts.rung(level, rungs[language][level]!)}. ${sentenceIn(language, sentence)}`;
}

/** What each rung above the first takes. */
export function rungMeaningsOf(): readonly LevelText[] {
  return rungMeanings.fr
    .map((text, level) => ({ level, text: { fr: capital(text), en: capital(rungMeanings.en[level]!) }, reachable: true }))
    .slice(1);
}

const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;
