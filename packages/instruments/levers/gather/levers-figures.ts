import { type Association, association, groupMeans, type Pair, type TownInFigures, worthOf } from '@beffroi/levers/judge';
import { judgedTexts, keepFigures, type NewFigure, newestStandings, type Schema, type SeriesRow } from '@beffroi/store';
import { judgedTowns, type Scored, seriesFigures } from '@beffroi/waves';
import type { Kysely } from 'kysely';
import { keptLeversIn } from './kept-finding.ts';

/** Judgements of levers are long texts: few towns at a time, and of each what is counted. */
const PAGE = 100;

/** Services have the best known measure of what comes of it all. */
const SERVICES = 'services';

/** A subject of figures: a lever as it is said, lived, seen. */
export const LEVER_SUBJECT = 'lever';
/** The same of what goes together with services. */
export const ASSOCIATION_SUBJECT = 'association';

/** Computes the figures of a series of levers and keeps them with it: those of every instrument without any place of a town among others, and means of the three views beside. */
export async function keepLeversFigures(trx: Kysely<Schema>, series: SeriesRow, instrument: Scored): Promise<void> {
  const towns = await countedTowns(trx, series);
  const { figures, standings } = seriesFigures((await judgedTowns(trx, series, instrument)).towns, instrument);
  const services = await newestStandings(
    trx,
    SERVICES,
    towns.map(({ code }) => code),
  );
  const together = associationFigure(association(pairsOf(towns, new Map(services.map(({ territory, value }) => [territory, value])))));
  await keepFigures(trx, series.id, { figures: [...figures, ...viewFigures(towns), together], standings });
}

async function countedTowns(trx: Kysely<Schema>, series: SeriesRow): Promise<readonly TownInFigures[]> {
  const towns: TownInFigures[] = [];
  for (let after = ''; ; ) {
    const page = await judgedTexts(trx, series, { after, limit: PAGE });
    for (const { territory, stratum, findings } of page)
      if (findings !== null) towns.push({ code: territory, stratum, levers: keptLeversIn(findings).map(({ views }) => views) });
    if (page.length < PAGE) return towns;
    after = page.at(-1)!.territory;
  }
}

/** Means of what is said, lived and seen of each lever, and of what lies between, for all and for each stratum; none of fewer than three authorities. */
export function viewFigures(towns: readonly TownInFigures[]): readonly NewFigure[] {
  const strata = [...new Set(towns.map(({ stratum }) => stratum))].sort();
  return [
    ...figuresOf({ scope: 'panel', scope_id: '' }, towns),
    ...strata.flatMap((stratum) =>
      figuresOf(
        { scope: 'stratum', scope_id: stratum },
        towns.filter((town) => town.stratum === stratum),
      ),
    ),
  ];
}

function figuresOf(scope: Pick<NewFigure, 'scope' | 'scope_id'>, towns: readonly TownInFigures[]): readonly NewFigure[] {
  return groupMeans(towns).map(({ lever, measure, value, interval, n, of }) => ({
    ...{ ...scope, subject: LEVER_SUBJECT, subject_id: lever, measure, value },
    ...{ low: interval?.low ?? null, high: interval?.high ?? null, n_observed: n, n_unobserved: of - n, n_abstained: 0 },
  }));
}

function associationFigure({ value, interval, n }: Association): NewFigure {
  return {
    ...{ scope: 'panel', scope_id: '', subject: ASSOCIATION_SUBJECT, subject_id: SERVICES, measure: 'tau', value },
    ...{ low: interval?.low ?? null, high: interval?.high ?? null, n_observed: n, n_unobserved: 0, n_abstained: 0 },
  };
}

/** The mean level that is lived in a town, over the levers of which it is known, beside that of its services. */
function pairsOf(towns: readonly TownInFigures[], services: ReadonlyMap<string, number | null>): readonly Pair[] {
  return towns.flatMap(({ code, levers }) => {
    const lived = levers.map((views) => worthOf(views, 'lived')).filter((value) => value !== null);
    const other = services.get(code) ?? null;
    return lived.length === 0 || other === null ? [] : [{ code, one: lived.reduce((sum, value) => sum + value, 0) / lived.length, other }];
  });
}
