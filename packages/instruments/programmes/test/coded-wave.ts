import { type Commitment, FIELD_IDS, type FieldId, NO_PAGES, type ThemeId, type TownProgrammes } from '@beffroi/programmes/judge';
import { DATED } from '@beffroi/review/testing';
import { type SeriesRow, type Store, seriesOf } from '@beffroi/store';
import type { ReadDocument, SentencesOf } from '../review/draw-sentences.ts';

/** A sentence of an invented programme, with what the machine says of it; nothing where it says nothing. */
export interface TrialSentence {
  readonly words: string;
  readonly heading?: string;
  readonly said?: { readonly themes: readonly ThemeId[]; readonly commitment: Commitment };
}

/** Lists of an invented town by their keys, each with one document. */
export type TrialProgrammes = Readonly<Record<string, readonly TrialSentence[]>>;

const digestOf = (territory: string, key: string): string => `sha256:${territory}-${key}`;

/** Writes a closed wave of programmes, by towns. @returns its closed series */
export async function programmesWave({ db }: Store, name: string, towns: Readonly<Record<string, TrialProgrammes>>): Promise<SeriesRow> {
  const { id } = await db
    .insertInto('wave')
    .values({
      name,
      instrument: 'programmes',
      panel: 'essai',
      vintage: 2026,
      dated: DATED,
      state: 'running',
      options: '{}',
      opened_at: DATED,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const series = await db
    .insertInto('series')
    .values({ wave_id: id, assessor: 'programmes@1.0.0', rubric_version: '1.0.0', rubric_digest: 'p1', opened_at: DATED })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [territory, lists] of Object.entries(towns)) {
    await db
      .insertInto('unit')
      .values({
        wave_id: id,
        territory,
        name: `Ville ${territory}`,
        population: 1000,
        department: territory.slice(0, 2),
        region: '53',
        stratum: 'under-50000',
        state: 'done',
        attempts: 1,
      })
      .execute();
    await db
      .insertInto('judgement')
      .values({
        series_id: series.id,
        territory,
        attempt: 1,
        findings: JSON.stringify(verdictOf(territory, lists)),
        digest: '0',
        judged_at: DATED,
      })
      .execute();
  }
  await db
    .updateTable('series')
    .set({ closed_at: DATED, digest: `${name}-series` })
    .where('id', '=', series.id)
    .execute();
  await db
    .updateTable('wave')
    .set({ state: 'closed', closed_at: DATED, digest: `${name}-wave` })
    .where('id', '=', id)
    .execute();
  return (await seriesOf(db, id))[0]!;
}

/** What the archives of these towns hold. */
export function sentencesIn(towns: Readonly<Record<string, TrialProgrammes>>): SentencesOf {
  return async (territory) =>
    Object.entries(towns[territory] ?? {}).map(
      ([list, sentences]): ReadDocument => ({
        list,
        document: digestOf(territory, list),
        sentences: sentences.map(({ words, heading = '' }) => ({ words, heading, page: 1 })),
      }),
    );
}

function verdictOf(territory: string, lists: TrialProgrammes): TownProgrammes {
  return {
    format: 'beffroi-programmes/1',
    election: { year: 2026, round: 1 },
    lists: Object.entries(lists).map(([key, sentences]) => {
      const statements = sentences.flatMap(({ words, heading = '', said }, sentence) =>
        said === undefined
          ? []
          : [
              {
                document: 0,
                sentence,
                page: 1,
                place: { block: sentence, sentence: 0, heading, box: null },
                quote: words.slice(0, 400),
                themes: said.themes,
                commitment: said.commitment,
                rule: 'lexicon',
                services: [],
                because: [],
              },
            ],
      );
      return {
        key,
        name: `Liste ${key}`,
        head: `Tête de ${key}`,
        label: 'Étiquette secrète',
        state: 'found',
        documents: [
          {
            name: `${key}.pdf`,
            digest: digestOf(territory, key),
            instant: DATED.toISOString(),
            format: 'pdf',
            pages: 1,
            states: { ...NO_PAGES, read: 1 },
            unreadable: null,
            ocr: false,
          },
        ],
        verdict: {
          mentionsDigital: statements.length > 0,
          themes: [...new Set(statements.flatMap(({ themes }) => themes))],
          statements,
          words: 100,
          sentences: sentences.length,
          fields: Object.fromEntries(FIELD_IDS.map((field) => [field, 0])) as Record<FieldId, number>,
          coverage: { pages: { ...NO_PAGES, read: 1 }, unreadDocuments: 0 },
          sketch: '',
        },
      };
    }),
  };
}
