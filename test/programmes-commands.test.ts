import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startLittleWeb } from '@beffroi/littleweb';
import { openStore, publishedWaves } from '@beffroi/store';
import { openDataFolder } from '@beffroi/store/testing';
import { scratch } from '@beffroi/terminal/testing';
import { describe, expect, it } from 'vitest';
import { beffroi } from '../packages/cli/test/beffroi.ts';
import { commandIn } from '../packages/cli/test/in-process.ts';
import { twoOfTwentyThree } from '../packages/instruments/programmes/test/illegible.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/programmes', import.meta.url));

const DIGITAL = `Notre programme

Nous installerons la fibre optique dans toutes les rues avant 2027.

Nous publierons les comptes de la commune en données ouvertes.

Un guichet unique ouvrira au rez-de-chaussée de la mairie.
`;
const SILENT = 'Nous planterons des arbres et nous rouvrirons le lavoir.\n';

/** The commands on a data folder of their own. */
function commandsIn(data: string) {
  const env = { BEFFROI_DATA: data, BEFFROI_OCR: 'none', BEFFROI_CHROMIUM: 'none', PATH: process.env['PATH'] };
  return {
    read: commandIn('programmes read', env),
    importLists: commandIn('programmes import', env),
    add: commandIn('programmes add', env),
    wave: commandIn('programmes wave', env),
    show: commandIn('programmes show', env),
    exportWave: commandIn('programmes export', env),
    panel: commandIn('panel create', env),
    publish: commandIn('wave publish', env),
    showWave: commandIn('wave show', env),
    compare: commandIn('wave compare', env),
  };
}

async function lay(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, content);
  }
}

