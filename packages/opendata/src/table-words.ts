import type { Language } from '@beffroi/domain';
import { type Instrument, scaleOf } from '@beffroi/instrument';
import type { Field } from '@beffroi/table-formats';
import { field, type Said } from './fields.ts';

/** What the tables that every instrument has say of its indicators. */
export interface TableWords {
  /** The column that names one, in every table that has it. */
  readonly column: Field;
  /** Name of the table of the indicators, where `column` leads. */
  readonly table: string;
  readonly towns: {
    readonly observed: Said;
    readonly unobserved: Said;
    readonly abstained: Said;
    readonly mean: Said;
    /** Why there is no interval. */
    readonly few: Said;
    readonly evenness: Said;
    /** Why there is no evenness. */
    readonly uneven: Said;
    readonly strip: Said;
  };
  readonly observations: {
    readonly table: Said;
    readonly level: Said;
    /** Of the further scales, in their order. */
    readonly further: readonly { readonly id: string; readonly title: Said; readonly description: Said }[];
    readonly provider: Said;
    readonly obstacle: Said;
  };
  readonly figures: { readonly subject: Said; readonly subjectId: Said; readonly measure: Said };
}

const SCALE: Readonly<Record<Language, (id: string, title: string) => string>> = {
  fr: (id, title) => `${id} : ${title} ; `,
  en: (id, title) => `${id}: ${title}; `,
};

/** What is said of an instrument that says nothing of its own, by its catalogue and scale. */
export function wordsOfInstrument(instrument: Pick<Instrument, 'catalogue' | 'scale'>): TableWords {
  const { levels, further = [] } = scaleOf(instrument);
  const named = (language: Language): string => levels.map((level, at) => `${at} ${level[language]}`).join(', ');
  const scales = (language: Language): string => further.map(({ id, title }) => SCALE[language](id, title[language])).join('');
  return {
    column: field('indicator', 'string', ['Indicateur', 'Indicator'], ['Identifiant de l’indicateur.', 'Identifier of the indicator.'], {
      constraints: { required: true, enum: instrument.catalogue.map(({ id }) => id) },
    }),
    table: 'indicators',
    towns: {
      observed: ['Indicateurs observés : niveau ou absence.', 'Indicators observed: a level or an absence.'],
      unobserved: ['Indicateurs qui n’ont pas pu être vus : dans aucune moyenne.', 'Indicators that could not be seen: in no mean.'],
      abstained: [
        'Indicateurs dont les indices se contredisent : dans aucune moyenne.',
        'Indicators whose signals contradict each other: in no mean.',
      ],
      mean: ['Moyenne des niveaux des indicateurs observés, de 0 à 5.', 'Mean level of the indicators observed, 0 to 5.'],
      few: ['trop peu d’indicateurs observés pour un intervalle.', 'too few indicators were observed for an interval.'],
      evenness: [
        'De 0 (indicateurs aux deux extrêmes) à 1 (tous pareils), d’après ce qui est atteint du plafond.',
        'From 0 (indicators at both ends) to 1 (all alike), by what is attained of the ceiling.',
      ],
      uneven: ['moins de deux indicateurs observés.', 'fewer than two indicators were observed.'],
      strip: [
        'Un caractère par indicateur, dans l’ordre de la table indicators : 0 à 5, ? non observé, ~ indécis.',
        'One character an indicator, in the order of the table indicators: 0 to 5, ? unobserved, ~ abstained.',
      ],
    },
    observations: {
      table: [
        'Une ligne par commune, indicateur et série : le constat. Ce qui n’a pas pu être vu n’a pas de niveau et n’entre dans aucune moyenne.',
        'One row a town, indicator and series: the finding. What could not be seen has no level and is in no mean.',
      ],
      level: [`Échelle : ${named('fr')}.`, `Scale: ${named('en')}.`],
      further: further.map(({ id, title }) => ({
        id,
        title: [title.fr, title.en],
        description: ['Autre échelle : à ne jamais mêler aux niveaux.', 'Another scale: never to be mixed with levels.'],
      })),
      provider: ['Identifiant du prestataire qui a été reconnu.', 'Identifier of the provider that was recognised.'],
      obstacle: ['Pourquoi l’indicateur n’a pas pu être vu.', 'Why the indicator could not be seen.'],
    },
    figures: {
      subject: [
        'De quoi : tous les indicateurs, une famille, un indicateur, un prestataire.',
        'Of what: all indicators, a family, one indicator, a provider.',
      ],
      subjectId: [
        'Identifiant de la famille, de l’indicateur ou du prestataire ; all pour tous.',
        'Identifier of the family, indicator or provider; all for all.',
      ],
      measure: [
        `level : niveau moyen ; attainment : part atteinte du plafond ; ${scales('fr')}residents-k : part des habitants dont la commune est au niveau k ou plus ; even : part des communes dont les indicateurs sont homogènes ; pour un prestataire, difference : écart de ses constats à ceux des autres, share : sa part de la somme des niveaux, towns : nombre de ses communes.`,
        `level: mean level; attainment: share of the ceiling attained; ${scales('en')}residents-k: share of inhabitants whose town is at level k or more; even: share of towns whose indicators are even; of a provider, difference: its findings against those of others, share: its share of the sum of levels, towns: how many it has.`,
      ],
    },
  };
}
