import { memberActor, type ROLES } from '@beffroi/acts';
import { actLogRows, insertAccount, knownTargets, SITE, type Store } from '@beffroi/store';
import { eachEngine } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { askImport, cancelImport, importView, workImports } from './index.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const GOOD = 'ville;site\n35238;https://rennes.example/\n29019;\n';
const WRONG = `${GOOD}Syndicat des eaux;https://eaux.example/\n;https://personne.example/\n`;

eachEngine('a file that is given to the workers', (engine) => {
  let emails = 0;
  async function member(store: Store, roles: readonly (typeof ROLES)[number][] = ['administrator']) {
    const email = `a${emails++}@example.org`;
    const base = { handle: email, email, name: 'Anne', roles, territories: [], password: null, issuer: null, subject: null };
    return memberActor({ id: await insertAccount(store.db, base, NOW), name: 'Anne', roles, territories: [] }, null);
  }
  const ask = (store: Store, actor: Awaited<ReturnType<typeof member>>, text: string, skip = false) =>
    askImport(store, actor, { source: 'sites.csv', bytes: Buffer.from(text), skip, now: NOW });

  /** Works until nothing waits. */
  async function workedOff(store: Store): Promise<void> {
    const over = new AbortController();
    const working = workImports(store, { signal: over.signal, now: () => NOW, poll: 5 });
    const left = () => store.db.selectFrom('file_import').select('id').where('state', 'in', ['waiting', 'running']).execute();
    while ((await left()).length > 0) await new Promise((resolve) => setImmediate(resolve));
    over.abort();
    await working;
  }
  const seen = async (store: Store, id: string) => (await importView(store, id, { from: 0, limit: 10 }))!;

  it('is noted in the asker’s name, whole, and the file is kept no longer', async () => {
    const store = await engine.open();
    const anne = await member(store);
    const { id } = await ask(store, anne, GOOD);
    expect((await seen(store, id)).row).toMatchObject({ state: 'waiting', source: 'sites.csv' });
    await workedOff(store);
    const { row, refusals } = await seen(store, id);
    expect(row).toMatchObject({
      state: 'done',
      progress: { rows: 2, refused: 0 },
      result: { noted: { added: 2 }, sites: 2, withoutSite: 1 },
    });
    expect(refusals).toEqual([]);
    expect((await knownTargets(store.db, SITE)).map(({ territory, address }) => [territory, address])).toEqual([
      ['29019', null],
      ['35238', 'https://rennes.example/'],
    ]);
    const log = await actLogRows(store.db, {}, null, 10);
    expect(log.map(({ act, actor }) => [act, actor])).toEqual([
      ['sites.noted', 'Anne'],
      ['import.asked', 'Anne'],
    ]);
    expect(await store.db.selectFrom('file_import').select('bytes').execute()).toEqual([{ bytes: null }]);
  });

  it('is refused line by line, and then nothing is noted unless the other lines were asked for', async () => {
    const store = await engine.open();
    const anne = await member(store);
    const [strict, lenient] = [await ask(store, anne, WRONG), await ask(store, anne, WRONG, true)];
    await workedOff(store);
    const first = await seen(store, strict.id);
    expect([first.row.state, first.row.progress]).toEqual(['refused', { rows: 4, refused: 2 }]);
    expect(first.refusals.map(({ line, reason, remedy }) => [line, reason.code, remedy])).toEqual([
      [4, 'unknown-name', 'correct-the-name'],
      [5, 'no-town', 'give-code-or-name'],
    ]);
    const second = await seen(store, lenient.id);
    expect([second.row.state, second.row.result?.noted?.added, second.refusals.length]).toEqual(['done', 2, 2]);
  });

  it('comes to nothing when it is cancelled, or its asker may no longer, or was lost too often', async () => {
    const store = await engine.open();
    const anne = await member(store);
    const { id } = await ask(store, anne, GOOD);
    expect([await cancelImport(store, anne, id, NOW), await cancelImport(store, anne, id, NOW)]).toEqual([true, false]);
    const late = await ask(store, anne, GOOD);
    await store.db
      .updateTable('account')
      .set({ roles: ['coder'] })
      .execute();
    await workedOff(store);
    expect((await seen(store, late.id)).row).toMatchObject({ state: 'failed', fault: 'no-right' });
    await store.db
      .updateTable('account')
      .set({ roles: ['administrator'] })
      .execute();
    const deadly = await ask(store, anne, GOOD);
    // A sign of life that is older than the lease, or from the future: a worker that is no more, a clock that was put back.
    for (const seenAt of [new Date('2020-01-01'), new Date('2100-01-01'), new Date('2020-01-01'), new Date('2100-01-01')]) {
      const lost = (await store.db.selectFrom('file_import').select('lost').where('id', '=', deadly.id).executeTakeFirstOrThrow()).lost;
      await store.db
        .updateTable('file_import')
        .set({ state: 'running', claim: '00000000-0000-4000-8000-000000000001', seen_at: seenAt, lost: lost + 1 })
        .where('id', '=', deadly.id)
        .execute();
    }
    await workedOff(store);
    expect((await seen(store, deadly.id)).row).toMatchObject({ state: 'failed', fault: 'lost' });
    expect(await knownTargets(store.db, SITE)).toEqual([]);
  });

  it('that is empty or too large is not kept, nor one more than ten that wait', async () => {
    const store = await engine.open();
    const anne = await member(store);
    await expect(ask(store, anne, '')).rejects.toMatchObject({ code: 'empty' });
    await expect(ask(store, anne, 'x'.repeat(15 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'too-large' });
    for (let i = 0; i < 10; i++) await ask(store, anne, GOOD);
    await expect(ask(store, anne, GOOD)).rejects.toMatchObject({ code: 'queue-full' });
    await expect(ask(store, await member(store, ['coder']), GOOD)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
