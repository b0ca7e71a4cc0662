import type { Language } from '@beffroi/domain';
import type { VoiceSentence } from '@beffroi/voice/judge';
import { enWords, frWords } from '@beffroi/words';
import { voicePages } from './voice-pages.ts';

/** Fewer replies than this are told as they are, and not in tens. */
const LEAST = 10;

/** What a town's voice is, in one sentence: how many questions had an answer, how soon, how many answers say who speaks, and what went on in life. */
export function sentenceIn(language: Language, said: VoiceSentence): string {
  const { sentence: texts, minutes } = voicePages[language];
  const words = language === 'fr' ? frWords : enWords;
  const { questions, answered, openDelay, delay, replies, sayingWho, carriedOn } = said;
  const parts: string[] = [];
  if (questions === null || answered === null) parts.push(texts.unseen);
  else if (questions === 0) parts.push(texts.noQuestion);
  else {
    parts.push(texts.questions(questions, words.count(answered)));
    if (openDelay !== null) parts.push(texts.delay(minutes(openDelay), true));
    else if (delay !== null) parts.push(texts.delay(minutes(delay), false));
  }
  if (replies >= LEAST) parts.push(texts.signed(Math.round((sayingWho / replies) * 10)));
  else if (replies > 0) parts.push(texts.signedFew(sayingWho, replies));
  if (carriedOn > 0) parts.push(texts.life(carriedOn));
  return `${parts.join('')}${texts.end}`;
}
