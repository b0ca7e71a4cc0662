import type { NewFigure } from '@beffroi/store';
import type { Row, Table } from '@beffroi/table-formats';
import { divisionNames } from './division-names.ts';
import { count, field, type Said, SERIES_FIELDS, TO_SERIES, words } from './fields.ts';
import type { TableWords } from './table-words.ts';
import type { WaveInHand } from './wave-in-hand.ts';

/** What stands for the whole: an empty text would be taken for no value by readers of CSV, and a key must have one. */
const ALL = 'all';

const SCOPES = ['panel', 'stratum', 'department', 'region'];
const SUBJECTS = ['all', 'family', 'indicator', 'provider'];

/** The statistics of each series, with n and interval. */
export function figuresTable({ series, wave }: Pick<WaveInHand, 'series' | 'wave'>, { figures: said }: Pick<TableWords, 'figures'>): Table {
  return {
    name: 'figures',
    title: words(['Chiffres', 'Figures']),
    description: words([
      'Une ligne par série, ensemble de communes, sujet et mesure. Un chiffre sans son intervalle et son n ne dit rien.',
      'One row a series, group of towns, subject and measure. A figure without its interval and its n says nothing.',
    ]),
    fields: [...SERIES_FIELDS, ...aboutFields(said), ...valueFields()],
    primaryKey: ['series', 'scope', 'scope_id', 'subject', 'subject_id', 'measure'],
    foreignKeys: [TO_SERIES],
    async *rows() {
      const nameOf = divisionNames();
      for (const { number, row, figures } of series) {
        // Figures of an instrument's own have a table of its own.
        for (const figure of inOrder(figures.filter(({ subject }) => (SUBJECTS as readonly string[]).includes(subject)))) {
          yield { series: number, assessor: row.assessor, ...cellsOf(figure, scopeName(figure, wave.panel, nameOf)) };
        }
      }
    },
  };
}

function aboutFields(said: TableWords['figures']) {
  return [
    field(
      'scope',
      'string',
      ['Ensemble', 'Scope'],
      [
        'Quelles communes : tout le panel, une strate, un département, une région.',
        'Which towns: the whole panel, a stratum, a department, a region.',
      ],
      {
        constraints: { enum: SCOPES },
      },
    ),
    field(
      'scope_id',
      'string',
      ['Code de l’ensemble', 'Code of the scope'],
      [
        'Strate, ou code du département ou de la région ; all pour le panel.',
        'Stratum, or code of the department or region; all for the panel.',
      ],
    ),
    field(
      'scope_name',
      'string',
      ['Nom de l’ensemble', 'Name of the scope'],
      ['Nom du panel, du département ou de la région.', 'Name of the panel, department or region.'],
      {
        missing: [
          'une strate, dont le code parle, ou un code qui n’est pas dans la liste d’aujourd’hui.',
          'a stratum, whose code speaks, or a code that is not in the list of today.',
        ],
      },
    ),
    field('subject', 'string', ['Sujet', 'Subject'], said.subject, {
      constraints: { enum: SUBJECTS },
    }),
    field('subject_id', 'string', ['Code du sujet', 'Code of the subject'], said.subjectId),
    field('measure', 'string', ['Mesure', 'Measure'], said.measure),
  ];
}

function valueFields() {
  const missing: Said = ['rien n’a été observé, ou rien à quoi comparer.', 'nothing was observed, or there is nothing to compare with.'];
  const few: Said = [
    'moins de trois communes, ou une mesure sans intervalle.',
    'fewer than three towns, or a measure without an interval.',
  ];
  const bound: Said = ['De l’intervalle à 95 % (rééchantillonnage des communes).', 'Of the 95 % interval (bootstrap over towns).'];
  return [
    field('value', 'number', ['Valeur', 'Value'], ['Le chiffre.', 'The figure.'], { missing }),
    field('low', 'number', ['Borne basse', 'Lower bound'], bound, { missing: few }),
    field('high', 'number', ['Borne haute', 'Upper bound'], bound, { missing: few }),
    count(
      'n_observed',
      ['n observés', 'n observed'],
      [
        'Constats observés sur lesquels il repose (pour even : communes jugées).',
        'Findings observed that it rests on (for even: towns judged).',
      ],
    ),
    count(
      'n_unobserved',
      ['n non observés', 'n unobserved'],
      ['Constats non observés, comptés à part.', 'Findings unobserved, counted beside.'],
    ),
    count('n_abstained', ['n indécis', 'n abstained'], ['Constats indécis, comptés à part.', 'Findings abstained, counted beside.']),
  ];
}

/** From the whole to its parts, then by code: not the order of the database, which hangs on its engine. */
function inOrder(figures: readonly NewFigure[]): readonly NewFigure[] {
  const keys = new Map(figures.map((figure) => [figure, keyOf(figure)]));
  return figures.toSorted((one, other) => (keys.get(one)! < keys.get(other)! ? -1 : 1));
}

function keyOf({ scope, scope_id, subject, subject_id, measure }: NewFigure): string {
  return [SCOPES.indexOf(scope), scope_id, SUBJECTS.indexOf(subject), subject_id, measure].join('\0');
}

function scopeName({ scope, scope_id }: NewFigure, panel: string, nameOf: ReturnType<typeof divisionNames>): string | null {
  if (scope === 'panel') return panel;
  return scope === 'department' || scope === 'region' ? nameOf(scope, scope_id) : null;
}

function cellsOf(figure: NewFigure, scope_name: string | null): Row {
  const { scope, scope_id, subject, subject_id, measure, value, low, high, n_observed, n_unobserved, n_abstained } = figure;
  return {
    scope,
    scope_id: scope_id === '' ? ALL : scope_id,
    scope_name,
    subject,
    subject_id: subject_id === '' ? ALL : subject_id,
    measure,
    value,
    low,
    high,
    n_observed,
    n_unobserved,
    n_abstained,
  };
}