describe('programmes read', () => {
  it('prints an object a document, with the sentence that proves each theme, and needs no database', async () => {
    await using folder = await scratch();
    await lay(folder.path, { 'a.txt': DIGITAL, 'b/c.md': SILENT, 'b/d.pdf': '%PDF-1.7 et rien', 'b/e.jpg': 'x' });
    const { read } = commandsIn(join(folder.path, 'data'));
    const { code, out, err } = await read('--json', join(folder.path, 'a.txt'), join(folder.path, 'b'));
    expect([code, err]).toEqual([0, '']);
    const documents = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(
      documents.map(({ file, readable, because, mentionsDigital }) => [file.slice(folder.path.length), readable, because, mentionsDigital]),
    ).toEqual([
      ['/a.txt', true, null, true],
      ['/b/c.md', true, null, false],
      // What could not be read is not silent.
      ['/b/d.pdf', false, 'broken', null],
    ]);
    expect(Object.keys(documents[0])).toEqual([
      'file',
      'readable',
      'because',
      'pages',
      'obstacle',
      'mentionsDigital',
      'themes',
      'absent',
      'unobserved',
      'statements',
      'words',
    ]);
    expect(documents.map(({ obstacle, absent, unobserved }) => [obstacle, absent.length, unobserved.length])).toEqual([
      [null, 15, 0],
      [null, 17, 0],
      ['unreadable', 0, 17],
    ]);
    expect(documents[0].themes).toEqual(['broadband-fibre-wifi', 'open-data']);
    expect(documents[0].statements[0]).toMatchObject({
      page: 1,
      place: { block: expect.any(Number), sentence: expect.any(Number), box: null },
      quote: 'Nous installerons la fibre optique dans toutes les rues avant 2027.',
      themes: ['broadband-fibre-wifi'],
      commitment: 3,
      rule: expect.any(String),
    });
    expect(documents[2]).toMatchObject({ themes: [], statements: [], words: 0 });
    expect(await folder.files()).not.toContain('PG_VERSION');
  });

  it('says with its exit code whether anything could be read, and whether all was there', async () => {
    await using folder = await scratch();
    await lay(folder.path, { 'a.txt': DIGITAL, 'd.pdf': 'rien' });
    const { read } = commandsIn(join(folder.path, 'data'));
    const unread = await read(join(folder.path, 'd.pdf'));
    expect(unread.code).toBe(0);
    await lay(folder.path, { 'd.pdf': '%PDF-1.7' });
    expect(await read(join(folder.path, 'd.pdf'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('ne peut pas être lu (fichier abîmé)'),
    });
    const partly = await read('--json', join(folder.path, 'rien.pdf'), join(folder.path, 'a.txt'));
    expect(partly).toMatchObject({ code: 2, err: expect.stringContaining('rien.pdf') });
    expect(JSON.parse(partly.out)).toMatchObject({ readable: true });
  });

  it('says which pages it could not read, and no theme to be absent from them, from the file to the last field', async () => {
    await using folder = await scratch();
    await lay(folder.path, {
      'dit.pdf': twoOfTwentyThree('Nous installerons la fibre optique dans toutes les rues avant 2027.'),
      'tait.pdf': twoOfTwentyThree('Nous planterons des tilleuls.'),
    });
    const { read } = commandsIn(join(folder.path, 'data'));
    const { out } = await read('--json', join(folder.path, 'dit.pdf'), join(folder.path, 'tait.pdf'));
    const [said, silent] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const pages = { all: 23, unread: 21, read: 2, 'picture-read': 0, picture: 0, garbled: 21, broken: 0 };
    expect(said).toMatchObject({
      readable: true,
      pages,
      obstacle: 'unread-pages',
      mentionsDigital: true,
      themes: ['broadband-fibre-wifi'],
    });
    expect([said.absent, said.unobserved.length]).toEqual([[], 16]);
    expect(silent).toMatchObject({ readable: true, pages, obstacle: 'unread-pages', mentionsDigital: null, themes: [], absent: [] });
    expect(silent.unobserved).toHaveLength(17);
    const told = (await read(join(folder.path, 'tait.pdf'))).out.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ');
    expect(told).toContain('2 pages lues sur 23 ; 21 pages au texte illisible');
    expect(told).toContain('aucun thème n’est dit absent');
    expect(told).not.toContain('Ne parle pas du numérique');
  });

  it('quotes the programme to who reads it, as a process of its own', async () => {
    await using folder = await scratch();
    await lay(folder.path, { 'a.txt': DIGITAL });
    const { code, out } = await beffroi(['programmes', 'read', 'a.txt'], { cwd: folder.path, env: { BEFFROI_OCR: 'none' } });
    expect(code).toBe(0);
    expect(out.replace(/[\u00a0\u202f]/g, ' ')).toContain('« Nous publierons les comptes de la commune en données ouvertes. »');
    expect(out).toContain('Parle du numérique');
    expect(await folder.files()).toEqual(['a.txt']);
  });
});

describe('a wave of programmes from the command line', () => {
  it('goes from a register to published open data', async () => {
    await using folder = await scratch();
    await using own = await openDataFolder();
    const data = own.path;
    await lay(folder.path, {
      'listes.csv': `code_insee;commune;année;tour;liste;tête de liste;étiquette;état;document
35238;Rennes;2026;1;Rennes ensemble;Camille Aubrac;divers;;programmes/ensemble.txt
35238;Rennes;2026;1;Autrement;;;aucun trouvé;
29019;Brest;2026;1;Brest en commun;;;;programmes/absent.txt
29019;Brest;2026;4;Brest en commun;;;;
`,
      'programmes/ensemble.txt': DIGITAL,
      'arbres.txt': SILENT,
      codes: '35238\n29019\n22278\n',
    });
    const run = commandsIn(data);
    expect((await run.panel('ouest', '--codes', join(folder.path, 'codes'))).code).toBe(0);
    const refused = await run.importLists(join(folder.path, 'listes.csv'));
    expect(refused).toMatchObject({ code: 2, out: '5\t« 4 » n’est pas un tour : 1 ou 2.\tCorrigez le tour.\n' });
    const imported = await run.importLists(join(folder.path, 'listes.csv'), '--skip-refused');
    expect(imported.out).toContain('3 listes d’après « listes.csv » : 3 nouvelles, 0 changée, 0 déjà connue.');
    expect(imported.err).toContain('ligne 4 · « programmes/absent.txt » n’est pas là');
    expect((await run.importLists(join(folder.path, 'listes.csv'), '--skip-refused')).out).toContain('3 déjà connues');

    const place = ['--town', '29019', '--year', '2026', '--list', 'Brest en commun'];
    expect((await run.add(join(folder.path, 'arbres.txt'), ...place)).out).toContain('1 document ajouté');
    expect((await run.add('--none-found', ...place.slice(0, 4), '--list', 'Le Large')).out).toContain('aucun programme trouvé');
    for (const [words, said] of [
      [[join(folder.path, 'rien.txt'), ...place], 'rien.txt'],
      [['--none-found', '--not-looked-for', ...place], '--none-found'],
      [[...place], 'Donnez des fichiers'],
      [[join(folder.path, 'arbres.txt'), '--town', '99099', '--year', '2026', '--list', 'X'], '99099'],
      [[join(folder.path, 'arbres.txt'), '--town', '29019', '--year', '26', '--list', 'X'], '--year'],
      [[join(folder.path, 'arbres.txt'), '--town', '29019'], '--town 35238'],
    ] as const) {
      expect(await run.add(...words)).toMatchObject({ code: 2, err: expect.stringContaining(said) });
    }

    expect(await run.wave('promesses', '--panel', 'ouest')).toMatchObject({ code: 2, err: expect.stringContaining('--year') });
    const measured = await run.wave('promesses', '--panel', 'ouest', '--year', '2026', '--at', '2026-03-01', '--quiet');
    expect(measured.code).toBe(0);
    expect(measured.out).toContain('4 listes en présence · 2 programmes trouvés · 2 lisibles · 1 parle du numérique');
    expect(measured.out).toContain('1 commune sans liste connue');
    // Done twice it says the same; under another election it is refused.
    expect((await run.wave('promesses', '--quiet')).out).toBe(measured.out);
    expect(await run.wave('promesses', '--panel', 'ouest', '--year', '2020')).toMatchObject({
      code: 2,
      err: expect.stringContaining('2026'),
    });
    expect((await run.showWave('promesses')).out).toBe(measured.out);
    const town = await run.show('promesses', '--town', '35238');
    expect(town.out).toContain('Rennes ensemble, Camille Aubrac (divers) : programme lu');
    expect(town.out).toContain('Autrement : aucun programme trouvé');
    expect(JSON.parse((await run.show('promesses', '--town', '35238', '--json')).out)).toMatchObject({
      format: 'beffroi-programmes/1',
      territory: '35238',
    });
    expect(await run.show('promesses', '--town', '22278')).toMatchObject({ code: 2 });
    expect(await run.compare('promesses', 'promesses')).toMatchObject({ code: 2, err: expect.stringContaining('vague de programmes') });
    expect((await run.showWave('promesses', '--verify')).code).toBe(0);

    const out = join(folder.path, 'ouvert');
    expect((await run.exportWave('promesses', '--out', out)).code).toBe(0);
    const rows = async (table: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
      JSON.parse(await readFile(join(out, `${table}.json`), 'utf8'));
    const pack = JSON.parse(await readFile(join(out, 'datapackage.json'), 'utf8'));
    const tables = new Set(pack.resources.map(({ name }: { readonly name: string }) => name.replace(/-[a-z]+$/, '')));
    expect([...tables]).toEqual(['towns', 'lists', 'documents', 'statements', 'list_themes', 'figures', 'contests', 'codebook', 'series']);
    expect((await rows('lists')).map(({ territory, list, state, mentions_digital }) => [territory, list, state, mentions_digital])).toEqual(
      [
        ['29019', 'brest-en-commun', 'found', false],
        ['29019', 'le-large', 'none-found', null],
        ['35238', 'autrement', 'none-found', null],
        ['35238', 'rennes-ensemble', 'found', true],
      ],
    );
    const documents = await rows('documents');
    const statements = await rows('statements');
    expect(statements.map(({ quote, themes, commitment }) => [quote, themes, commitment])).toContainEqual([
      'Nous installerons la fibre optique dans toutes les rues avant 2027.',
      ['broadband-fibre-wifi'],
      3,
    ]);
    for (const { document, quote } of statements) {
      expect(documents.map(({ digest }) => digest)).toContain(document);
      expect(String(quote).length).toBeLessThanOrEqual(400);
    }
    expect(await rows('codebook')).toHaveLength(17);

    expect((await run.publish('promesses')).code).toBe(0);
    const store = await openStore({ kind: 'folder', path: data });
    try {
      // A page of services must not take it for its own.
      expect((await publishedWaves(store.db, 'services')).length).toBe(0);
      expect((await publishedWaves(store.db, 'programmes')).map(({ wave }) => wave.name)).toEqual(['promesses']);
    } finally {
      await store.close();
    }
  });

  it('takes in what the site of a campaign offers', async () => {
    await using folder = await scratch();
    await using own = await openDataFolder();
    await lay(folder.path, { codes: '35238\n' });
    const run = commandsIn(own.path);
    await run.panel('p', '--codes', join(folder.path, 'codes'));
    const web = await startLittleWeb({ root: join(FIXTURES, 'web') });
    try {
      const words = ['--town', '35238', '--year', '2026', '--list', 'Les quartiers', '--via', web.address, '--quiet'];
      const { code, out } = await run.add('https://www.lesquartiersdabord-rivebelle.fr/', ...words);
      expect(code).toBe(0);
      expect(out).toContain('https://www.lesquartiersdabord-rivebelle.fr/projet/toute-la-ville.html');
      expect(out).not.toContain('mentions-legales');
    } finally {
      await web.close();
    }
    const measured = await run.wave('w', '--panel', 'p', '--year', '2026', '--quiet');
    expect(measured.out).toContain('1 liste en présence · 1 programme trouvé · 1 lisible');
  });
});
