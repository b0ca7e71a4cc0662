import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import type { SilenceKind } from '../schema.ts';
import type { Store } from '../store.ts';
import { eachEngine } from '../testing.ts';
import { embargoedElections, embargoOver, embargoSettings, insertEmbargo, standingEmbargoes } from './embargo.ts';

const FROM = new Date('2026-03-13T23:00:00Z');
const UNTIL = new Date('2026-03-15T19:00:00Z');
const at = (time: string): Date => new Date(`2026-03-${time}Z`);

eachEngine('the silence of an election', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });
  const set = (kind: SilenceKind, year = 2026, round = 1) =>
    insertEmbargo(store.db, {
      year,
      round,
      kind,
      silent_from: kind === 'period' ? FROM : null,
      silent_until: kind === 'period' ? UNTIL : null,
      account_id: null,
      actor: 'Terminal',
      at: FROM,
    });

  it('holds from its first instant to the one before its last', async () => {
    await set('period');
    const silentAt = async (now: Date) => (await embargoedElections(store.db, now)).map(({ until }) => until);
    expect(await silentAt(at('13T22:59:59.999'))).toEqual([]);
    expect(await silentAt(FROM)).toEqual([UNTIL]);
    expect(await silentAt(at('15T18:59:59.999'))).toEqual([UNTIL]);
    expect(await silentAt(UNTIL)).toEqual([]);
  });

  it('is what was set last, ballot by ballot, and forgets nothing that was set before', async () => {
    await set('on', 2014);
    await set('period');
    await set('on', 2026, 2);
    await set('off');
    expect(await embargoedElections(store.db, at('14T12:00:00'))).toEqual([
      { year: 2026, round: 2, until: null },
      { year: 2014, round: 1, until: null },
    ]);
    expect((await standingEmbargoes(store.db)).map(({ year, round, kind }) => [year, round, kind])).toEqual([
      [2026, 2, 'on'],
      [2026, 1, 'off'],
      [2014, 1, 'on'],
    ]);
    expect((await embargoSettings(store.db)).map(({ kind }) => kind)).toEqual(['off', 'on', 'period', 'on']);
    await expect(sql`delete from silence_setting`.execute(store.db)).rejects.toMatchObject({ code: '23000' });
  });

  it('hides both rounds of its year, and no other year', async () => {
    await set('on', 2026, 2);
    const silent = await embargoedElections(store.db, FROM);
    expect(embargoOver(silent, 2026)).toEqual({ year: 2026, round: 2, until: null });
    expect(embargoOver(silent, 2020)).toBeNull();
  });

  it('is no period without its hours, nor with hours that run backwards', async () => {
    const row = { year: 2026, round: 1, kind: 'period' as const, account_id: null, actor: 'Terminal', at: FROM };
    for (const [silent_from, silent_until] of [
      [null, null],
      [FROM, null],
      [UNTIL, FROM],
      [FROM, FROM],
    ] as const) {
      await expect(insertEmbargo(store.db, { ...row, silent_from, silent_until })).rejects.toMatchObject({ code: '23514' });
    }
  });
});
