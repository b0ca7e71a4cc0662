import { STRATA } from '@beffroi/domain';
import { ASSOCIATION_SUBJECT, LEVER_SUBJECT } from '@beffroi/levers/gather';
import { MEASURES } from '@beffroi/levers/judge';
import { count, field, type Said, SERIES_FIELDS, TO_SERIES, type WaveInHand, words } from '@beffroi/opendata';
import type { Table } from '@beffroi/table-formats';
import { bound, oneOf, REQUIRED } from './levers-in-hand.ts';

const SUBJECTS = [LEVER_SUBJECT, ASSOCIATION_SUBJECT];

/** One row a figure of levers: means of the three views and of what lies between, and how far what is lived goes together with services. */
export function leverFiguresTable({ series }: WaveInHand): Table {
  const few: Said = [
    'moins de trois collectivités (dix pour tau) : rien n’est dit.',
    'fewer than three authorities (ten for tau): nothing is said.',
  ];
  const of: Said = ['De l’intervalle à 95 %.', 'Of the 95 % interval.'];
  return {
    name: 'lever_figures',
    title: words(['Chiffres des leviers', 'Figures of levers']),
    description: words([
      'Une ligne par chiffre : moyennes de ce qui est dit, vécu, vu, et de l’écart, pour le panel et chaque strate ; chaque collectivité compte autant qu’une autre. Aucun rang.',
      'One row a figure: means of what is said, lived, seen, and of the gap, for the panel and each stratum; each authority counts as much as another. No ranks.',
    ]),
    fields: [
      ...SERIES_FIELDS,
      field('scope', 'string', ['Ensemble', 'Scope'], ['panel ou stratum.', 'panel or stratum.'], oneOf(['panel', 'stratum'])),
      field(
        'scope_id',
        'string',
        ['Strate', 'Stratum'],
        ['Strate ; all pour le panel.', 'Stratum; all for the panel.'],
        oneOf(['all', ...STRATA]),
      ),
      field('subject', 'string', ['Sujet', 'Subject'], ['lever ou association.', 'lever or association.'], oneOf(SUBJECTS)),
      field('subject_id', 'string', ['De quoi', 'Of what'], ['Code du levier ; services.', 'Code of the lever; services.'], REQUIRED),
      field(
        'measure',
        'string',
        ['Mesure', 'Measure'],
        [
          'said, lived, seen : moyennes ; gap : vécu moins dit ; tau : à quel point le vécu et les services en ligne vont ensemble (τ-b de Kendall), sans dire pourquoi.',
          'said, lived, seen: means; gap: lived less said; tau: how far what is lived and online services go together (Kendall’s τ-b), without saying why.',
        ],
        oneOf([...MEASURES, 'tau']),
      ),
      field('value', 'number', ['Valeur', 'Value'], ['Le chiffre.', 'The figure.'], { missing: few }),
      bound('low', 'low', of, few),
      bound('high', 'high', of, few),
      count('n_observed', ['n', 'n'], ['Collectivités dont on le sait.', 'Authorities of which it is known.']),
      count('n_unobserved', ['Autres', 'Others'], ['Celles dont on ne le sait pas.', 'Those of which it is not.']),
    ],
    primaryKey: ['series', 'scope', 'scope_id', 'subject', 'subject_id', 'measure'],
    foreignKeys: [TO_SERIES],
    async *rows() {
      for (const { number, row, figures } of series) {
        const own = figures.filter(({ subject }) => SUBJECTS.includes(subject));
        for (const { scope, scope_id, subject, subject_id, measure, value, low, high, n_observed, n_unobserved } of own.toSorted(inOrder)) {
          yield {
            ...{ series: number, assessor: row.assessor, scope, scope_id: scope_id === '' ? 'all' : scope_id, subject, subject_id },
            ...{ measure, value, low, high, n_observed, n_unobserved },
          };
        }
      }
    },
  };
}

type Named = Readonly<Record<'scope' | 'scope_id' | 'subject' | 'subject_id' | 'measure', string>>;

/** Not the order of the database, which hangs on its engine. */
function inOrder(one: Named, other: Named): number {
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

const keyOf = ({ scope, scope_id, subject, subject_id, measure }: Named): string =>
  [scope, scope_id, subject, subject_id, measure].join('\0');
