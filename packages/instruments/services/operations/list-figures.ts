import { figuresKept } from '@beffroi/services/views';
import type { Operation } from '@beffroi/ui/api/operation.ts';
import { ALL, figureCells, ID, orAll, paged, pageOf, query, WAVE } from '@beffroi/ui/api/parameters.ts';
import { waveOf } from './shown-wave.ts';

/** Figures of a wave. */
export const listFigures: Operation = {
  id: 'listFigures',
  path: '/waves/{wave}/figures',
  summary: { fr: 'Les chiffres d’une vague', en: 'Figures of a wave' },
  description: {
    fr: 'Moyennes, parts du plafond, parts d’habitants… par panel, strate, département, région, et par service, famille, fournisseur. Chacun avec son n et son intervalle.',
    en: 'Means, shares of the ceiling, shares of inhabitants … by panel, stratum, department, region, and by service, family, provider. Each with its n and interval.',
  },
  parameters: [
    WAVE,
    query(
      'scope',
      { type: 'string', enum: ['panel', 'stratum', 'department', 'region'] },
      { fr: 'Quelles communes ensemble.', en: 'Which towns together.' },
      'panel',
    ),
    query(
      'scope_id',
      ID,
      { fr: 'Strate, ou code du département ou de la région.', en: 'Stratum, or code of the department or region.' },
      'all',
    ),
    query(
      'subject',
      { type: 'string', enum: ['all', 'family', 'indicator', 'provider'] },
      { fr: 'De quoi : tout, une famille, un service, un fournisseur.', en: 'Of what: all, a family, a service, a provider.' },
      'indicator',
    ),
    query('subject_id', ID, { fr: 'Identifiant du sujet.', en: 'Identifier of the subject.' }, 'school-canteen'),
    query('measure', ID, { fr: 'Mesure : level, attainment, own…', en: 'Measure: level, attainment, own …' }, 'level'),
    ...paged(1000),
  ],
  answer: 'Figures',
  spoken: false,
  async respond(ask) {
    const { series } = await waveOf(ask);
    const about = Object.fromEntries(
      ['scope', 'scope_id', 'subject', 'subject_id', 'measure'].flatMap((name) => {
        const value = ask.text(name);
        return value === null ? [] : [[name, value === ALL && name.endsWith('_id') ? '' : value] as const];
      }),
    );
    const figures = await figuresKept(ask.store, series, about);
    const offset = ask.number('offset');
    return pageOf(
      ask,
      figures.slice(offset, offset + ask.number('limit') + 1).map((figure) => ({
        scope: figure.scope,
        scope_id: orAll(figure.scope_id),
        subject: figure.subject,
        subject_id: orAll(figure.subject_id),
        measure: figure.measure,
        ...figureCells(figure),
      })),
    );
  },
};
