import type { Stratum } from '@beffroi/domain';
import { type ListVerdict, NO_PAGES, type TownOfLists, type TownProgrammes } from '@beffroi/programmes/judge';
import { judgedTexts, type Schema, type SeriesRow, turnsByLength } from '@beffroi/store';
import type { Kysely } from 'kysely';

/** Programmes are long texts: few towns at a time. */
const PAGE = 100;

/** A town of a wave with what a series says of its lists. */
export interface JudgedTown extends TownOfLists {
  /** False where the series has not judged it: no list is registered, or its turn has not come. */
  readonly judged: boolean;
}

/** The towns of a wave of programmes, in order of code, read a page at a time. Those of which nothing is known have no lists. */
export async function* townsOfLists(
  db: Kysely<Schema>,
  series: Pick<SeriesRow, 'id' | 'wave_id'>,
  { year }: { readonly year: number },
): AsyncGenerator<JudgedTown> {
  const turn = turnsByLength();
  for (let after = ''; ; ) {
    const page = await judgedTexts(db, series, { after, limit: PAGE });
    for (const { findings, state: _, stratum, ...town } of page) {
      await turn(findings?.length ?? 0);
      const lists = findings === null ? [] : programmesOf(findings).lists;
      yield { ...town, stratum: stratum as Stratum, year, lists, judged: findings !== null };
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.territory;
  }
}

/** What a judgement of programmes says. @throws Error for a judgement of another instrument */
export function programmesOf(findings: string): TownProgrammes {
  const town = JSON.parse(findings) as TownProgrammes;
  if (town.format !== 'beffroi-programmes/1') throw new Error('the judgement is none of programmes');
  return { ...town, lists: town.lists.map(withCoverage) };
}

/** Judgements that were made before pages had states: all that was opened counted as read. */
function withCoverage(list: ListVerdict): ListVerdict {
  const documents = list.documents.map((one) => ({ ...one, states: one.states ?? { ...NO_PAGES, read: one.pages } }));
  if (list.verdict === null) return { ...list, documents };
  const coverage = list.verdict.coverage ?? {
    pages: { ...NO_PAGES, read: documents.reduce((sum, { pages }) => sum + pages, 0) },
    unreadDocuments: documents.filter(({ unreadable }) => unreadable !== null).length,
  };
  return { ...list, documents, verdict: { ...list.verdict, coverage } };
}
