import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { DATED } from '../../test/rows.ts';
import { eachEngine } from '../testing.ts';
import { takeAttempt } from './attempt.ts';
import { takeHostSlot } from './host-rate-limiter.ts';
import { releaseLostUnits } from './unit-claim.ts';

const HOLDER = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';

eachEngine('a clock that was put back by a day', (engine) => {
  it('holds nobody back: what was promised for an hour that is yet to come is over', async () => {
    const { db } = await engine.open();
    const town = `'T', 10, '29', '53', null, 'under-50000'`;
    for (const statement of [
      `insert into host_turn (host, next_at, interval_ms, holder, held_until) values ('h', now() + interval '1 day', 1000, '${HOLDER}', now() + interval '1 day')`,
      `insert into wave (name, instrument, panel, vintage, dated, state, options, opened_at) values ('w', 'i', 'p', 2026, '2026-11-24', 'running', '{}', '2026-11-24')`,
      `insert into worker (id, name, started_at, seen_at, requests, pages, units, memory) values ('${HOLDER}', 'w', now() + interval '1 day', now() + interval '1 day', 0, 0, 0, 0)`,
      `insert into unit (wave_id, territory, name, population, department, region, epci, stratum, state, claim, worker, claimed_at)
        values (1, '00001', ${town}, 'working', '${OTHER}', '${HOLDER}', now())`,
    ])
      await sql.raw(statement).execute(db);
    expect(await takeHostSlot(db, { host: 'h', holder: OTHER, interval: 1000, lease: 1000 })).toEqual({ kind: 'taken' });
    expect(await releaseLostUnits(db, { milliseconds: 60_000, embedded: false })).toMatchObject([{ territory: '00001' }]);
    const limit = { free: 1, waitMs: 1000, mostMs: 5000, forgetMs: 1000 };
    await takeAttempt(db, 'k', limit, new Date(DATED.getTime() + 86_400_000));
    expect(await takeAttempt(db, 'k', limit, DATED)).toBe(0);
  });
});
