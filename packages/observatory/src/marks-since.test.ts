import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { MADE, madeWave } from '@beffroi/waves/testing';
import { beforeAll, expect, it } from 'vitest';
import { marksSince } from './marks-since.ts';
import { townChanges } from './town-changes.ts';
import { townsThatRose } from './towns-that-rose.ts';
import { townsWithSheet } from './towns-with-sheet.ts';

const NOW = new Date('2028-01-01T00:00:00Z');
const day = (text: string): Date => new Date(`${text}T06:00:00Z`);
const NEWER = { ...MADE, rubric: { version: '2.0.0', digest: `sha256:${'f'.repeat(64)}` } };

eachEngineAtLength('postgres', 'what waves say since a day', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await engine.open();
    const towns = (...strips: (string | null)[]) =>
      strips.map((strip, at) => ({
        code: `9900${at + 1}`,
        name: ['Brézan', 'Malval', 'Valdor', 'Grandville'][at]!,
        population: [9000, 800, 12_000, 180_000][at]!,
        strip,
      }));
    await madeWave(store, 'w1', towns('2?1', '240', '111', '131'), { dated: day('2026-06-01') });
    await madeWave(store, 'w2', towns('31?', '440', '421', '521'), { dated: day('2027-01-15') });
    await madeWave(store, 'w3', towns('444', null, '421', '521'), { dated: day('2027-06-15'), instrument: NEWER });
    await madeWave(store, 'hidden', towns('555', '555', '555', '555'), { dated: day('2027-09-01'), published: false });
  });
  const house = () => ({ store, instruments: [MADE] });
  const ask = async (indicator: string, since: string, territory = '99001') =>
    (await marksSince(house(), territory, [{ instrument: 'essai', indicator, since }], NOW))[0]!;

  it('is the last level before, and each wave after with what changed', async () => {
    const { before, since } = await ask('banc', '2026-09-01');
    expect(before).toMatchObject({ wave: 'w1', dated: '2026-06-01T06:00:00.000Z', mark: { level: 2 } });
    expect(since.map(({ wave, mark, change }) => [wave, mark?.level, change?.reasons.map(({ kind }) => kind), change?.certainty])).toEqual([
      ['w2', 3, ['rose'], 'told'],
      ['w3', 4, ['rubric-unknown'], 'not-comparable'],
    ]);
  });

  it('passes over a wave that saw nothing, and begins on the day after', async () => {
    expect((await ask('fontaine', '2027-01-15')).before).toMatchObject({ wave: 'w1', mark: { level: 1 } });
    expect((await ask('arbre', '2026-09-01')).before).toBeNull();
    expect((await ask('banc', '2026-05-31')).since.map(({ wave, change }) => [wave, change])).toEqual([
      ['w1', null],
      ['w2', null],
      ['w3', null],
    ]);
  });

  it('says where a wave did not measure the town, and nothing of what it does not know', async () => {
    expect((await ask('banc', '2027-02-01', '99002')).since).toEqual([
      { wave: 'w3', dated: '2027-06-15T06:00:00.000Z', publishedAt: '2027-06-15T06:00:00.000Z', mark: null, change: null },
    ]);
    expect(await ask('nuage', '2026-09-01')).toEqual({ before: null, since: [] });
    expect(await marksSince(house(), '99001', [{ instrument: 'autre', indicator: 'banc', since: '2026-09-01' }], NOW)).toEqual([
      { before: null, since: [] },
    ]);
  });

  it('is, of a whole town, what each wave moved, the newest first, with how sure that is', async () => {
    const told = await townChanges(house(), '99001', NOW);
    expect(
      told.map(({ wave, before, moves }) => [wave, before, moves.map((move) => [move.indicator, move.from, move.to, move.certainty])]),
    ).toEqual([
      [
        'w3',
        'w2',
        [
          ['banc', 3, 4, 'not-comparable'],
          ['arbre', 1, 4, 'not-comparable'],
          ['fontaine', 1, 4, 'not-comparable'],
        ],
      ],
      [
        'w2',
        'w1',
        [
          ['banc', 2, 3, 'told'],
          ['fontaine', 1, null, 'not-comparable'],
        ],
      ],
      ['w1', null, []],
    ]);
    expect((await townChanges(house(), '99002', NOW)).map(({ wave }) => wave)).toEqual(['w2', 'w1']);
    expect(await townChanges(house(), '35238', NOW)).toEqual([]);
  });

  it('names the towns that have a sheet, with the last publication that tells of them', async () => {
    const towns = await townsWithSheet(house(), NOW);
    expect(towns.map(({ code }) => code)).toEqual(['99001', '99002', '99003', '99004']);
    expect(towns[0]!.changed).toBe('2027-06-15T06:00:00.000Z');
  });

  it('names who rose to a goal by the same rules, those of a like size first', async () => {
    const rose = await townsThatRose(house(), { instrument: 'essai', indicator: 'banc', to: 4, than: '99001' }, 2, NOW);
    expect(rose).toMatchObject({ all: 3, similar: 1 });
    expect(rose.some).toEqual([
      { territory: '99003', name: 'Valdor', from: 1, to: 4, waves: ['w1', 'w2'], similar: true },
      { territory: '99002', name: 'Malval', from: 2, to: 4, waves: ['w1', 'w2'], similar: false },
    ]);
    expect(await townsThatRose(house(), { instrument: 'essai', indicator: 'nuage', to: 4, than: '99001' }, 2, NOW)).toMatchObject({
      all: 0,
    });
  });
});
