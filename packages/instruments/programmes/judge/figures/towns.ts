import { STRATA, type Stratum } from '@beffroi/domain';
import { isWhole } from '../coverage.ts';
import type { ListVerdict, ProgrammeVerdict } from '../verdict.ts';
import { ProgrammeFiguresRefusal } from './refusal.ts';

/** One town at one election, with the lists that are known to stand there: none is "no list is known", which is not "none stood". */
export interface TownOfLists {
  readonly territory: string;
  readonly name: string;
  readonly population: number;
  readonly stratum: Stratum;
  readonly region: string;
  readonly department: string;
  /** Of the election. */
  readonly year: number;
  readonly lists: readonly ListVerdict[];
}

/** Which towns a figure is about; `scopeId` is empty for the whole panel. */
export interface TownScope {
  readonly scope: 'panel' | 'stratum' | 'department' | 'region' | 'year';
  readonly scopeId: string;
}

/** The towns of one scope, in the order of election and code. */
export interface TownGroup extends TownScope {
  readonly towns: readonly TownOfLists[];
}

/** A list whose programme could be read, wholly or in part, with where it stands. */
export interface ReadProgramme {
  readonly town: TownOfLists;
  readonly list: ListVerdict;
  readonly verdict: ProgrammeVerdict;
}

/**
 * The towns in the order of election and code, and their lists in the order of their keys, so that no figure hangs on the order in which
 * they came.
 *
 * @throws ProgrammeFiguresRefusal for a town that stands twice in one election, a list that stands twice in a town, a verdict of a programme
 *   that was not found
 */
export function inOrder(towns: readonly TownOfLists[]): readonly TownOfLists[] {
  const sorted = [...towns].sort((a, b) => a.year - b.year || byCode(a.territory, b.territory));
  let previous: TownOfLists | null = null;
  return sorted.map((town) => {
    if (previous !== null && previous.year === town.year && previous.territory === town.territory) {
      throw new ProgrammeFiguresRefusal('same-town-twice', `${town.territory} stands twice in ${town.year}`);
    }
    previous = town;
    return { ...town, lists: listsInOrder(town) };
  });
}

function listsInOrder(town: TownOfLists): readonly ListVerdict[] {
  const lists = [...town.lists].sort((a, b) => byCode(a.key, b.key));
  for (const [at, list] of lists.entries()) {
    if (lists[at - 1]?.key === list.key) {
      throw new ProgrammeFiguresRefusal('same-list-twice', `${town.territory}, ${town.year}: list ${list.key} stands twice`);
    }
    if (list.verdict !== null && list.state !== 'found') {
      throw new ProgrammeFiguresRefusal('impossible-verdict', `${town.territory}, ${town.year}, ${list.key}: ${list.state}, yet judged`);
    }
  }
  return lists;
}

/**
 * The panel, its strata, departments, regions and years: those that have a town in it, strata in their order, the others by code.
 *
 * @throws ProgrammeFiguresRefusal as `inOrder`
 */
export function groupsOf(towns: readonly TownOfLists[]): readonly TownGroup[] {
  const sorted = inOrder(towns);
  return [
    { scope: 'panel', scopeId: '', towns: sorted },
    ...grouped('stratum', sorted, (town) => town.stratum).sort(
      (a, b) => (STRATA as readonly string[]).indexOf(a.scopeId) - (STRATA as readonly string[]).indexOf(b.scopeId),
    ),
    ...grouped('department', sorted, (town) => town.department),
    ...grouped('region', sorted, (town) => town.region),
    ...grouped('year', sorted, (town) => String(town.year)),
  ];
}

/** The panel and its strata alone: for what is too thin to be told by department. */
export function strataOf(towns: readonly TownOfLists[]): readonly TownGroup[] {
  return groupsOf(towns).filter(({ scope }) => scope === 'panel' || scope === 'stratum');
}

/** The programmes that could be read, in the order of towns and lists. */
export function readProgrammesOf(towns: readonly TownOfLists[]): readonly ReadProgramme[] {
  return towns.flatMap((town) => town.lists.flatMap((list) => (list.verdict === null ? [] : [{ town, list, verdict: list.verdict }])));
}

/**
 * Of these, the programmes that were read whole: shares and means are of them alone. One of which pages are unread says what it says, and not what it leaves out;
 * counted for what was found on the others, it would count where it speaks and never where it is silent.
 */
export function wholeProgrammesOf(towns: readonly TownOfLists[]): readonly ReadProgramme[] {
  return readProgrammesOf(towns).filter(({ verdict }) => isWhole(verdict.coverage));
}

/** By code units, not by a language: the same order on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function grouped(scope: TownScope['scope'], towns: readonly TownOfLists[], idOf: (town: TownOfLists) => string): TownGroup[] {
  return [...Map.groupBy(towns, idOf)]
    .map(([scopeId, group]) => ({ scope, scopeId, towns: group }))
    .sort((a, b) => byCode(a.scopeId, b.scopeId));
}
