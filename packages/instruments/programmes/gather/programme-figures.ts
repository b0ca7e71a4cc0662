import {
  denominatorsOf,
  depthFigures,
  type ProgrammeMean,
  type Share,
  salienceFigures,
  type TownOfLists,
  type TownScope,
  themeFigures,
  themeOf,
  themesPerProgramme,
} from '@beffroi/programmes/judge';
import { keepFigures, type NewFigure, type Schema, type SeriesRow, waveById } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { townsOfLists } from './towns-of-lists.ts';
import { electionIn } from './wave-election.ts';

/** Computes the figures of a series of programmes and keeps them with it, in the transaction that closes it. */
export async function keepProgrammeFigures(trx: Kysely<Schema>, series: SeriesRow): Promise<void> {
  const wave = (await waveById(trx, series.wave_id))!;
  const year = electionIn(wave.options)?.year ?? wave.dated.getUTCFullYear();
  const towns: TownOfLists[] = [];
  for await (const { judged: _, ...town } of townsOfLists(trx, series, { year })) towns.push(town);
  await keepFigures(trx, series.id, { figures: programmeFigures(towns), standings: [] });
}

/**
 * The figures of programmes as the table keeps them; none of no towns. `n_observed` is what a value is of: programmes that were read whole, lists
 * or towns; `n_unobserved` the lists of the scope that are not among them. A share of lists that were not all read has no value: only
 * the bounds between which it must lie.
 */
export function programmeFigures(towns: readonly TownOfLists[]): readonly NewFigure[] {
  if (towns.length === 0) return [];
  const denominators = denominatorsOf(towns).filter(isOfPanel);
  const unread = new Map(denominators.map((one) => [`${one.scope} ${one.scopeId}`, one.standing - one.ofReadable.of]));
  const readable = new Map(denominators.map((one) => [`${one.scope} ${one.scopeId}`, one.readable]));
  const figure = (
    { scope, scopeId }: TownScope,
    [subject, subject_id]: readonly [subject: string, id: string],
    measure: string,
    { value, low = null, high = null, n }: { value: number | null; low?: number | null; high?: number | null; n: number },
  ): NewFigure => ({
    scope,
    scope_id: scopeId,
    subject,
    subject_id,
    measure,
    value,
    low,
    high,
    n_observed: n,
    n_unobserved: unread.get(`${scope} ${scopeId}`) ?? 0,
    n_abstained: 0,
  });
  const all = ['all', ''] as const;
  return [
    ...denominators.flatMap((one) => [
      ...COUNTS.map(([measure, member]) => ({
        ...figure(one, all, measure, { value: one[member], n: one.towns }),
        n_unobserved: one.townsWithoutList,
      })),
      figure(one, all, 'mention-of-readable', ofShare(one.ofReadable)),
      figure(one, all, 'mention-of-found', { value: null, low: one.ofFound.worst, high: one.ofFound.best, n: one.ofFound.of }),
      figure(one, all, 'mention-of-standing', { value: null, low: one.ofStanding.worst, high: one.ofStanding.best, n: one.ofStanding.of }),
    ]),
    ...themesPerProgramme(towns)
      .filter(isOfPanel)
      .map((one) => figure(one, all, 'themes-per-programme', ofMean(one.perProgramme))),
    ...depthFigures(towns, (theme) => themeOf(theme).depth)
      .filter(isOfPanel)
      .flatMap((one) => [
        figure(one, all, 'depth-by-themes', ofMean(one.byThemes)),
        figure(one, all, 'depth-by-statements', ofMean(one.byStatements)),
      ]),
    ...themeFigures(towns)
      .filter(isOfPanel)
      .flatMap((one) => [
        figure(one, ['indicator', one.theme], 'programmes', ofShare(one.programmes)),
        figure(one, ['indicator', one.theme], 'statements', {
          value: one.statements.n,
          n: readable.get(`${one.scope} ${one.scopeId}`) ?? 0,
        }),
        figure(one, ['indicator', one.theme], 'commitment', { value: one.furthest.mean, n: one.furthest.n }),
      ]),
    ...salienceFigures(towns)
      .filter(isOfPanel)
      .map((one) => figure(one, ['field', one.field], 'salience', ofMean(one.share))),
  ];
}

const COUNTS = [
  ['standing', 'standing'],
  ['found', 'found'],
  ['readable', 'readable'],
  ['read-in-part', 'readInPart'],
  ['mentions', 'mentions'],
  ['none-found', 'noneFound'],
  ['not-looked-for', 'notLookedFor'],
] as const;

/** A wave is of one year: that scope says nothing that the panel does not. */
function isOfPanel({ scope }: TownScope): boolean {
  return scope !== 'year';
}

function ofShare({ share, low, high, of }: Share) {
  return { value: share, low, high, n: of };
}

function ofMean({ mean, low, high, n }: ProgrammeMean) {
  return { value: mean, low, high, n };
}
