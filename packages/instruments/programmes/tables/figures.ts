import { count, divisionNames, field, type Said, SERIES_FIELDS, TO_SERIES, words } from '@beffroi/opendata';
import type { NewFigure } from '@beffroi/store';
import type { Table } from '@beffroi/table-formats';
import type { ProgrammesInHand } from './programmes-in-hand.ts';

/** What stands for the whole: an empty text would be taken for no value by readers of CSV, and a key must have one. */
const ALL = 'all';
const SCOPES = ['panel', 'stratum', 'department', 'region'];
const SUBJECTS = ['all', 'indicator', 'field'];

/** The statistics of each judgement, with n, interval or bounds. */
export function programmeFiguresTable({ series, wave }: ProgrammesInHand): Table {
  const missing: Said = ['rien n’a été lu, ou seules des bornes peuvent être données.', 'nothing was read, or only bounds can be given.'];
  const few: Said = ['trop peu de programmes, ou une mesure sans intervalle.', 'too few programmes, or a measure without an interval.'];
  const bound: Said = [
    'De l’intervalle à 95 % ; de mention-of-found et mention-of-standing : la pire et la meilleure part possibles, selon ce que disent les programmes et les pages qui n’ont pas pu être lus.',
    'Of the 95 % interval; of mention-of-found and mention-of-standing: the worst and best shares that are possible, whatever the programmes and pages say that could not be read.',
  ];
  return {
    name: 'figures',
    title: words(['Chiffres', 'Figures']),
    description: words([
      'Une ligne par série, ensemble de communes, sujet et mesure. Un chiffre sans son intervalle (ou ses bornes) et son n ne dit rien.',
      'One row a series, group of towns, subject and measure. A figure without its interval (or bounds) and its n says nothing.',
    ]),
    fields: [
      ...SERIES_FIELDS,
      field(
        'scope',
        'string',
        ['Ensemble', 'Scope'],
        [
          'Quelles communes : tout le panel, une strate, un département, une région.',
          'Which towns: the whole panel, a stratum, a department, a region.',
        ],
        { constraints: { enum: SCOPES } },
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
      field(
        'subject',
        'string',
        ['Sujet', 'Subject'],
        [
          'De quoi : tout (all), un thème (indicator), un domaine du programme (field).',
          'Of what: all, a theme (indicator), a field of the programme (field).',
        ],
        { constraints: { enum: SUBJECTS } },
      ),
      field(
        'subject_id',
        'string',
        ['Code du sujet', 'Code of the subject'],
        ['Identifiant du thème ou du domaine ; all pour tout.', 'Identifier of the theme or field; all for all.'],
      ),
      field(
        'measure',
        'string',
        ['Mesure', 'Measure'],
        [
          'standing, found, readable, read-in-part, mentions, none-found, not-looked-for : nombre de listes ; mention-of-readable : part des programmes lus en entier qui parlent du numérique ; mention-of-found, mention-of-standing : bornes de la part des programmes trouvés, des listes en présence ; themes-per-programme : thèmes par programme ; depth-by-themes, depth-by-statements : part de ce qui change la maison ; programmes : part des programmes lus en entier qui abordent le thème ; statements : phrases ; commitment : engagement moyen, chaque programme par sa phrase qui va le plus loin ; salience : part moyenne des phrases du domaine.',
          'standing, found, readable, read-in-part, mentions, none-found, not-looked-for: number of lists; mention-of-readable: share of the programmes read whole that speak of digital matters; mention-of-found, mention-of-standing: bounds of the share of programmes found, of lists that stand; themes-per-programme: themes a programme; depth-by-themes, depth-by-statements: share of what changes the house; programmes: share of programmes read whole that name the theme; statements: sentences; commitment: mean commitment, each programme by the sentence that goes furthest; salience: mean share of the sentences of the field.',
        ],
      ),
      field('value', 'number', ['Valeur', 'Value'], ['Le chiffre.', 'The figure.'], { missing }),
      field('low', 'number', ['Borne basse', 'Lower bound'], bound, { missing: few }),
      field('high', 'number', ['Borne haute', 'Upper bound'], bound, { missing: few }),
      count(
        'n',
        ['n', 'n'],
        ['Sur combien de programmes, de listes ou de communes il repose.', 'On how many programmes, lists or towns it rests.'],
      ),
      count(
        'n_unread',
        ['n non lus', 'n unread'],
        [
          'Listes de l’ensemble dont le programme n’a pas été lu en entier (pour les nombres de listes : communes sans liste connue).',
          'Lists of the scope whose programme was not read whole (for numbers of lists: towns without a known list).',
        ],
      ),
    ],
    primaryKey: ['series', 'scope', 'scope_id', 'subject', 'subject_id', 'measure'],
    foreignKeys: [TO_SERIES],
    async *rows() {
      const nameOf = divisionNames();
      for (const { number, row, figures } of series) {
        for (const figure of inOrder(figures)) {
          const { scope, scope_id, subject, subject_id, measure, value, low, high, n_observed, n_unobserved } = figure;
          yield {
            series: number,
            assessor: row.assessor,
            scope,
            scope_id: scope_id === '' ? ALL : scope_id,
            scope_name: scope === 'panel' ? wave.panel : scope === 'department' || scope === 'region' ? nameOf(scope, scope_id) : null,
            subject,
            subject_id: subject_id === '' ? ALL : subject_id,
            measure,
            value,
            low,
            high,
            n: n_observed,
            n_unread: n_unobserved,
          };
        }
      }
    },
  };
}

/** From the whole to its parts, then by code: not the order of the database, which hangs on its engine. */
function inOrder(figures: readonly NewFigure[]): readonly NewFigure[] {
  const keyOf = ({ scope, scope_id, subject, subject_id, measure }: NewFigure): string =>
    [SCOPES.indexOf(scope), scope_id, SUBJECTS.indexOf(subject), subject_id, measure].join('\0');
  const keys = new Map(figures.map((figure) => [figure, keyOf(figure)]));
  return figures.toSorted((one, other) => (keys.get(one)! < keys.get(other)! ? -1 : 1));
}
