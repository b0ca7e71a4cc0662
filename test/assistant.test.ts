import type { Store } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Judged, judged, knowingTown, labelledIn } from './support/asked-assistant.ts';

describe('what the assistant of a town answers', () => {
  const late: (() => Promise<void>)[] = [];
  const engine = testEngine('pglite', (undo) => void late.push(undo));
  let store: Store;
  beforeAll(async () => {
    store = await engine.open();
    await knowingTown(store);
  });
  afterAll(async () => {
    for (const undo of late.splice(0).reverse()) await undo();
  });

  /** How many of each verdict, and those that are wrong. */
  const counted = async (name: string) => {
    const found: Judged[] = [];
    for (const one of labelledIn(name)) found.push(await judged(store, one));
    const count = (verdict: Judged['verdict']): number => found.filter((one) => one.verdict === verdict).length;
    return { found, right: count('right'), silent: count('silent'), wrong: found.filter(({ verdict }) => verdict === 'wrong') };
  };

  // What fixtures/assistant/README.md tells of: a floor, below which nothing may fall.
  it.each([
    ['asked.jsonl', 63, 59, 0],
    ['kept-apart.jsonl', 80, 49, 4],
  ])('is right or offers what is near, and never wrong: %s', async (name, questions, right, silent) => {
    const counts = await counted(name);
    expect(counts.found).toHaveLength(questions);
    expect(counts.wrong).toEqual([]);
    expect(counts.right).toBeGreaterThanOrEqual(right);
    expect(counts.silent).toBeLessThanOrEqual(silent);
  });

  it('tells nothing of a person, and offers nothing near', async () => {
    const people = [...labelledIn('asked.jsonl'), ...labelledIn('kept-apart.jsonl')].filter(({ expected }) => expected === 'person');
    expect(people).toHaveLength(13);
    for (const one of people) expect(await judged(store, one)).toMatchObject({ asked: one.asked, got: 'person' });
  });
});
