import { foldedLine } from './hostile/line.ts';
import {
  HOSTILE_RULES,
  HOSTILITIES,
  type HostileTarget,
  type Hostility,
  IN_A_NAME,
  OF_ANOTHER,
  OF_ONESELF,
  REPORTED,
} from './hostile/rules.ts';

export { HOSTILITIES, type HostileTarget, type Hostility } from './hostile/rules.ts';

/** Hostile words that were found, with whom they are about and where they stand (UTF-16 units, end exclusive). */
export interface HostileWords {
  readonly kind: Hostility;
  readonly target: HostileTarget;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What rules found in one text. It says nothing of who wrote it. */
export interface HostilityReading {
  /** In the order in which they stand. */
  readonly found: readonly HostileWords[];
  /** The strongest that is against a person: threats to anybody, the rest where the agent is meant. `null`: the tone may be rough, nobody is attacked. */
  readonly against: Hostility | null;
}

/** UTF-16 units that are read: no post is longer. */
const MOST_READ = 20_000;

/** Looks for threats, insults and rude words in French and English, as people write them. The same text is always read alike. */
export function readHostility(text: string): HostilityReading {
  const read = text.slice(0, MOST_READ);
  const line = foldedLine(read);
  const all = HOSTILE_RULES.flatMap(({ kind, target, pattern }) =>
    [...line.text.matchAll(pattern)].flatMap(({ 0: said, index }): readonly HostileWords[] => {
      if (/^[ .]*$/u.test(said)) return [];
      const before = line.text.slice(Math.max(0, index - 60), index);
      if (kind !== 'threat' && (IN_A_NAME.test(before) || OF_ONESELF.test(before))) return [];
      const place = line.place(index, index + said.trimEnd().length);
      const whom = isQuoted(read, place.start, place.end) || REPORTED.test(before) ? 'quoted' : targetOf(target, before);
      return [{ kind, target: whom, words: read.slice(place.start, place.end), ...place }];
    }),
  );
  const found = withoutWeaker(all);
  return { found, against: strongestAgainst(found) };
}

function targetOf(target: HostileTarget | 'by-article', before: string): HostileTarget {
  if (target !== 'by-article') return target;
  return OF_ANOTHER.test(before) ? 'somebody-else' : 'agent';
}

/** Of what stands in one place, the strongest; of two alike, the one that says more. */
function withoutWeaker(all: readonly HostileWords[]): readonly HostileWords[] {
  const sorted = [...all].sort((one, other) => rank(one.kind) - rank(other.kind) || length(other) - length(one));
  const kept: HostileWords[] = [];
  for (const one of sorted) if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  return kept.sort((one, other) => one.start - other.start);
}

function strongestAgainst(found: readonly HostileWords[]): Hostility | null {
  const against = found.filter(({ kind, target }) => target === 'agent' || (kind === 'threat' && target !== 'quoted'));
  return HOSTILITIES.find((kind) => against.some((one) => one.kind === kind)) ?? null;
}

const rank = (kind: Hostility): number => HOSTILITIES.indexOf(kind);
const length = ({ start, end }: HostileWords): number => end - start;

/** Between marks of quotation that stand on one line. */
function isQuoted(text: string, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(0, start - 300), start)
    .split('\n')
    .at(-1)!;
  const after = text.slice(end, end + 300).split('\n')[0]!;
  const opened = QUOTES.some(([open, close]) =>
    open === close
      ? before.split(open).length % 2 === 0 && after.includes(close)
      : before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close),
  );
  return opened;
}

const QUOTES = [
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
] as const;
