import { insertEmbargo, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { NOW, townIn } from '../../test/town.ts';
import { deskChannels, noteElected, ownProtection, whoSpeaks } from '../index.ts';
import { electionLock } from './election-lock.ts';

const silence = (store: Store, round: number, kind: 'period' | 'on' | 'off', from: string | null = null, until: string | null = null) =>
  insertEmbargo(store.db, {
    ...{ year: 2026, round, kind, account_id: null, actor: 'terminal', at: NOW },
    silent_from: from === null ? null : new Date(from),
    silent_until: until === null ? null : new Date(until),
  });

eachEngineAtLength('postgres', 'the lock of an election', (engine) => {
  it('holds from the first day of the sixth month before its month until its last round has closed', async () => {
    const store = await engine.open();
    await silence(store, 1, 'period', '2026-03-13T23:00:00Z', '2026-03-15T19:00:00Z');
    await silence(store, 2, 'period', '2026-03-20T23:00:00Z', '2026-03-22T19:00:00Z');
    const at = async (instant: string) => (await electionLock(store.db, new Date(instant)))?.reason ?? null;
    // 1 September 2025 begins at midnight in Paris.
    expect(await at('2025-08-31T21:59:59Z')).toBeNull();
    expect(await at('2025-08-31T22:00:00Z')).toBe('pre-election');
    expect(await at('2026-03-14T12:00:00Z')).toBe('silence');
    expect(await at('2026-03-18T12:00:00Z')).toBe('pre-election');
    expect(await at('2026-03-22T18:59:59Z')).toBe('silence');
    expect(await at('2026-03-22T19:00:00Z')).toBeNull();
  });

  it('says which articles it follows from', async () => {
    const store = await engine.open();
    await silence(store, 1, 'period', '2026-03-13T23:00:00Z', '2026-03-15T19:00:00Z');
    expect(await electionLock(store.db, new Date('2026-01-05T12:00:00Z'))).toEqual({
      ...{ reason: 'pre-election', year: 2026, source: 'code électoral, L. 50-1 et L. 52-1' },
      ...{ from: new Date('2025-08-31T22:00:00Z'), until: new Date('2026-03-15T19:00:00Z') },
    });
  });

  it('holds while it is switched on by hand, and not when it is switched off', async () => {
    const store = await engine.open();
    expect(await electionLock(store.db, NOW)).toBeNull();
    await silence(store, 1, 'on');
    expect(await electionLock(store.db, NOW)).toMatchObject({ reason: 'silence', until: null });
    await silence(store, 1, 'off');
    expect(await electionLock(store.db, NOW)).toBeNull();
  });

  it('hides who holds an office from the public page, says so, and hides nobody else', async () => {
    const store = await engine.open();
    const town = await townIn(store);
    await noteElected(store, town.lead, town.agents.sophie, true, NOW);
    const shown = async () => (await whoSpeaks(store, 'mairie', NOW))!;
    expect((await shown()).speakers.map(({ initials }) => initials)).toEqual(['SD', 'KB']);
    await silence(store, 1, 'on');
    expect(await shown()).toMatchObject({ speakers: [{ initials: 'KB' }], asTeam: 2, election: { reason: 'silence', year: 2026 } });
    const own = async (who: typeof town.sophie) => ownProtection(store, (await deskChannels(store, who))[0]!, NOW);
    expect([(await own(town.sophie))?.election?.year, (await own(town.karim))?.election]).toEqual([2026, null]);
  });
});
