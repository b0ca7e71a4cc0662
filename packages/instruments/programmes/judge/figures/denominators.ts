import { isWhole, mentionOf } from '../coverage.ts';
import { type Share, shareOf } from './share.ts';
import { groupsOf, type TownGroup, type TownOfLists, type TownScope } from './towns.ts';

/** Between which shares the truth must lie, whatever was in what nobody read: no chance is in it. Both `null` of nothing. */
export interface Bounds {
  readonly of: number;
  /** As if none of the programmes that were not read, or read in part without finding any, spoke of digital matters. */
  readonly worst: number | null;
  /** As if all did. */
  readonly best: number | null;
}

/** The four denominators, always together: `standing` ≥ `found` ≥ `readable` ≥ `mentions`. */
export interface Denominators extends TownScope {
  readonly towns: number;
  /** Towns of which no list is known; what stood there is in no number here. */
  readonly townsWithoutList: number;
  /** Lists in the register. */
  readonly standing: number;
  /** Lists whose programme was found, readable or not. */
  readonly found: number;
  /** Lists whose programme could be read, wholly or in part. */
  readonly readable: number;
  /** Of these, lists of whose programme pages or documents were not read: `ofReadable` is without them. */
  readonly readInPart: number;
  /** Lists whose programme speaks of digital matters. */
  readonly mentions: number;
  /** Lists of which no programme was found, and those for which nobody looked. */
  readonly noneFound: number;
  readonly notLookedFor: number;
  /** The share that can be printed as measured: of programmes that were read whole. */
  readonly ofReadable: Share;
  readonly ofFound: Bounds;
  readonly ofStanding: Bounds;
}

/**
 * How many lists stand, have a programme, can be read, speak of digital matters; for the panel, its strata, departments, regions and years.
 *
 * The study of 2014 had 527, 270, 270 and 161: 60 % of what was read, between 31 % and 79 % of all that stood.
 *
 * @throws ProgrammeFiguresRefusal as `inOrder`
 */
export function denominatorsOf(towns: readonly TownOfLists[]): readonly Denominators[] {
  return groupsOf(towns).map(denominatorsOfGroup);
}

function denominatorsOfGroup({ scope, scopeId, towns }: TownGroup): Denominators {
  const lists = towns.flatMap((town) => town.lists);
  const inState = (state: string) => lists.filter((list) => list.state === state).length;
  const verdicts = lists.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]));
  const readInPart = verdicts.filter(({ coverage }) => !isWhole(coverage));
  const mentions = verdicts.filter(({ mentionsDigital }) => mentionsDigital).length;
  const found = inState('found') + inState('unreadable');
  return {
    scope,
    scopeId,
    towns: towns.length,
    townsWithoutList: towns.filter((town) => town.lists.length === 0).length,
    ...fourDenominators(lists.length, found, verdicts.length, mentions, {
      programmes: readInPart.length,
      mentions: readInPart.filter(({ mentionsDigital }) => mentionsDigital).length,
      unknown: readInPart.filter((verdict) => mentionOf(verdict) === null).length,
    }),
    noneFound: inState('none-found'),
    notLookedFor: inState('not-looked-for'),
  };
}

/**
 * The same from the four numbers alone, as for a study of which nothing else is left.
 *
 * @param part of the readable programmes, those that were read in part: how many there are, speak of digital matters on the pages that were read, and may do so on others
 */
export function fourDenominators(
  standing: number,
  found: number,
  readable: number,
  mentions: number,
  part = { programmes: 0, mentions: 0, unknown: 0 },
): Pick<Denominators, 'standing' | 'found' | 'readable' | 'readInPart' | 'mentions' | 'ofReadable' | 'ofFound' | 'ofStanding'> {
  const within = (of: number): Bounds => ({
    of,
    worst: of === 0 ? null : mentions / of,
    best: of === 0 ? null : (mentions + part.unknown + of - readable) / of,
  });
  return {
    standing,
    found,
    readable,
    readInPart: part.programmes,
    mentions,
    ofReadable: shareOf(mentions - part.mentions, readable - part.programmes),
    ofFound: within(found),
    ofStanding: within(standing),
  };
}
