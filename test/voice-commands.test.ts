import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderArchiveStore } from '@beffroi/archive-store';
import { stratumOf } from '@beffroi/domain';
import { insertPanel, openStore, publishedWaves } from '@beffroi/store';
import { openDataFolder } from '@beffroi/store/testing';
import { scratch } from '@beffroi/terminal/testing';
import { instrument } from '@beffroi/voice';
import { postCards, townVoice } from '@beffroi/voice/views';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { commandIn } from '../packages/cli/test/in-process.ts';

const ACCOUNTS = fileURLToPath(new URL('../fixtures/accounts', import.meta.url));

/** The commands on a data folder of their own. */
function commandsIn(data: string) {
  const env = { BEFFROI_DATA: data, BEFFROI_CHROMIUM: 'none', PATH: process.env['PATH'] };
  return {
    importAccounts: commandIn('voice import', env),
    add: commandIn('voice add', env),
    wave: commandIn('voice wave', env),
    show: commandIn('voice show', env),
    exportWave: commandIn('voice export', env),
    publish: commandIn('wave publish', env),
    showWave: commandIn('wave show', env),
    compare: commandIn('wave compare', env),
    erase: commandIn('erase', env),
    forget: commandIn('forget', env),
  };
}

/** A panel of three invented towns. */
async function layPanel(data: string): Promise<void> {
  const store = await openStore({ kind: 'folder', path: data });
  const members = [
    ['99001', 'Rivebelle', 245_000],
    ['99004', 'Sainte-Orane', 98_000],
    ['99023', 'Saint-Lorme', 560],
    ['99008', 'Brézan', 38_000],
  ] as const;
  await insertPanel(store.db, {
    ...{ name: 'petit-web', rule: { kind: 'trial' }, vintage: 2026, createdAt: new Date(0) },
    members: members.map(([territory, name, population]) => ({
      ...{ territory, name, population, stratum: stratumOf(population), department: '99', region: '99', epci: null },
    })),
  });
  await store.close();
}

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a wave of voices', () => {
  it('takes a register in, measures, shows the sentence, publishes, exports nobody’s name, and erases', async () => {
    await using folder = await scratch();
    await using own = await openDataFolder();
    const data = own.path;
    await layPanel(data);
    const { importAccounts, wave, show, showWave, publish, exportWave, compare, erase, forget } = commandsIn(data);

    const register = await readFile(join(ACCOUNTS, 'register-2026.csv'), 'utf8');
    const few = register
      .split('\n')
      .filter((line) => /^(?:code|99001|99004|99023)/.test(line))
      .join('\n');
    for (const name of (await readdir(ACCOUNTS)).filter((one) => /^(?:99001|99004)/.test(one)))
      await writeFile(join(folder.path, name), await readFile(join(ACCOUNTS, name)));
    await writeFile(join(folder.path, 'register.csv'), few);
    const imported = await importAccounts(join(folder.path, 'register.csv'), '--allow-private');
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(plain(imported.out)).toContain('2 comptes d’après « register.csv » : 2 nouveaux, 0 changé, 0 déjà connu.');
    expect(plain(imported.out)).toContain('1 commune où aucun compte n’a été trouvé.');
    expect(plain((await importAccounts(join(folder.path, 'register.csv'), '--allow-private')).out)).toContain(
      '0 nouveau, 0 changé, 2 déjà connus.',
    );

    for (const name of ['voix-1', 'voix-2']) {
      const measured = await wave(name, '--panel', 'petit-web', '--files-only', '--from-dir', folder.path, '--quiet', '--at', '2026-11-21');
      expect(measured).toMatchObject({ code: 0, err: '' });
      expect(plain(measured.out)).toContain('1 commune n’a rien de connu à mesurer');
    }
    const town = await show('voix-1', '--town', '99004');
    expect(plain(town.out)).toMatch(
      /Sur \d+ questions visibles, \d+ ont eu une réponse, en \d+ minutes aux heures d’ouverture ; 10 réponses sur 10 disent qui parle/,
    );
    expect(town.out).toContain('Mélanie');
    const json = JSON.parse((await show('voix-1', '--town', '99001', '--json')).out);
    expect(json.found).toMatchObject({ kind: 'level', zone: 'Europe/Paris' });
    // The same accounts and rules say the same, to the bit.
    expect(JSON.parse((await show('voix-2', '--town', '99001', '--json')).out).found.sentence).toEqual(json.found.sentence);
    expect(plain((await show('voix-1', '--town', '99023')).out)).toContain('Aucun compte public n’a été trouvé');
    expect(await show('voix-1', '--town', '99008')).toMatchObject({ code: 2 });
    expect(JSON.parse((await showWave('voix-1', '--json')).out).figures.map(({ measure }: { measure: string }) => measure)).toContain(
      'practised',
    );
    expect(plain((await compare('voix-1', 'voix-2')).out)).toContain('voix-1');

    expect((await publish('voix-1')).code).toBe(0);
    const out = join(folder.path, 'export');
    expect(await exportWave('voix-1', '--out', out, '--format', 'csv')).toMatchObject({ code: 0, err: '' });
    const files = await readdir(out);
    expect(files.filter((name) => name.endsWith('.csv')).sort()).toEqual(
      [
        'account_voices',
        'accounts',
        'answers',
        'captures',
        'contests',
        'duty',
        'evidence',
        'figures',
        'indicators',
        'observations',
        'series',
        'towns',
        'voice_figures',
      ].map((name) => `${name}.csv`),
    );
    const all = (await Promise.all(files.map((name) => readFile(join(out, name), 'utf8')))).join('\n');
    for (const name of ['Mélanie', 'Karim', 'Solène', 'Nadia', 'Thomas', 'yolande_3enfants']) expect(all).not.toContain(name);
    expect(all).toContain('file-sainteorane');

    // A post that is withdrawn at its source is shown no more, also of the wave that saw it.
    const file = join(folder.path, '99004-initiales-2026.jsonl');
    const lines = (await readFile(file, 'utf8')).split('\n');
    const gone = lines.findIndex((line) => line.includes('reply_to') && line.includes('^KD') && !line.includes('"author"'));
    await writeFile(file, lines.toSpliced(gone, 1).join('\n'));
    await importAccounts(join(folder.path, 'register.csv'), '--allow-private');
    await wave('voix-3', '--panel', 'petit-web', '--files-only', '--from-dir', folder.path, '--quiet', '--at', '2026-11-22');
    const store = await openStore({ kind: 'folder', path: data });
    const view = (await townVoice(store, 'voix-1', '99004'))!;
    const [account] = view.found!.accounts;
    const place = { archive: view.archive, territory: '99004', account: account!.key };
    const cards = await postCards({ store, archiveStore: folderArchiveStore(data) }, place, account!.voices.signedReplies, { most: 500 });
    const made = instrument({ store, archiveStore: folderArchiveStore(data) }, { env: {} });
    const series = (await publishedWaves(store.db))[0]!.series;
    const plan = { sizes: { signed: 30, unsigned: 20 }, seed: 'essai' };
    const drawn = await made.review!.kind!.draw(store, series, plan);
    expect(drawn.counts).toEqual({ signed: 30, unsigned: 20 });
    expect(await made.review!.kind!.draw(store, series, plan)).toEqual(drawn);
    expect(new Set(drawn.items.map(({ key, territory }) => `${territory} ${key}`)).size).toBe(50);
    await store.close();
    expect(cards).toMatchObject({ count: account!.voices.signedReplies.count, withdrawn: 1 });
    expect(JSON.stringify(cards)).not.toContain(JSON.parse(lines[gone]!).id);

    // What a person asks to be taken out goes from the findings and the archives; how many there were stays.
    const before = (await show('voix-1', '--town', '99004', '--json')).out;
    await writeFile(join(folder.path, 'name.txt'), 'Mélanie\n');
    const erased = await erase(join(folder.path, 'name.txt'), '--ground', 'request', '--town', '99004', '--confirm');
    expect([erased.code, erased.err]).toEqual([0, '']);
    const after = (await show('voix-1', '--town', '99004', '--json')).out;
    expect(before).toContain('Mélanie');
    expect(after).not.toContain('Mélanie');
    expect(JSON.parse(after).found.sentence.questions).toBe(JSON.parse(before).found.sentence.questions);

    // What is kept for a time only goes when it is over: posts and names, not the figures.
    expect(plain((await forget()).out)).toContain('Voix publiques : publications et noms sont gardés 60 mois');
    expect(plain((await forget('--confirm')).out)).toContain('rien n’est assez ancien pour être retiré');
    expect(await show('voix-1', '--town', '99001', '--json')).toMatchObject({ out: expect.stringContaining('Nadia') });
  });

  it('forgets posts and names when their time is over, and keeps the figures', async () => {
    await using folder = await scratch();
    await using own = await openDataFolder();
    const data = own.path;
    await layPanel(data);
    const { add, wave, show, forget } = commandsIn(data);
    for (const year of [2025, 2026])
      await writeFile(join(folder.path, `${year}.jsonl`), await readFile(join(ACCOUNTS, `99004-initiales-${year}.jsonl`)));
    await add(join(folder.path, '2025.jsonl'), join(folder.path, '2026.jsonl'), '--town', '99004', '--handle', 'sainteorane');
    await wave('ancienne', '--panel', 'petit-web', '--files-only', '--from-dir', folder.path, '--quiet', '--at', '2024-01-15');
    const seen = async () => JSON.parse((await show('ancienne', '--town', '99004', '--json')).out);
    const before = await seen();
    expect(JSON.stringify(before)).toMatch(/Mélanie.*\^?MB|MB.*Mélanie/s);
    expect(await forget('--months', 'douze')).toMatchObject({ code: 2 });
    expect(plain((await forget('--months', '12', '--confirm')).out)).toMatch(
      /retrait 1 : \d+ enregistrements dans 1 archive\. Les chiffres restent\./,
    );
    const after = await seen();
    expect(JSON.stringify(after)).not.toMatch(/Mélanie|Karim|Solène|MB|KD/);
    expect(after.found.sentence).toEqual(before.found.sentence);
    expect(after.found.accounts[0].voices.ofReplies).toEqual(before.found.accounts[0].voices.ofReplies);
    expect(plain((await forget('--months', '12', '--confirm')).out)).toContain('rien n’est assez ancien');
  });
});

