import { type Declaration, declarationsOf, type Proof } from '@beffroi/declarations';
import type { Language } from '@beffroi/domain';
import { leverOf, proofWorth, questionOf } from '@beffroi/levers/judge';
import { leverAsked } from '@beffroi/levers/views';
import { wordsIn } from '@beffroi/ui/language.ts';
import { typographic } from '@beffroi/words';
import { declaring } from '#words/declaring.ts';
import { dayWords } from './day-words.ts';

/** What an authority says of one lever, in words; `null` where it says nothing. */
export function declaredWords(declaration: Declaration | undefined, language: Language, now: Date) {
  if (declaration === undefined) return null;
  const say = declaring[language];
  const question = questionOf(leverAsked({ id: declaration.indicator }));
  const { id, level, statement, dated, proofs } = declaration;
  return {
    ...{ id, statement, dated: dayWords(dated, language), proofs: proofs.map((proof) => proofWords(proof, language)) },
    level: level === 'not-concerned' ? say.notConcerned : say.saidLevel(level, inFrench(question.anchors[level]![language], language)),
    fading: fadingWords(proofs, question.proofMonths, language, now),
  };
}

/** How much is left of the newest proof; `null` without one. */
function fadingWords(proofs: readonly Proof[], half: number, language: Language, now: Date): string | null {
  const newest = proofs
    .map(({ dated }) => dated)
    .sort()
    .at(-1);
  if (newest === undefined) return null;
  const { months, worth } = proofWorth(newest, now.toISOString(), half);
  return declaring[language].fading(Math.floor(months), wordsIn(language).percent(worth), half);
}

function proofWords(proof: Proof, language: Language) {
  const say = declaring[language];
  const { id, title, dated, kind } = proof;
  const day = kind === 'link' && proof.checkedOn !== null ? dayWords(proof.checkedOn, language) : null;
  const answer = kind !== 'link' ? null : proof.answer === null || day === null ? say.notLooked : say.answers[proof.answer](day);
  return {
    ...{ id, title, kind: say.kinds[kind], dated: dayWords(dated, language), answer },
    url: kind === 'link' ? proof.url : null,
    number: kind === 'deliberation' ? proof.number : null,
  };
}

const inFrench = (text: string, language: Language): string => (language === 'fr' ? typographic(text) : text);

/** A town's declarations that count, by lever. */
export async function declaredBy(store: App.Locals['house']['store'], territory: string): Promise<ReadonlyMap<string, Declaration>> {
  return new Map((await declarationsOf(store, [territory])).map((one) => [one.indicator, one]));
}

/** A lever's title as it is read. */
export const leverTitle = (id: Parameters<typeof leverOf>[0], language: Language): string =>
  inFrench(leverOf(id).title[language], language);
