import { createHash } from 'node:crypto';
import type { ReviewKind } from '@beffroi/instrument';
import { findingsOf, type SeriesRow, type Store } from '@beffroi/store';
import { type Agreement, agreementOver, type JudgedPair } from './agreement.ts';
import { type ItemFile, itemFiles } from './item-file.ts';

/** How far people agree on the items of a wave, and the machine with them, question by question. */
export interface AnswersReport {
  readonly seriesId: number;
  /** Items that chance drew; those answered by one person; by two or more; those settled; different people who have answered. */
  readonly sampled: number;
  readonly once: number;
  readonly twice: number;
  readonly settled: number;
  readonly coders: number;
  /** By the kind's questions in their order; machine–person, then person–person. `indicator` is the question's id. */
  readonly agreements: readonly Agreement[];
}

const MOST_KEPT = 16;
const kept = new Map<string, AnswersReport>();
const AT_ONCE = 20;

/** Readers of one item that are compared. */
const PAIR = 2;

/**
 * The agreement on the items of any kind, of those that chance drew. What people say is found by wave, and what the machine says in this series'
 * judgements: a later series of the same archives is measured by the same answers. Made anew when somebody has answered since.
 *
 * @param series a closed one
 */
export async function agreementOnAnswers(
  store: Store,
  kind: ReviewKind,
  series: Pick<SeriesRow, 'id' | 'wave_id'>,
): Promise<AnswersReport> {
  const files = await itemFiles(store, kind, series.wave_id);
  const key = createHash('sha256')
    .update(JSON.stringify([kind.id, series.id, files]))
    .digest('hex');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const chance = new Set(kind.whys.filter(({ byChance }) => byChance).map(({ id }) => id));
  const sample = files.filter(({ item }) => chance.has(item.why));
  const report = reportOn(kind, series.id, sample, await machineAnswers(store, kind, series.id, sample));
  kept.set(key, report);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return report;
}

/** What the machine says of items, by their ids; `null` where it says nothing. */
async function machineAnswers(
  { db }: Store,
  kind: ReviewKind,
  seriesId: number,
  files: readonly ItemFile[],
): Promise<Map<number, unknown>> {
  if (kind.machineSays === undefined) return new Map(files.map(({ item }) => [item.id, item.machine]));
  const byTown = Map.groupBy(files, ({ item }) => item.territory);
  const territories = [...byTown.keys()].sort();
  const said = new Map<number, unknown>();
  for (let from = 0; from < territories.length; from += AT_ONCE) {
    for (const [territory, findings] of await findingsOf(db, seriesId, territories.slice(from, from + AT_ONCE))) {
      const [here, moved] = [false, true].map((other) => kind.machineSays!(findings, other));
      for (const { item } of byTown.get(territory)!)
        said.set(item.id, (item.series_id === seriesId ? here : moved)!.of(kind.readSubject(item.subject)));
    }
  }
  return said;
}

function reportOn(kind: ReviewKind, seriesId: number, sample: readonly ItemFile[], machine: ReadonlyMap<number, unknown>): AnswersReport {
  return {
    seriesId,
    sampled: sample.length,
    once: sample.filter(({ reviews }) => reviews.length === 1).length,
    twice: sample.filter(({ reviews }) => reviews.length > 1).length,
    settled: sample.filter(({ state }) => state === 'settled').length,
    coders: new Set(sample.flatMap(({ reviews }) => reviews.map(({ coder }) => coder))).size,
    agreements: kind.questions.flatMap((question) => {
      const values = question.options.filter(({ offScale }) => offScale !== true).map(({ value }) => value);
      const placeOf = (answer: unknown): number | null => {
        const at = answer == null ? -1 : values.indexOf(question.of(answer) ?? '');
        return at === -1 ? null : at;
      };
      const pairs = (of: (file: ItemFile) => readonly (readonly [unknown, unknown])[]): JudgedPair[] =>
        sample.flatMap((file) =>
          of(file).map(([one, other]) => ({
            territory: file.item.territory,
            indicator: question.id,
            first: placeOf(one),
            second: placeOf(other),
          })),
        );
      const scale = { values: values.length, ordered: question.ordered };
      return [
        agreementOver(
          pairs(({ item, reviews }) => reviews.slice(0, PAIR).map(({ answer }) => [machine.get(item.id) ?? null, answer] as const)),
          'machine-person',
          question.id,
          { scale },
        ),
        agreementOver(
          pairs(({ reviews: [one, other] }) => (one === undefined || other === undefined ? [] : [[one.answer, other.answer] as const])),
          'person-person',
          question.id,
          { scale },
        ),
      ];
    }),
  };
}
