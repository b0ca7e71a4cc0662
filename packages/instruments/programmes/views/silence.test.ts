import { insertEmbargo, type SilenceKind, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeEach, expect, test } from 'vitest';
import { list, verdict } from '../test/made-lists.ts';
import { programmesWave } from '../test/published-programmes.ts';
import { shownProgrammes, silenceAt } from './silence.ts';
import { silenceRoom } from './silence-room.ts';

const towns = [{ code: '99001', name: 'Valdor', lists: [list('a', verdict(['open-data']))] }];
const FROM = new Date('2026-03-13T23:00:00Z');
const UNTIL = new Date('2026-03-15T19:00:00Z');

eachEngineAtLength('postgres', 'what may be shown of programmes', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
    await programmesWave(store, 2020, towns);
    await programmesWave(store, 2026, towns);
    await programmesWave(store, 2026, towns, { name: 'second', round: 2 });
  });
  const set = (kind: SilenceKind, round = 1) =>
    insertEmbargo(store.db, {
      year: 2026,
      round,
      kind,
      silent_from: kind === 'period' ? FROM : null,
      silent_until: kind === 'period' ? UNTIL : null,
      account_id: null,
      actor: 'essai',
      at: FROM,
    });
  const shownAt = async (now: Date) => {
    const { waves, hidden } = await shownProgrammes(store, now);
    return [waves.map(({ election: { year, round } }) => `${year}-${round}`).sort(), hidden.map(({ until }) => until)];
  };

  test('is every wave while nothing is silent', async () => {
    expect(await shownAt(FROM)).toEqual([['2020-1', '2026-1', '2026-2'], []]);
    expect((await silenceAt(store, FROM))({ year: 2026, round: 1 })).toBe(false);
  });

  test('is nothing of a silent year, whichever round is voted on, from the first instant to the last', async () => {
    await set('period');
    expect(await shownAt(new Date(FROM.getTime() - 1))).toEqual([['2020-1', '2026-1', '2026-2'], []]);
    expect(await shownAt(FROM)).toEqual([['2020-1'], [UNTIL]]);
    expect((await silenceAt(store, FROM))({ year: 2026, round: 2 })).toBe(true);
    expect(await shownAt(UNTIL)).toEqual([['2020-1', '2026-1', '2026-2'], []]);
  });

  test('comes back by hand, and is hidden by hand without an end', async () => {
    await set('on', 2);
    expect(await shownAt(new Date('2031-01-01T00:00:00Z'))).toEqual([['2020-1'], [null]]);
    await set('off', 2);
    expect(await shownAt(new Date('2031-01-01T00:00:00Z'))).toEqual([['2020-1', '2026-1', '2026-2'], []]);
  });

  test('is told to who sets it: every ballot that is known, what holds for it, and all that was set', async () => {
    await set('on', 2);
    await set('period', 2);
    const { ballots, settings } = await silenceRoom(store, FROM);
    expect(ballots.map(({ year, round, setting, silent }) => [year, round, setting?.kind ?? null, silent])).toEqual([
      [2026, 2, 'period', true],
      [2026, 1, null, true],
      [2020, 1, null, false],
    ]);
    expect(settings.map(({ kind }) => kind)).toEqual(['period', 'on']);
  });
});
