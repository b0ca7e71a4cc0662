import type { PromisedBallot, PromisingList } from '@beffroi/instrument';
import { LEVER_IDS, type LeverId } from '@beffroi/levers/judge';
import { fold } from '@beffroi/reading';

/** What lists promised of a lever before a ballot: beside the three views, never in one. That a list promises something says nothing of who was elected. */
export interface PromisedLever {
  readonly year: number;
  /** How many lists stood, and of how many a programme was read. */
  readonly standing: number;
  readonly read: number;
  /** Of each list that promises it one sentence, the most binding. */
  readonly by: readonly PromisedBy[];
  readonly wave: string;
  /** Address in French, from `/`, of the page that proves it. */
  readonly proof: string;
}

/** A list with the sentence by which it promises a lever. */
export interface PromisedBy {
  readonly list: string;
  readonly quote: string;
}

/** What is promised, by lever; nothing of those that no list promises. */
export type PromisedLevers = Readonly<Partial<Record<LeverId, PromisedLever>>>;

/** Which lever a promise is about: by the theme that programmes score it by, and where that holds several by its words. */
const ABOUT: ReadonlyMap<string, readonly (readonly [words: RegExp | null, LeverId])[]> = new Map([
  ['governance-elected-for-digital', [[null, 'elected-lead']]],
  ['e-participation', [[null, 'open-ecosystem']]],
  ['open-data', [[null, 'open-ecosystem']]],
  ['cybersecurity-sovereignty', [[/\blogiciels? libres?\b/, 'purchasing-diversified']]],
  [
    'agents-tools-organisation',
    [
      [/\bform(?:er|ation|ations|erons|era)\b/, 'people-as-much-as-technology'],
      [/\bteletravail\w*/, 'networked-work'],
      [/\b(?:parapheur|sans papier|zero papier|dematerialis\w*)\b/, 'smooth-administration'],
      [/\b(?:ordinateurs?|tablettes?|equip\w*|smartphones?)\b/, 'modern-equipment'],
    ],
  ],
]);

/** Themes of programmes that a lever may be promised under. */
export const PROMISED_UNDER: readonly string[] = [...ABOUT.keys()];

/** What the lists of a ballot promise, lever by lever. */
export function promisedLevers({ year, standing, read, lists, wave, proof }: PromisedBallot): PromisedLevers {
  const all = LEVER_IDS.map((lever) => [lever, { year, standing, read, by: lists.flatMap(promising(lever)), wave, proof }] as const);
  return Object.fromEntries(all.filter(([, { by }]) => by.length > 0));
}

function promising(lever: LeverId): (list: PromisingList) => readonly PromisedBy[] {
  return ({ name, sentences }) => {
    const about = sentences.filter(({ indicators, quote }) => indicators.some((theme) => isAbout(theme, quote, lever)));
    const [most] = about.toSorted((one, other) => other.commitment - one.commitment);
    return most === undefined ? [] : [{ list: name, quote: most.quote }];
  };
}

function isAbout(theme: string, quote: string, lever: LeverId): boolean {
  const said = fold(quote);
  return (ABOUT.get(theme) ?? []).some(([words, id]) => id === lever && (words === null || words.test(said)));
}
