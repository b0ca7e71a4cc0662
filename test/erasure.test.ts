import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { memberActor, TERMINAL } from '@beffroi/acts';
import { readArchive } from '@beffroi/capture';
import { instrumentsOf } from '@beffroi/house';
import { archivedPage } from '@beffroi/observatory';
import { waveFiles } from '@beffroi/opendata';
import { contestAsVisitor, publicContests } from '@beffroi/review';
import { servicesInstrument } from '@beffroi/services/gather';
import { proof, recomputation } from '@beffroi/services/views';
import { actLogRows, backup, erasures, lastErasure, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { withErased } from '@beffroi/ui/words/erased.ts';
import { eraseWords, lookForWords } from '@beffroi/upkeep';
import { verifyWave } from '@beffroi/waves';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MeasuredTown, measuredTown } from '../packages/instruments/services/test/measured-town.ts';

const NOW = new Date('2027-03-03T10:00:00Z');
const MARK = { wave: null, territory: '99001', service: 'civil-status-certificates' };
const STANDING = { image: '', frame: '', fields: { text: '' } };

eachEngineAtLength('postgres', 'words that were taken out', (engine) => {
  let store: Store;
  let town: MeasuredTown;
  let folder = '';
  let quote = '';
  let page = '';
  let places: { readonly archiveStore: MeasuredTown['archiveStore']; readonly data: string };
  let before: Awaited<ReturnType<typeof verifyWave>>;
  const wish = () => ({ words: quote, ground: 'request' as const, note: 'courrier 12', territories: [], now: NOW });

  beforeAll(async () => {
    store = await engine.open();
    town = await measuredTown(store, 'https://www.rivebelle.fr/');
    folder = await mkdtemp(join(tmpdir(), 'beffroi-erasure-'));
    places = { archiveStore: town.archiveStore, data: folder };
    const { evidence } = (await proof({ store, archiveStore: town.archiveStore }, MARK))!;
    // The longest quote, which stands on few pages.
    const one = evidence.map((each) => each.evidence).sort((a, b) => b.quote.length - a.quote.length)[0]!;
    quote = one.quote;
    page = one.digest!;
    await contestAsVisitor(
      store,
      { waveId: town.waveId, territory: '99001', indicator: MARK.service },
      { reason: `Je n’ai jamais écrit « ${quote.toUpperCase()} ».`, link: null, email: null },
      '192.0.2.1',
      NOW,
    ).catch(() => undefined);
    before = await verifyWave(store, 'essai');
    const files = await waveFiles(
      { store, data: folder, instruments: await instrumentsOf({ store, archiveStore: town.archiveStore }) },
      'essai',
      NOW,
    );
    expect(await textsIn(files!.folder)).toContain(quote);
    expect(await looked()).toContain(quote);
    expect((await lookForWords(store, TERMINAL, wish())).places['judgement.findings']).toBe(1);
  });

  afterAll(async () => {
    await town[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  /** All that the house gives of them: the database as a backup holds it, the archive, the exports. */
  async function looked(): Promise<string> {
    const path = join(folder, `${Math.random()}.gz`);
    await backup(store, path, { now: NOW, program: 'beffroi' });
    const files = await waveFiles(
      { store, data: folder, instruments: await instrumentsOf({ store, archiveStore: town.archiveStore }) },
      'essai',
      NOW,
    );
    const archive = gunzipSync(await readFile(town.archive));
    return [gunzipSync(await readFile(path)), archive, await textsIn(join(folder, 'exports')), files!.folder].join('\n');
  }

  it('may be taken out by who has the right, on a ground, and only if they are words', async () => {
    const coder = memberActor({ id: 1, name: 'Anne', roles: ['coder'], territories: [] }, null);
    await expect(eraseWords(store, coder, places, wish())).rejects.toMatchObject({ code: 'not-allowed' });
    for (const [code, wrong] of [
      ['bad-words', { words: 'a b' }],
      ['note-repeats', { note: `au sujet de ${quote}` }],
      ['bad-ground', { ground: 'whim' as 'request' }],
    ] as const) {
      await expect(eraseWords(store, TERMINAL, places, { ...wish(), ...wrong })).rejects.toMatchObject({ code });
    }
    expect(await lastErasure(store.db)).toBe(0);
  });

  describe('on request', () => {
    beforeAll(async () => {
      const erased = await eraseWords(store, TERMINAL, places, wish());
      expect(erased).toMatchObject({ id: 1, archives: 1 });
      expect(erased.records).toBeGreaterThan(0);
    });

    it('are in no row, backup, export or archive any more', async () => {
      const words = quote.toLowerCase();
      expect((await looked()).toLowerCase()).not.toContain(words);
      expect((await readFile(town.index, 'utf8')).toLowerCase()).not.toContain(words);
    });

    it('leave when, by whom, on which ground and how many, and the act in the log, without the words', async () => {
      expect(await erasures(store.db)).toMatchObject([
        { id: 1, at: NOW, actor: 'terminal', ground: 'request', note: 'courrier 12', archives: 1 },
      ]);
      const [row] = await actLogRows(store.db, { act: 'words.erased' }, null, 1);
      expect(row).toMatchObject({ subject: 'erasure:1', details: { ground: 'request', note: 'courrier 12', archives: 1 } });
    });

    it('leave their mark in place, which pages say in words', async () => {
      const { evidence } = (await proof({ store, archiveStore: town.archiveStore }, MARK))!;
      const gone = evidence.find((one) => one.evidence.digest === page)!;
      expect(gone.evidence.quote).toBe('⟦erased 2027-03-03 request⟧');
      expect(gone.capture).toMatchObject({ kind: 'erased' });
      expect(withErased(`<q>${gone.evidence.quote}</q>`, 'fr')).toBe('<q>[retiré le 3 mars 2027, motif : demande de la personne]</q>');
      expect(withErased(gone.evidence.quote, 'en')).toBe('[taken out on 3 March 2027, ground: request of the person]');
      for (const { reason } of await publicContests(store)) expect(reason).toContain('⟦erased');
    });

    it('leave the digests of a closed wave as they were, and what is changed later is found all the same', async () => {
      expect((await verifyWave(store, 'essai')).map(({ what, now }) => [what, now])).toEqual(before.map(({ what, now }) => [what, now]));
      const { findings } = await store.db
        .selectFrom('judgement')
        .select('findings')
        .where('territory', '=', '99001')
        .executeTakeFirstOrThrow();
      await expect(
        store.db
          .updateTable('judgement')
          .set({ findings: '[]' } as never)
          .execute(),
      ).rejects.toThrow('never changed');
      const change = (text: string) =>
        store.executeSql(
          `alter table judgement disable trigger user; update judgement set findings = '${text.replaceAll("'", "''")}' where territory = '99001'; alter table judgement enable trigger user`,
        );
      await change(findings.replace('⟦erased', '⟦Erased'));
      expect((await verifyWave(store, 'essai'))[1]!.now).not.toBe(before[1]!.now);
      await change(findings);
      expect((await verifyWave(store, 'essai'))[1]!.now).toBe(before[1]!.now);
    });

    it('leave an archive that is whole, and says what stood there', async () => {
      const archive = await readArchive(town.archive);
      const all: string[] = [];
      for await (const capture of archive.captures()) all.push(capture.digest);
      expect(archive.damages).toEqual([]);
      expect(archive.tail).not.toBeNull();
      expect(all).not.toContain(page);
      expect((await archive.erasures()).find(({ digest }) => digest === page)).toMatchObject({
        type: 'response',
        erased: NOW.toISOString(),
        ground: 'request',
      });
      await archive.close();
      // Without its index it is read through, and says the same.
      await rm(town.index);
      const scanned = await readArchive(town.archive);
      expect((await scanned.erasures()).some(({ digest }) => digest === page)).toBe(true);
      expect(scanned.tail).not.toBeNull();
      await scanned.close();
      const place = { waveId: town.waveId, territory: '99001', page };
      expect(await archivedPage({ store, archiveStore: town.archiveStore }, place, [], STANDING)).toEqual({ kind: 'erased' });
    });

    it('do not make a recomputation fail: it says what was taken out', async () => {
      const again = await recomputation({ store, archiveStore: town.archiveStore }, MARK);
      expect(again).toMatchObject({ kind: 'recomputed', archiveSame: true, damages: 0, same: false });
      expect(again?.kind === 'recomputed' && again.erased).toBeGreaterThan(0);
      expect((await servicesInstrument.judge(town.archive)).judgement.observations).toHaveLength(18);
    });

    it('are found no more', async () => {
      expect(await eraseWords(store, TERMINAL, places, wish())).toEqual({ id: null, places: {}, archives: 0, records: 0, pieces: 0 });
      expect(await lastErasure(store.db)).toBe(1);
    });
  });
});

/** All that can be read in the files of a folder. */
async function textsIn(folder: string): Promise<string> {
  const texts: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    texts.push((bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString());
  }
  return texts.join('\n');
}
