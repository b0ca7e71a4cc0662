import { STRATA } from '@beffroi/domain';
import { field, SERIES_FIELDS, TO_SERIES, type WaveInHand, words } from '@beffroi/opendata';
import type { Table } from '@beffroi/table-formats';

const SUBJECTS = ['voice', 'dialogue'];
const MEASURES = ['practised', 'questions', 'answered', 'replies', 'signed-replies'];

/** One row a figure of voices, for the panel and each stratum. */
export function voiceFiguresTable({ series }: WaveInHand): Table {
  const required = { constraints: { required: true } };
  const share = { constraints: { minimum: 0 }, missing: ['rien n’a pu être vu.', 'nothing could be seen.'] as const };
  return {
    name: 'voice_figures',
    title: words(['Chiffres des voix', 'Figures of voices']),
    description: words([
      'Une ligne par chiffre : la part des communes qui pratiquent chaque voix, et les sommes du dialogue.',
      'One row a figure: the share of towns that practise each voice, and the sums of dialogue.',
    ]),
    fields: [
      ...SERIES_FIELDS,
      field('scope', 'string', ['Ensemble', 'Scope'], ['panel ou stratum.', 'panel or stratum.'], {
        constraints: { required: true, enum: ['panel', 'stratum'] },
      }),
      field('scope_id', 'string', ['Strate', 'Stratum'], ['Strate ; all pour le panel.', 'Stratum; all for the panel.'], {
        constraints: { required: true, enum: ['all', ...STRATA] },
      }),
      field('subject', 'string', ['Sujet', 'Subject'], ['voice ou dialogue.', 'voice or dialogue.'], {
        constraints: { required: true, enum: SUBJECTS },
      }),
      field('subject_id', 'string', ['Voix', 'Voice'], ['Voix ; all pour le dialogue.', 'Voice; all for dialogue.'], required),
      field(
        'measure',
        'string',
        ['Mesure', 'Measure'],
        [
          'practised : part des communes vues ; questions, answered, replies, signed-replies : sommes sur les comptes vus.',
          'practised: share of towns seen; questions, answered, replies, signed-replies: sums over accounts seen.',
        ],
        { constraints: { required: true, enum: MEASURES } },
      ),
      field('value', 'number', ['Valeur', 'Value'], ['Part de 0 à 1, ou somme.', 'Share from 0 to 1, or a sum.'], share),
      field('low', 'number', ['Bas', 'Low'], ['Borne basse à 95 %.', 'Lower end at 95%.'], {
        missing: ['une somme n’a pas d’intervalle.', 'a sum has no interval.'],
      }),
      field('high', 'number', ['Haut', 'High'], ['Borne haute à 95 %.', 'Upper end at 95%.'], {
        missing: ['une somme n’a pas d’intervalle.', 'a sum has no interval.'],
      }),
      field('n_observed', 'integer', ['n', 'n'], ['Communes, ou comptes.', 'Towns, or accounts.'], required),
      field(
        'n_unobserved',
        'integer',
        ['Non observés', 'Unobserved'],
        ['Ceux qui n’ont pas pu être vus.', 'Those that could not be seen.'],
        required,
      ),
    ],
    primaryKey: ['series', 'scope', 'scope_id', 'subject', 'subject_id', 'measure'],
    foreignKeys: [TO_SERIES],
    async *rows() {
      for (const { number, row, figures } of series) {
        for (const { scope, scope_id, subject, subject_id, measure, value, low, high, n_observed, n_unobserved } of figures) {
          if (!SUBJECTS.includes(subject)) continue;
          yield {
            ...{ series: number, assessor: row.assessor, scope, scope_id: scope_id === '' ? 'all' : scope_id },
            ...{ subject, subject_id: subject_id === '' ? 'all' : subject_id, measure, value, low, high, n_observed, n_unobserved },
          };
        }
      }
    },
  };
}
