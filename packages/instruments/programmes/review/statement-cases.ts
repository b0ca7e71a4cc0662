import type { ThemeId, TownProgrammes } from '@beffroi/programmes/judge';
import { answerOf, type ContestView, contests, judgedTown, type Store, seriesOf } from '@beffroi/store';

/** A sentence that was read wrongly, as somebody contested and people upheld it: the rules are to be tried on it from then on (`fixtures/programmes/contested.jsonl`). */
export interface StatementCase {
  readonly sentence: string;
  /** The heading above it; empty without one. */
  readonly heading: string;
  /** The theme that was contested, and whether the sentence says it: it does not. */
  readonly theme: ThemeId;
  readonly says: false;
  /** What the machine said then, and by which rubric. */
  readonly machine: { readonly themes: readonly ThemeId[]; readonly commitment: number; readonly rubric: string };
  readonly wave: string;
  readonly territory: string;
  readonly list: string;
  /** When it was answered (ISO 8601). */
  readonly answered: string;
}

/** Cases of all upheld contests that quote a sentence, the oldest first. Nothing of what people wrote is in them: it may name somebody. */
export async function statementCases({ db }: Pick<Store, 'db'>): Promise<readonly StatementCase[]> {
  const upheld = (await contests(db, { instrument: 'programmes' })).filter((contest) => answerOf(contest)?.step === 'upheld').reverse();
  const cases: StatementCase[] = [];
  for (const contest of upheld) cases.push(...(await casesOf({ db }, contest)));
  return cases;
}

async function casesOf({ db }: Pick<Store, 'db'>, contest: ContestView): Promise<readonly StatementCase[]> {
  const series = (await seriesOf(db, contest.waveId)).find(({ id }) => id === contest.series_id)!;
  const judged = await judgedTown(db, series, contest.territory);
  if (judged?.judgement == null) return [];
  return casesIn(JSON.parse(judged.judgement.findings) as TownProgrammes, { ...contest, rubric: series.assessor });
}

/** The sentences of a town that a contest quotes: it speaks of a sentence by its words. */
export function casesIn(
  { lists }: TownProgrammes,
  contest: Pick<ContestView, 'indicator' | 'reason' | 'wave' | 'territory' | 'steps'> & { readonly rubric: string },
): readonly StatementCase[] {
  const theme = contest.indicator as ThemeId;
  return lists.flatMap(({ key, verdict }) =>
    (verdict?.statements ?? [])
      .filter(({ quote, themes }) => themes.includes(theme) && contest.reason.includes(quote))
      .map(({ quote, place, themes, commitment }) => ({
        sentence: quote,
        heading: place.heading,
        theme,
        says: false as const,
        machine: { themes, commitment, rubric: contest.rubric },
        wave: contest.wave,
        territory: contest.territory,
        list: key,
        answered: answerOf(contest)!.at.toISOString(),
      })),
  );
}
