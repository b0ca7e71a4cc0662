import type { ContestView } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { afterAll, expect, it } from 'vitest';
import { contestsTable } from './contests.ts';
import { createdOf, versionOf } from './description.ts';
import { field } from './fields.ts';
import type { WaveInHand } from './wave-in-hand.ts';

const late: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const undo of late.reverse()) await undo();
});

const AT = new Date('2027-01-05T10:00:00Z');
const column = field('indicator', 'string', ['Indicateur', 'Indicator'], ['Identifiant.', 'Identifier.']);
const contest = {
  ...{
    id: 3,
    series_id: 9,
    territory: '99001',
    indicator: 'benches',
    side: 'visitor',
    account_id: null,
    reason: 'Il y en a deux.',
    link: null,
    at: AT,
  },
  steps: [
    { id: 1, contest_id: 3, step: 'shown', account_id: 1, words: '', adjudication_id: null, at: AT },
    {
      id: 2,
      contest_id: 3,
      step: 'not-upheld',
      account_id: 1,
      words: 'Un seul.',
      adjudication_id: null,
      at: new Date('2027-01-06T10:00:00Z'),
    },
  ],
} as unknown as ContestView;

async function rowsOf(contests: readonly ContestView[], quoted: boolean) {
  const { db } = await testEngine('pglite', (undo) => void late.push(undo)).open();
  const hand = { db, wave: { id: 1 }, series: [{ number: 1, row: { id: 9, assessor: 'x@1.0.0' }, figures: [] }], contests };
  const rows = [];
  for await (const row of contestsTable(hand as unknown as WaveInHand, { column }, { quoted }).rows()) rows.push(row);
  return rows;
}

it('has a row a contest with its answer, and leaves words out where they may name people', async () => {
  const row = {
    series: 1,
    assessor: 'x@1.0.0',
    territory: '99001',
    indicator: 'benches',
    contest: 3,
    side: 'visitor',
    answer: 'not-upheld',
  };
  expect(await rowsOf([contest], true)).toMatchObject([
    { ...row, reason: 'Il y en a deux.', answer_words: 'Un seul.', corrected_level: null },
  ]);
  expect(await rowsOf([contest, { ...contest, series_id: 8 }], false)).toMatchObject([{ ...row, reason: null, answer_words: null }]);
});

it('counts in the version of an export, and dates it', () => {
  const wave = { digest: `sha256:${'a'.repeat(64)}`, closed_at: new Date('2026-12-01T00:00:00Z') };
  const hand = { wave, series: [{ row: wave }], final: true, judged: 1 } as unknown as Parameters<typeof versionOf>[0];
  expect(versionOf({ ...hand, contests: [] })).toBe('1.0.0+aaaaaaaaaaaa');
  expect(versionOf({ ...hand, contests: [contest] })).toBe('1.0.3+aaaaaaaaaaaa');
  expect(createdOf({ ...hand, contests: [contest] }, 0)).toBe('2027-01-06T10:00:00.000Z');
});
