import { type FoldedLine, foldedLine } from './hostile/line.ts';
import {
  HOSTILE_RULES,
  HOSTILITIES,
  type HostileRule,
  type HostileTarget,
  type Hostility,
  IN_A_NAME,
  NAMED_SO,
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

/**
 * Looks for threats, insults and rude words in French and English, as people write them. The same text is always read alike.
 *
 * @param names by which the agent is known in public: what is said of one of them is said to the agent
 */
export function readHostility(text: string, names: readonly string[] = []): HostilityReading {
  const read = text.slice(0, MOST_READ);
  const line = foldedLine(read);
  const known = names.map((name) => foldedLine(name).text).filter((name) => name.trim() !== '');
  const found = withoutWeaker(HOSTILE_RULES.flatMap((rule) => wordsFound(rule, read, line, known)));
  return { found, against: strongestAgainst(found) };
}

function wordsFound(
  { kind, target, pattern }: HostileRule,
  read: string,
  line: FoldedLine,
  names: readonly string[],
): readonly HostileWords[] {
  return matchesOf(pattern, line.text).flatMap((match) => {
    if (kind !== 'threat' && isNobodys(match)) return [];
    const { start, end } = line.place(match.start, match.start + match.said.length);
    const quoted = isQuoted(read, start, end) || REPORTED.test(match.before);
    return [{ kind, target: quoted ? 'quoted' : targetOf(target, match, names), words: read.slice(start, end), start, end }];
  });
}

/** A match of a folded line, with what stands around it. */
interface LineMatch {
  readonly start: number;
  readonly before: string;
  readonly said: string;
  readonly after: string;
}

const NEAR = 60;

function matchesOf(pattern: RegExp, line: string): readonly LineMatch[] {
  return [...line.matchAll(pattern)]
    .map(({ 0: whole, index: start }) => ({
      start,
      before: line.slice(Math.max(0, start - NEAR), start),
      said: whole.trimEnd(),
      after: line.slice(start + whole.length, start + whole.length + NEAR),
    }))
    .filter(({ said }) => said !== '');
}

/** Part of a name, or said of oneself. */
function isNobodys({ before, after }: LineMatch): boolean {
  return IN_A_NAME.test(before) || NAMED_SO.test(after) || OF_ONESELF.test(before);
}

function targetOf(target: HostileTarget | 'by-article', match: LineMatch, names: readonly string[]): HostileTarget {
  if (target !== 'by-article' && target !== 'somebody-else') return target;
  if (names.some((name) => isOf(name, match))) return 'agent';
  return target === 'somebody-else' || OF_ANOTHER.test(match.before) ? 'somebody-else' : 'agent';
}

/** "Sophie est une conne", "cette salope de Sophie": the name stands beside the words, or among them. "Bonjour Sophie, un connard …" speaks to her of another. */
function isOf(name: string, { before, said, after }: LineMatch): boolean {
  return before.endsWith(name) || ` ${said} `.includes(name) || after.startsWith(name) || after.startsWith(` de${name}`);
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
  return QUOTES.some(([open, close]) =>
    open === close
      ? before.split(open).length % 2 === 0 && after.includes(close)
      : before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close),
  );
}

const QUOTES = [
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
] as const;
