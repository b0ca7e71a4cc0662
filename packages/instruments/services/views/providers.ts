import { type Level, STRATA, type Stratum } from '@beffroi/domain';
import { printingOf } from '@beffroi/figures';
import { departmentName } from '@beffroi/observatory';
import { PROVIDERS, type Provider, SERVICES, type ServiceId } from '@beffroi/services/judge';
import { type FigureRow, figuresOfSeries, type PublishedWave, providerLevels, providerTowns, type Store } from '@beffroi/store';

/** Towns on one page of a provider. */
export const PROVIDER_PAGE = 100;

/** A number with its 95 % interval, over so many marks. */
export interface Ranged {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly marks: number;
}

/** A provider in a published wave: what lies on it, beside what the others have. */
export interface ProviderSummary {
  readonly id: string;
  /** As the registry says them; `null` for a row that the registry of today does not hold. */
  readonly owner: string | null;
  readonly kind: Provider['kind'] | null;
  readonly towns: number;
  readonly marks: number;
  /** `null` of towns that are too few, too: see `few`. */
  readonly level: Ranged | null;
  /** Its marks, less those of the same services in towns of the same stratum that it does not carry; `null` with nothing to compare. */
  readonly difference: Ranged | null;
  /** Its towns, where they are too few for a mean and for a comparison. */
  readonly few: number | null;
  /** Share of the sum of all levels of the panel that stands on its marks, 0 to 1. */
  readonly share: number | null;
}

/** The providers of a wave, those with the most towns first. */
export interface ProvidersView {
  readonly providers: readonly ProviderSummary[];
  /** Share of all levels that stands on a recognised provider, 0 to 1. */
  readonly share: number;
}

/** One provider, with a page of its towns. */
export interface ProviderView {
  readonly summary: ProviderSummary;
  readonly verified: Provider['verified'] | null;
  /** Services that it carries somewhere in this wave, in the catalogue's order: marks at each level 0 to 5. */
  readonly services: readonly {
    readonly id: ServiceId;
    readonly levels: readonly number[];
    readonly marks: number;
    /** `null` of towns that are too few. */
    readonly mean: number | null;
  }[];
  readonly page: number;
  readonly pages: number;
  readonly towns: readonly {
    readonly code: string;
    readonly name: string;
    readonly departmentName: string;
    readonly population: number;
    readonly stratum: Stratum;
    readonly marks: readonly { readonly service: ServiceId; readonly level: Level }[];
  }[];
}

/** Which portal carries which marks, in a published wave. */
export async function providersView({ db }: Store, { series }: PublishedWave): Promise<ProvidersView> {
  const figures = await figuresOfSeries(db, series.id, { scope: 'panel', subject: 'provider' });
  const providers = [...Map.groupBy(figures, ({ subject_id }) => subject_id)].map(([id, rows]) => summaryOf(id, rows));
  providers.sort((one, other) => other.towns - one.towns || other.marks - one.marks || (one.id < other.id ? -1 : 1));
  return { providers, share: providers.reduce((sum, { share }) => sum + (share ?? 0), 0) };
}

/**
 * One provider of a published wave.
 *
 * @param page of its towns, from 1
 * @returns `null` for one that the registry does not know and that has no mark in it, or a page that there is not
 */
export async function providerView({ db }: Store, { series }: PublishedWave, id: string, page: number): Promise<ProviderView | null> {
  // Addresses can be anything, and the database takes no NUL.
  if (!/^[\w.-]{1,100}$/.test(id)) return null;
  const figures = await figuresOfSeries(db, series.id, { scope: 'panel', subject: 'provider', subject_id: id });
  // Proofs of an older wave lead here too: who is in the registry, or was there then, has a page.
  if (figures.length === 0 && rowOf(id) === undefined) return null;
  const summary = summaryOf(id, figures);
  const pages = Math.max(1, Math.ceil(summary.towns / PROVIDER_PAGE));
  if (page < 1 || page > pages) return null;
  const levels = await providerLevels(db, series.id, id);
  const towns = await providerTowns(db, series, id, { limit: PROVIDER_PAGE, offset: (page - 1) * PROVIDER_PAGE });
  return {
    summary,
    verified: rowOf(id)?.verified ?? null,
    services: SERVICES.flatMap(({ id: service }) => {
      const here = levels.filter(({ indicator }) => indicator === service);
      const marks = here.reduce((sum, one) => sum + one.marks, 0);
      if (marks === 0) return [];
      const counts = [0, 1, 2, 3, 4, 5].map((level) => here.find((one) => one.level === level)?.marks ?? 0);
      // A service has one mark a town.
      const mean = printingOf(marks) === 'estimate' ? here.reduce((sum, one) => sum + one.level * one.marks, 0) / marks : null;
      return [{ id: service, levels: counts, marks, mean }];
    }),
    page,
    pages,
    towns: towns.map(({ territory, name, population, department, stratum, marks }) => ({
      code: territory,
      name,
      departmentName: departmentName(department),
      population,
      stratum: STRATA.find((one) => one === stratum)!,
      marks: SERVICES.flatMap(({ id: service }) => {
        const mark = marks.find(({ indicator }) => indicator === service);
        return mark === undefined ? [] : [{ service, level: mark.level as Level }];
      }),
    })),
  };
}

function summaryOf(id: string, figures: readonly FigureRow[]): ProviderSummary {
  const find = (measure: string): FigureRow | undefined => figures.find((figure) => figure.measure === measure);
  const ranged = (measure: string): Ranged | null => {
    const figure = find(measure);
    return figure === undefined || figure.value === null
      ? null
      : { value: figure.value, low: figure.low, high: figure.high, marks: figure.n_observed };
  };
  const row = rowOf(id);
  const towns = find('towns')?.value ?? 0;
  const few = towns > 0 && printingOf(towns) === 'levels' ? towns : null;
  return {
    id,
    owner: row?.owner ?? null,
    kind: row?.kind ?? null,
    towns,
    marks: find('level')?.n_observed ?? 0,
    level: few === null ? ranged('level') : null,
    difference: few === null ? ranged('difference') : null,
    few,
    share: find('share')?.value ?? null,
  };
}

function rowOf(id: string): Provider | undefined {
  return PROVIDERS.find((provider) => provider.id === id);
}
