import { isObject } from '@beffroi/domain/json-values';
import { CELLS, type GroupId, type LeverId } from './answers.ts';
import { isId } from './asked-groups.ts';
import { EPSILON_BOUNDS } from './geometric-noise.ts';
import { LEAST_SHEETS } from './parts.ts';
import { DisclosureRefusal } from './refusal.ts';

/** Nine whole numbers in the order of `CELLS`: true counts with noise, so that some may be negative and their sum need not be the sheets. */
export type PerturbedHistogram = readonly number[];

/** What is told of some groups together. */
export interface PublishedPart {
  /** In the order in which they were asked; in no other part. */
  readonly groups: readonly GroupId[];
  /** Sheets, exactly; five at least. */
  readonly n: number;
  /** People invited in all of its groups; `null` where that is not known, or more sheets came than people were invited (people say themselves which role they have). */
  readonly invited: number | null;
  /** One for each lever. */
  readonly histograms: Readonly<Record<LeverId, PerturbedHistogram>>;
}

/** All that may ever be told of the answers of one survey: drawn once, when it is closed. Plain JSON, which an archive holds; every figure is computed from it alone. */
export interface PublishedCounts {
  readonly version: 1;
  /** ε of one answer: what its noise was drawn with. */
  readonly epsilon: number;
  /** In the order in which they were asked. */
  readonly levers: readonly LeverId[];
  readonly parts: readonly PublishedPart[];
}

/**
 * Reads what an archive holds. What is there beside is left out.
 *
 * @throws DisclosureRefusal that names the place where it is no such thing
 */
export function parsePublishedCounts(value: unknown): PublishedCounts {
  const { version, epsilon, levers, parts } = objectAt(value, 'the counts');
  if (version !== 1) refuse('version', 'is not 1');
  const { least, greatest } = EPSILON_BOUNDS;
  if (typeof epsilon !== 'number' || !(epsilon >= least && epsilon <= greatest))
    return refuse('epsilon', `is not from ${least} to ${greatest}`);
  const asked = idsAt(levers, 'its levers');
  const told = listAt(parts, 'parts').map((part, at) => partAt(part, `parts[${at}]`, asked));
  const groups = told.flatMap((part) => part.groups);
  const twice = groups.find((group, at) => groups.indexOf(group) !== at);
  if (twice !== undefined) refuse('parts', `have the group ${twice} twice`);
  return { version: 1, epsilon, levers: asked, parts: told };
}

function partAt(value: unknown, path: string, levers: readonly LeverId[]): PublishedPart {
  const { groups, n, invited, histograms } = objectAt(value, path);
  if (!isCount(n) || n < LEAST_SHEETS) return refuse(`${path}.n`, `is no count of ${LEAST_SHEETS} or more`);
  if (invited !== null && !(isCount(invited) && invited >= n)) return refuse(`${path}.invited`, 'is neither null nor a count of n or more');
  const given = objectAt(histograms, `${path}.histograms`);
  if (Object.keys(given).length !== levers.length) refuse(`${path}.histograms`, 'are not those of the levers');
  const read = levers.map(
    (lever) => [lever, histogramAt(Object.hasOwn(given, lever) ? given[lever] : undefined, `${path}.histograms.${lever}`)] as const,
  );
  return { groups: idsAt(groups, `${path}.groups`), n, invited, histograms: Object.fromEntries(read) };
}

function histogramAt(value: unknown, path: string): PerturbedHistogram {
  const cells = listAt(value, path);
  if (cells.length !== CELLS.length) refuse(path, `has not ${CELLS.length} cells`);
  return cells.map((cell) => (Number.isSafeInteger(cell) ? (cell as number) : refuse(path, 'holds what is no whole number')));
}

function idsAt(value: unknown, path: string): readonly string[] {
  const ids = listAt(value, path).map((id) => (isId(id) ? id : refuse(path, 'hold what is no id')));
  if (ids.length === 0 || new Set(ids).size < ids.length) refuse(path, 'are none, or one stands twice');
  return ids;
}

function objectAt(value: unknown, path: string): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : refuse(path, 'is no object');
}

function listAt(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(path, 'is no list');
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function refuse(path: string, what: string): never {
  throw new DisclosureRefusal('not-published-counts', `${path} ${what}`);
}