describe('voice add', () => {
  it('keeps an access that a town gives, sealed, and erases it, and says what it cannot take', async () => {
    await using folder = await scratch();
    await using own = await openDataFolder();
    await layPanel(own.path);
    const key = { BEFFROI_DESK_KEY: Buffer.alloc(32, 7).toString('base64') };
    const said = async (env: object, ...words: string[]) => {
      const { code, out, err } = await commandIn('voice add', { BEFFROI_DATA: own.path, PATH: process.env['PATH'], ...env })(...words);
      return [code, plain(`${out}${err}`).trim()];
    };
    const file = async (name: string, text: string) => {
      await writeFile(join(folder.path, name), text);
      return join(folder.path, name);
    };
    const token = await file('jeton', 'un-jeton-que-personne-ne-lit\n');
    const password = await file('mot', 'abcd-efgh-2345-wxyz');
    const account = ['@mairie@social.example.org', '--town', '35238'];
    expect(await said({}, ...account, '--token-file', token)).toEqual([2, expect.stringContaining('« beffroi desk key » en écrit une')]);
    const [code, text] = await said(key, ...account, '--token-file', token, '--token-days', '10');
    expect([code, String(text).split('\n')]).toEqual([
      0,
      ['« @mairie@social.example.org » (Mastodon) : noté.', expect.stringMatching(/^Accès gardé, scellé, jusqu’au .+ : /)],
    ]);
    expect((await said(key, 'rennes.example.fr', '--network', 'atproto', '--town', '35238', '--token-file', password))[0]).toBe(0);
    for (const [refused, ...words] of [
      ['mot de passe d’application', 'rennes.example.fr', '--network', 'atproto', '--town', '35238', '--token-file', token],
      ['de 1 à 366 jours', ...account, '--token-file', token, '--token-days', '400'],
      ['de 1 à 366 jours', ...account, '--token-file', token, '--token-days', 'dix'],
      ['un seul mot', ...account, '--token-file', await file('vide', '\n')],
      ['un seul mot', ...account, '--token-file', await file('livre', 'x'.repeat(20_000))],
      ['et non pour des fichiers', 'https://ville.example.fr/flux', '--network', 'feed', '--town', '35238', '--token-file', token],
      ['l’un ou l’autre', ...account, '--token-file', token, '--drop-token'],
      ['donnez-le avec --token-file', ...account, '--token-days', '3'],
      ['/nulle/part', ...account, '--token-file', '/nulle/part'],
    ] as const)
      expect(await said(key, ...words)).toEqual([2, expect.stringContaining(refused)]);
    expect((await said({}, ...account, '--drop-token'))[1]).toContain('Accès effacé d’ici. Révoquez-le aussi');
    expect((await said({}, ...account, '--drop-token'))[1]).toContain('Aucun accès n’était gardé');
    const store = await openStore({ kind: 'folder', path: own.path });
    const rows = await store.db.selectFrom('target_access').select('name').execute();
    const log = JSON.stringify(await store.db.selectFrom('act_log').selectAll().execute());
    await store.close();
    expect(rows).toEqual([{ name: 'access:35238/atproto-rennes-example-fr' }]);
    expect([log.includes('access.given'), log.includes('un-jeton'), log.includes('abcd-efgh')]).toEqual([true, false, false]);
  });

  it('notes accounts by address, handle and files, and says what it cannot take', async () => {
    await using folder = await scratch();
    await using own = await openDataFolder();
    const data = own.path;
    await layPanel(data);
    const { add } = commandsIn(data);
    const said = async (...words: string[]) => {
      const { code, out, err } = await add(...words);
      return [code, plain(`${out}${err}`).trim()];
    };
    const post = JSON.stringify({ id: 1, at: '2026-11-02T09:00:00Z', text: 'Merci. ^SD' });
    await writeFile(join(folder.path, 'a.jsonl'), `${post}\n{"id":2}\n`);
    await writeFile(join(folder.path, 'b.jsonl'), '<html><body>Connexion</body></html>');
    await writeFile(join(folder.path, 'c.zip'), zipSync({ 'data/tweets.js': Buffer.from('window.YTD.tweets.part0 = []') }).subarray(0, 60));
    await writeFile(
      join(folder.path, 'd.zip'),
      zipSync({
        'data/direct-messages.js': Buffer.from('secret'),
        'data/tweets.js': Buffer.from(
          'window.YTD.tweets.part0 = [{"tweet":{"id_str":"5","full_text":"Bonjour","created_at":"Mon Nov 02 09:00:00 +0000 2026"}}]',
        ),
      }),
    );

    expect(await said('@mairie@social.example.org', '--town', '35238')).toEqual([0, '« @mairie@social.example.org » (Mastodon) : noté.']);
    expect(await said('@mairie@social.example.org', '--town', '35238')).toEqual([
      0,
      '« @mairie@social.example.org » (Mastodon) : déjà connu, rien de nouveau.',
    ]);
    expect(await said('https://bsky.app/profile/rennes.example.fr', '--town', '35238')).toEqual([
      0,
      expect.stringContaining('(Bluesky (AT Protocol)) : noté.'),
    ]);
    const [code, text] = await said(join(folder.path, 'a.jsonl'), '--town', '99001', '--handle', 'rivebelle');
    expect([code, String(text).split('\n').slice(0, 2)]).toEqual([
      0,
      ['« rivebelle » : 1 fichier ajouté.', '  a.jsonl : 1 publication ; des publications sans date.'],
    ]);
    expect((await said(join(folder.path, 'b.jsonl'), '--town', '99001', '--handle', 'rivebelle'))[1]).toContain(
      'une page pour des personnes, et non des données',
    );
    expect(await said(join(folder.path, 'c.zip'), '--town', '99001', '--handle', 'x')).toEqual([
      2,
      expect.stringContaining('« c.zip » n’a pas été pris : l’archive est tronquée. Rien n’a été noté.'),
    ]);
    expect((await said(join(folder.path, 'd.zip'), '--town', '99001', '--handle', 'x'))[1]).toContain('1 publication.');
    // Of an X archive what is public alone is kept.
    const kept = (await readdir(join(data), { recursive: true })).filter((name) => /voice.*x-archive.*\.warc\.gz$/.test(name));
    expect(kept).toHaveLength(1);
    expect(await said('--none-found', '--town', '99023')).toEqual([0, 'Commune 99023 : aucun compte trouvé.']);
    expect(await said('@mairie@social.example.org', '--town', '35238', '--withdraw')).toEqual([
      0,
      '« @mairie@social.example.org » (Mastodon) : changé.',
    ]);

    expect(await said('--town', '35238')).toEqual([2, expect.stringContaining('Donnez l’adresse ou l’identifiant d’un compte')]);
    expect(await said('@a@b.example')).toEqual([2, expect.stringContaining('Dites la commune')]);
    expect(await said('@a@b.example', '--town', '99777')).toEqual([2, expect.stringContaining('n’est le code d’aucune commune')]);
    expect(await said('https://www.facebook.example/ville', '--town', '35238')).toEqual([
      2,
      expect.stringContaining('dites-le avec --network'),
    ]);
    expect(await said('@a', '--network', 'myspace', '--town', '35238')).toEqual([2, expect.stringContaining('--network')]);
    expect(await said('http://127.0.0.1/@a', '--town', '35238')).toEqual([
      2,
      expect.stringContaining('n’est ni l’adresse ni l’identifiant'),
    ]);
    expect(await said('/nulle/part.jsonl', '--town', '35238')).toEqual([2, expect.stringContaining('/nulle/part.jsonl')]);
    expect(await said('@a@b.example', '--none-found', '--town', '35238')).toEqual([2, expect.stringContaining('--none-found')]);
  });
});
