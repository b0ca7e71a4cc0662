import { adjudicationsOf, answerOf } from '@beffroi/store';
import type { Table } from '@beffroi/table-formats';
import { field, SERIES_FIELDS, TERRITORY_FIELD, TO_SERIES, TO_TOWN, words } from './fields.ts';
import type { TableWords } from './table-words.ts';
import type { WaveInHand } from './wave-in-hand.ts';

/**
 * One row a contest that everybody may read, with its answer.
 *
 * @param quoted false where words of the instrument's marks name people: what is said of them may, too, and is read on the pages
 */
export function contestsTable(
  hand: Pick<WaveInHand, 'db' | 'wave' | 'series' | 'contests'>,
  { column }: Pick<TableWords, 'column'>,
  { quoted = true }: { readonly quoted?: boolean } = {},
): Table {
  const required = { constraints: { required: true } };
  const unanswered = ['la contestation n’a pas encore de réponse.', 'the contest is not answered yet.'] as const;
  const unsaid = [
    'ces mots peuvent nommer des personnes : ils se lisent sur les pages.',
    'these words may name people: they are read on the pages.',
  ] as const;
  return {
    name: 'contests',
    title: words(['Contestations', 'Contests']),
    description: words([
      'Une ligne par constat contesté que chacun peut lire : par qui, pourquoi, et ce qui a été répondu. Les chiffres de la vague ne changent pas ; le niveau corrigé se lit à côté.',
      'One row a contest of a mark that everybody may read: by whom, why, and what was answered. The figures of the wave do not change; the corrected level is read beside them.',
    ]),
    fields: [
      ...SERIES_FIELDS,
      TERRITORY_FIELD,
      column,
      field('contest', 'integer', ['Contestation', 'Contest'], ['Son numéro.', 'Its number.'], {
        constraints: { required: true, minimum: 1 },
      }),
      field(
        'side',
        'string',
        ['Auteur', 'Author'],
        ['representative : la commune ; visitor : un visiteur.', 'representative: the town; visitor: a visitor.'],
        {
          constraints: { required: true, enum: ['representative', 'visitor'] },
        },
      ),
      field('contested_at', 'datetime', ['Contesté le', 'Contested at'], ['Quand elle a été faite.', 'When it was made.'], required),
      field(
        'reason',
        'string',
        ['Raison', 'Reason'],
        ['Ce qui est faux, dans les mots de l’auteur.', 'What is wrong, in the author’s words.'],
        {
          ...(quoted ? required : { missing: unsaid }),
        },
      ),
      field('link', 'string', ['Lien', 'Link'], ['Page donnée à l’appui.', 'Page given in support.'], {
        missing: ['aucune page n’a été donnée.', 'no page was given.'],
      }),
      field('answer', 'string', ['Réponse', 'Answer'], ['upheld : retenue ; not-upheld : non retenue.', 'upheld; not-upheld.'], {
        constraints: { enum: ['upheld', 'not-upheld'] },
        missing: unanswered,
      }),
      field('answered_at', 'datetime', ['Répondu le', 'Answered at'], ['Quand elle a eu sa réponse.', 'When it was answered.'], {
        missing: unanswered,
      }),
      field('answer_words', 'string', ['Mots de la réponse', 'Words of the answer'], ['Pourquoi.', 'Why.'], {
        missing: quoted ? unanswered : unsaid,
      }),
      field(
        'corrected_kind',
        'string',
        ['Constat corrigé', 'Corrected finding'],
        ['Ce que le constat aurait dû être.', 'What the finding should have been.'],
        {
          constraints: { enum: ['level', 'absence', 'unobserved', 'abstained'] },
          missing: ['la contestation n’est pas retenue.', 'the contest is not upheld.'],
        },
      ),
      field('corrected_level', 'integer', ['Niveau corrigé', 'Corrected level'], ['Son niveau.', 'Its level.'], {
        constraints: { minimum: 0, maximum: 5 },
        missing: [
          'la contestation n’est pas retenue, ou le constat corrigé n’a pas de niveau.',
          'the contest is not upheld, or what is right has no level.',
        ],
      }),
    ],
    primaryKey: ['contest'],
    foreignKeys: [TO_SERIES, TO_TOWN],
    async *rows() {
      const settled = new Map((await adjudicationsOf(hand.db, { waveId: hand.wave.id })).map(({ id, answer }) => [id, answer]));
      for (const contest of hand.contests) {
        const series = hand.series.find(({ row }) => row.id === contest.series_id);
        if (series === undefined) continue;
        const answer = answerOf(contest);
        const corrected = (settled.get(answer?.adjudication_id ?? -1) ?? null) as {
          readonly kind: string;
          readonly level: number | null;
        } | null;
        yield {
          series: series.number,
          assessor: series.row.assessor,
          territory: contest.territory,
          [column.name]: contest.indicator,
          contest: contest.id,
          side: contest.side,
          contested_at: contest.at.toISOString(),
          reason: quoted ? contest.reason : null,
          link: contest.link,
          answer: answer?.step ?? null,
          answered_at: answer?.at.toISOString() ?? null,
          answer_words: quoted ? (answer?.words ?? null) : null,
          corrected_kind: corrected?.kind ?? null,
          corrected_level: corrected?.level ?? null,
        };
      }
    },
  };
}
