import { actLogRows } from '@beffroi/store';
import { eachEngine } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { act, done, unchanged } from './act.ts';
import { memberActor, TERMINAL, terminalActor, terminalUserOf } from './actor.ts';

const NOW = new Date('2026-11-24T10:00:00Z');

eachEngine('an act', (engine) => {
  it('leaves its row, as its last step', async () => {
    const store = await engine.open();
    const seen: number[] = [];
    const value = await act(store, TERMINAL, { act: 'wave.paused', now: NOW }, async (trx) => {
      seen.push((await actLogRows(trx, {}, null, 9)).length);
      return done('wave:1', { name: 'essai' }, 7);
    });
    expect([value, seen]).toEqual([7, [0]]);
    expect(await actLogRows(store.db, {}, null, 9)).toMatchObject([
      { act: 'wave.paused', subject: 'wave:1', details: { name: 'essai' }, actor: 'terminal', account_id: null, at: NOW },
    ]);
  });

  it('is not begun without the right', async () => {
    const store = await engine.open();
    let begun = false;
    const coder = memberActor({ id: 1, name: 'Anne', roles: ['coder'], territories: [] }, null);
    const tried = act(store, coder, { act: 'wave.paused', now: NOW }, async () => {
      begun = true;
      return done('wave:1');
    });
    await expect(tried).rejects.toMatchObject({ name: 'ActRefusal', code: 'not-allowed', right: 'wave.run' });
    expect(begun).toBe(false);
  });

  it('is undone with its row, and leaves none where nothing changed', async () => {
    const store = await engine.open();
    const failing = act(store, TERMINAL, { act: 'wave.paused', now: NOW }, async (trx) => {
      await act({ db: trx }, TERMINAL, { act: 'panel.made', now: NOW }, async () => done('panel:x'));
      throw new Error('no wave');
    });
    await expect(failing).rejects.toThrow('no wave');
    expect(await act(store, TERMINAL, { act: 'wave.paused', now: NOW }, async () => unchanged('so it was'))).toBe('so it was');
    expect(await actLogRows(store.db, {}, null, 9)).toEqual([]);
  });

  it('holds others that are part of it', async () => {
    const store = await engine.open();
    await act(store, TERMINAL, { act: 'wave.opened', now: NOW }, async (trx) => {
      await act({ db: trx }, TERMINAL, { act: 'panel.made', now: NOW }, async () => done('panel:x'));
      return done('wave:1');
    });
    expect((await actLogRows(store.db, {}, null, 9)).map((row) => row.act)).toEqual(['wave.opened', 'panel.made']);
  });
});

it('names who sits at the terminal, where the machine knows', () => {
  const { name, id } = terminalActor();
  expect(name).toMatch(/^terminal(?::.+)?$/);
  expect(terminalUserOf({ account_id: id, actor: 'terminal:anne' })).toBe('anne');
  expect(terminalUserOf({ account_id: null, actor: 'terminal' })).toBeNull();
  expect(terminalUserOf({ account_id: 3, actor: 'terminal:anne' })).toBeNull();
});
