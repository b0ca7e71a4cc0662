import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeArchive } from '@beffroi/archive-store';
import { readArchive, viaSource } from '@beffroi/capture';
import type { OcrTools } from '@beffroi/documents-apart';
import { startLittleWeb } from '@beffroi/littleweb';
import type { TownProgrammes } from '@beffroi/programmes/judge';
import { registeredLists, type Store } from '@beffroi/store';
import { eachEngineAtLength, testEngine } from '@beffroi/store/testing';
import { describe, expect, it } from 'vitest';
import { findingsOf, listIn, startTrial, startTrialWave, toolsOf, workHere } from '../testing.ts';
import { addFiles } from './add-files.ts';
import { addSite } from './add-site.ts';
import { gatherFiles } from './gather-files.ts';

const FIXTURES = fileURLToPath(new URL('../../../../../fixtures/programmes', import.meta.url));
/** Pictures of pages without a word; and a whole programme of a word processor. */
const SCAN = 'kerguidic-2026-kerguidic-demain.pdf';
const ODT = 'saint-lorme-2026-saint-lorme-notre-village.odt';
const PLACE = listIn('99001');

const listOf = async (store: Store) => (await registeredLists(store.db, PLACE.election, [PLACE.territory]))[0]!;

eachEngineAtLength('postgres', 'files of a programme', (engine) => {
  it('are archived byte for byte, and noted with their digest and date', async () => {
    await using trial = await startTrial();
    const store = await engine.open();
    await trial.lay('projet/programme.txt', 'Nous ouvrirons un espace public numérique.');
    await trial.lay('projet/annexes/chiffres.md', '# Budget\n\nUn budget.');
    await trial.lay('projet/photo.jpg', new Uint8Array([0xff, 0xd8, 0xff]));
    await trial.lay('projet/.cache/vieux.txt', 'Vieux.');
    const { files, missing } = await gatherFiles([join(trial.folder, 'documents', 'projet'), join(trial.folder, 'rien')]);
    expect(files.map(({ name }) => name)).toEqual(['annexes/chiffres.md', 'programme.txt']);
    expect(missing).toEqual([join(trial.folder, 'rien')]);

    const taken = await addFiles(PLACE, files, toolsOf(trial, store));
    expect(taken).toMatchObject({ added: 2, archive: expect.stringMatching(/^programmes\/99001\/2026-1\/ensemble\//) });
    const list = await listOf(store);
    expect(list).toMatchObject({
      state: 'found',
      head: 'Camille Aubrac',
      documents: [{ name: 'annexes/chiffres.md' }, { name: 'programme.txt' }],
    });
    const archive = await readArchive(await takeArchive(trial.archiveStore, taken.archive!));
    for (const { path, name } of files) {
      const { digest, archive: key } = list.documents.find((one) => one.name === name)!;
      expect(key).toBe(taken.archive);
      const kept = await archive.capture(digest as Parameters<typeof archive.capture>[0]);
      expect(kept!.url).toBe(`file:///${name}`);
      expect(Buffer.from(kept!.body)).toEqual(await readFile(path));
    }
    expect(archive.damages).toEqual([]);
    await archive.close();

    // The same files again are no news; one that changed is, and the old one stays in the history.
    expect(await addFiles(PLACE, files, toolsOf(trial, store))).toMatchObject({ added: 0, archive: null });
    await writeFile(files[1]!.path, 'Rien.');
    expect(await addFiles(PLACE, files, toolsOf(trial, store))).toMatchObject({ added: 1 });
    expect(await store.db.selectFrom('programme_document').select('id').execute()).toHaveLength(3);
    expect((await listOf(store)).documents).toHaveLength(2);
  });

  it('whose taker was killed between the archive and the rows are noted by the next, where they lie', async () => {
    await using trial = await startTrial();
    const store = await engine.open();
    const { files } = await gatherFiles([await trial.lay('projet.txt', 'Nous ouvrirons une maison du numérique.')]);
    let put = 0;
    const killed: typeof trial.archiveStore = {
      ...trial.archiveStore,
      async put(...given) {
        const stored = await trial.archiveStore.put(...given);
        if (++put === 2) throw new Error('killed');
        return stored;
      },
    };
    await expect(addFiles(PLACE, files, { ...toolsOf(trial, store), archiveStore: killed })).rejects.toThrow('killed');
    const keys = async (): Promise<readonly string[]> => {
      const found: string[] = [];
      for await (const key of trial.archiveStore.list('programmes/99001/')) if (key.endsWith('.warc.gz')) found.push(key);
      return found;
    };
    const [left] = await keys();
    // What was left is of this file alone: another is taken in beside it.
    const other = await gatherFiles([await trial.lay('autre.txt', 'Nous planterons des arbres.')]);
    expect((await addFiles(PLACE, other.files, toolsOf(trial, store))).archive).not.toBe(left);
    expect(await addFiles(PLACE, files, toolsOf(trial, store))).toMatchObject({ added: 1, archive: left });
    expect(await keys()).toHaveLength(2);
  });

  it('that nobody can read make the list’s programme unreadable, until one can be read', async () => {
    await using trial = await startTrial();
    const store = await engine.open();
    const broken = await gatherFiles([await trial.lay('a.pdf', '%PDF-1.7 et rien')]);
    expect((await addFiles(PLACE, broken.files, toolsOf(trial, store))).documents).toMatchObject([{ name: 'a.pdf', unreadable: 'broken' }]);
    expect((await listOf(store)).state).toBe('unreadable');
    const good = await gatherFiles([await trial.lay('b.txt', 'Nous planterons des arbres.')]);
    await addFiles(PLACE, good.files, toolsOf(trial, store));
    expect((await listOf(store)).state).toBe('found');
  });
});

describe('pictures of pages', () => {
  const engine = testEngine('pglite', () => undefined);

  it('are recognised once: whoever judges the archive needs nobody for that', async () => {
    await using trial = await startTrial();
    const store = await engine.open();
    let asked = 0;
    const ocr: OcrTools = {
      draw: async (_pdf, page, { width, height }) => ({ page, width, height, scale: 1, png: new Uint8Array([1]) }),
      recognise: async ({ page }) => {
        asked++;
        const words = page > 1 ? [] : 'Nous installerons la fibre optique dans toutes les rues avant 2027.'.split(' ');
        return words.map((text, at) => ({ text, paragraph: 0, line: 0, box: { x: 50 + 40 * at, y: 100, width: 35, height: 10 } }));
      },
    };
    const { files } = await gatherFiles([join(FIXTURES, 'documents', SCAN)]);
    const unread = await addFiles(PLACE, files, toolsOf(trial, store));
    expect(unread.documents).toMatchObject([{ unreadable: 'scanned' }]);
    const second = listIn('99002');
    expect((await addFiles(second, files, toolsOf(trial, store, { ocr }))).documents).toMatchObject([{ unreadable: null }]);
    expect(asked).toBeGreaterThan(0);

    const before = asked;
    await startTrialWave(store, trial, 'w', 2);
    await workHere(store, trial);
    expect(asked).toBe(before);
    const found = await findingsOf(store, 'w');
    const town = (code: string) => JSON.parse(found.get(code)!) as TownProgrammes;
    expect(town('99001').lists[0]).toMatchObject({ state: 'unreadable', documents: [{ unreadable: 'scanned', ocr: false }] });
    expect(town('99002').lists[0]).toMatchObject({ state: 'found', documents: [{ unreadable: null, ocr: true }] });
    expect(town('99002').lists[0]!.verdict!.themes).toEqual(['broadband-fibre-wifi']);
  });
});

describe('the site of a campaign', () => {
  const engine = testEngine('pglite', () => undefined);
  const how = { budget: 20, interval: 0, crawlDelayCap: 0, userAgent: 'Beffroi', render: 'never', browser: null } as const;
  const START = 'https://www.ensemble-valdor.example/';

  /** A site with a programme in two pages and a file, and much else. */
  async function layCampaign(trial: { lay(name: string, text: string | Uint8Array): Promise<string> }): Promise<void> {
    const page = (title: string, body: string) =>
      `<!doctype html><html lang="fr"><head><title>${title} - Ensemble</title></head><body><nav><a href="/">Accueil</a><a href="/notre-programme">Notre programme</a>
      <a href="/numerique">Numérique</a><a href="/mentions-legales">Mentions légales</a><a href="/contact">Contact</a><a href="/prive/programme-secret">Programme</a>
      <a href="https://www.facebook.com/ensemble">Facebook</a></nav><main><h1>${title}</h1>${body}</main></body></html>`;
    const at = 'web/www.ensemble-valdor.example';
    await trial.lay(`../${at}/index.html`, page('Ensemble pour Valdor', '<p>Bienvenue sur le site de la liste.</p>'));
    await trial.lay(
      `../${at}/notre-programme.html`,
      page(
        'Notre programme',
        '<p>Nous ouvrirons un espace public numérique en 2027.</p><a href="/files/projet-complet.odt">Le projet complet</a>',
      ),
    );
    await trial.lay(`../${at}/numerique.html`, page('Numérique', '<p>Nous publierons les comptes en données ouvertes.</p>'));
    await trial.lay(
      `../${at}/mentions-legales.html`,
      page('Mentions légales', '<p>Hébergement et données personnelles : protection par le RGPD.</p>'),
    );
    await trial.lay(`../${at}/contact.html`, page('Contact', '<p>Écrivez-nous.</p>'));
    await trial.lay(`../${at}/prive/programme-secret.html`, page('Programme secret', '<p>Secret.</p>'));
    await trial.lay(`../${at}/files/projet-complet.odt`, await readFile(join(FIXTURES, 'documents', ODT)));
    await trial.lay(`../${at}/robots.txt`, 'User-agent: *\nDisallow: /prive/\n');
  }

  it('gives the pages and files of its programme, whole, and leaves the rest; robots.txt is obeyed', async () => {
    await using trial = await startTrial();
    await layCampaign(trial);
    const store = await engine.open();
    const web = await startLittleWeb({ root: join(trial.folder, 'web') });
    const source = viaSource(web.address);
    try {
      const taken = await addSite(PLACE, { ...how, start: START, source }, toolsOf(trial, store));
      expect(taken.documents.map(({ name, unreadable }) => [name.replace(START, '/'), unreadable])).toEqual([
        ['/files/projet-complet.odt', null],
        ['/notre-programme', null],
        ['/numerique', null],
      ]);
      const asked = web.requests().map(({ method, target }) => `${method} ${target}`);
      expect(asked.join(' ')).not.toMatch(/prive|facebook|mentions|contact/);
      expect(asked).toContain('GET /files/projet-complet.odt');
      const archive = await readArchive(await takeArchive(trial.archiveStore, taken.archive!));
      // The home that led there is in the archive too, with the whole ledger.
      expect(archive.tail!.visits.map(({ url, robots }) => [url.replace(START, '/'), robots])).toContainEqual(['/', 'allowed']);
      expect((await listOf(store)).documents).toHaveLength(3);
      const file = await archive.capture(`${START}files/projet-complet.odt`);
      expect(Buffer.from(file!.body)).toEqual(await readFile(join(FIXTURES, 'documents', ODT)));
      await archive.close();
    } finally {
      await source.close();
      await web.close();
    }
  });

  it('is taken as a whole where no page is called a programme, and refused where nothing answers', async () => {
    await using trial = await startTrial();
    const long = 'Nous planterons des arbres dans chaque rue et nous rouvrirons le lavoir. '.repeat(40);
    await trial.lay(
      '../web/www.ensemble-valdor.example/index.html',
      `<!doctype html><title>Ensemble</title><main><h1>Ensemble</h1><p>${long}</p></main>`,
    );
    const store = await engine.open();
    const web = await startLittleWeb({ root: join(trial.folder, 'web') });
    const source = viaSource(web.address);
    try {
      const taken = await addSite(PLACE, { ...how, start: START, source }, toolsOf(trial, store));
      expect(taken.documents.map(({ name }) => name)).toEqual([START]);
      const elsewhere = { ...how, start: 'https://www.personne.example/', source };
      await expect(addSite(listIn('99002'), elsewhere, toolsOf(trial, store))).rejects.toMatchObject({ code: 'no-documents' });
      expect(await registeredLists(store.db, PLACE.election, ['99002'])).toEqual([]);
      const kept: string[] = [];
      for await (const key of trial.archiveStore.list('programmes/99002/')) kept.push(key);
      expect(kept).toEqual([]);
    } finally {
      await source.close();
      await web.close();
    }
  });
});
