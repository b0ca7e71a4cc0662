import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import { folderArchiveStore, takeArchive } from '@beffroi/archive-store';
import type { Instrument } from '@beffroi/instrument';
import { servicesInstrument } from '@beffroi/services/gather';
import { noteSites, openStore, type Store, type StorePlace } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { scratch } from '@beffroi/terminal/testing';
import { assessWave, closeWave, openWave, startWave, work } from '@beffroi/waves';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WEB } from '../packages/cli/test/beffroi.ts';
import { hosted } from '../packages/cli/test/hosted.ts';
import { commandIn } from '../packages/cli/test/in-process.ts';
import { type PackageReader, readPackage } from './support/package-reader.ts';

const DATED = new Date('2026-11-24T12:00:00Z');
const CLOSED = new Date('2026-11-26T09:30:00Z');
const TABLES = ['towns', 'observations', 'evidence', 'figures', 'contests', 'services', 'captures', 'series'];
const FORMATS = ['csv', 'json', 'parquet'];

/** Invented towns: two of the little web, one that is down, one without a site. */
const TOWNS = [
  { code: '99022', name: 'Kerguidic', population: 3100, site: 'https://www.kerguidic.bzh/' },
  { code: '99005', name: 'Aubrelle', population: 74_000, site: 'https://www.ville-aubrelle.fr/' },
  { code: '99901', name: 'Sombreval', population: 900, site: 'https://www.sombreval.example/' },
  { code: '99902', name: 'L’Hermitage-sans-Fil', population: 210, site: null },
];

/** The same rules under another name, as a newer rubric would come. */
const NEWER: Instrument = { ...servicesInstrument, rubric: { version: '99.0.0', digest: `sha256:${'9'.repeat(64)}` } };

async function notePanel({ db }: Store): Promise<void> {
  const { id } = await db
    .insertInto('panel')
    .values({ name: 'Quatre communes', rule: '{}', vintage: 2026, created_at: DATED })
    .returning('id')
    .executeTakeFirstOrThrow();
  const place = { department: '29', region: '53', epci: null };
  await db
    .insertInto('panel_territory')
    .values(
      TOWNS.map(({ code, name, population }, ordinal) => ({
        panel_id: id,
        ordinal,
        territory: code,
        name,
        population,
        ...place,
        stratum: population < 50_000 ? 'under-50000' : '50000-200000',
      })),
    )
    .execute();
  await noteSites(
    db,
    TOWNS.map(({ code, site }) => ({ territory: code, url: site })),
    { source: 'test', now: DATED },
  );
}

/** Three waves of the same panel: `closed`, with a second judgement; `rejudging`, whose second one is not at its end; `live`, half measured. */
async function makeWaves(store: Store, folder: string): Promise<void> {
  await notePanel(store);
  const archiveStore = folderArchiveStore(join(folder, 'archives'));
  const options = {
    source: { kind: 'folder', path: WEB },
    userAgent: 'Beffroi/0.1 (+https://example.org/)',
    budget: 12,
    interval: 0,
    render: 'never',
    tries: 2,
    retryAfter: [0.05],
  };
  const tools = { archiveStore, folder: join(folder, 'work'), poll: 20, atOnce: 2 };
  for (const name of ['closed', 'rejudging', 'live']) {
    await openWave(store, TERMINAL, { name, panel: 'Quatre communes', instrument: servicesInstrument, dated: DATED, options, now: DATED });
    await startWave(store, TERMINAL, name, DATED);
    const stop = new AbortController();
    await work(store, {
      ...tools,
      instruments: [servicesInstrument],
      wave: name,
      until: name === 'live' ? 'stopped' : 'settled',
      ...(name === 'live' && { atOnce: 1 }),
      signal: stop.signal,
      onEvent: ({ kind }) => {
        if (name === 'live' && kind === 'done') stop.abort();
      },
    });
    if (name !== 'live') await closeWave(store, TERMINAL, { name, archiveStore, instruments: [servicesInstrument], now: CLOSED });
  }
  for (const name of ['closed', 'rejudging']) await assessWave(store, TERMINAL, { name, instruments: [NEWER], now: CLOSED });
  await work(store, { ...tools, instruments: [NEWER], wave: 'closed', until: 'settled', now: () => CLOSED });
}

async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).sort();
  const sums = names.map(
    async (name) =>
      [
        name,
        createHash('sha256')
          .update(await readFile(join(folder, name)))
          .digest('hex'),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(sums));
}

eachEngineAtLength('postgres', 'wave export', (engine) => {
  let folder: Awaited<ReturnType<typeof scratch>>;
  let place: StorePlace;
  let open: PackageReader;

  /** The command on the test's own database, as a user runs it. */
  function run(words: readonly string[]) {
    return hosted(['wave', 'export', ...words], { env: environment(), cwd: folder.path });
  }

  /** The same in this process, which is faster; folders are named from the root. */
  function runHere(...words: readonly string[]) {
    return commandIn('wave export', environment())(...words);
  }

  function environment(): Readonly<Record<string, string>> {
    return place.kind === 'server' ? { DATABASE_URL: place.url, BEFFROI_DATA: folder.path } : { BEFFROI_DATA: place.path };
  }

  const at = (name: string): string => join(folder.path, name);

  beforeAll(async () => {
    folder = await scratch();
    place = await engine.heldPlace();
    const store = await openStore(place);
    await makeWaves(store, folder.path);
    await store.close();
    expect(await run(['closed', '--out', 'once'])).toMatchObject({ code: 0, err: '' });
    open = await readPackage(at('once'));
  });

  afterAll(async () => {
    open?.[Symbol.dispose]();
    await folder?.[Symbol.asyncDispose]();
  });

  it('writes each table in each format, and keeps what its descriptor promises', async () => {
    expect(open.descriptor.resources.map(({ name }) => name).sort()).toEqual(
      TABLES.flatMap((table) => [...FORMATS, 'xlsx'].map((format) => `${table}-${format}`)).sort(),
    );
    expect(await open.brokenPromises()).toEqual([]);
  });

  it.each(TABLES)('says the same of %s in all formats', async (table) => {
    const { fields } = open.descriptor.resources.find(({ name }) => name === `${table}-parquet`)!.schema;
    // Texts of CSV are guarded against spreadsheets, JSON texts have spaces as their reader likes: compared are the plain columns.
    const columns = fields.filter(
      ({ name, type }) => ['integer', 'number'].includes(type) || ['code', 'territory', 'service', 'state'].includes(name),
    );
    const list = columns.map(({ name }) => `"${name}"`).join(', ');
    const [csv, json, parquet] = await Promise.all(FORMATS.map((format) => open.ask(`select ${list} from "${table}-${format}"`)));
    expect(csv).toEqual(parquet);
    expect(json).toEqual(parquet);
    // Nobody has contested anything here.
    expect(parquet!.length > 0).toBe(table !== 'contests');
  });

  it('has a row for each town, whatever came of it', async () => {
    const rows = await open.ask(
      'select code, name, state, attempts, department_name, region_name, epci, site, observed, mean_level, strip from "towns-parquet"',
    );
    expect(rows.map(({ code, state, attempts }) => [code, state, attempts])).toEqual([
      ['99005', 'done', 1],
      ['99022', 'done', 1],
      ['99901', 'done', 2],
      ['99902', 'without-site', 0],
    ]);
    expect(rows[0]).toMatchObject({ name: 'Aubrelle', department_name: 'Finistère', region_name: 'Bretagne', epci: null });
    // Nothing seen is no 0, and not being judged is something else again.
    expect(rows[2]).toMatchObject({ observed: 0, mean_level: null, strip: '?'.repeat(18) });
    expect(rows[3]).toMatchObject({ site: null, observed: null, mean_level: null, strip: null });
  });

  it('lets every figure be computed again from the observations', async () => {
    const overall = await open.ask(`
      select f.series, f.value, f.n_observed, f.n_unobserved, o.mean, o.n, o.unseen from "figures-parquet" f
      join (select series, avg(level) as mean, count(level) as n, count(*) filter (kind = 'unobserved') as unseen from "observations-parquet" group by 1) o
      using (series) where scope = 'panel' and subject = 'all' and measure = 'level' order by 1`);
    expect(overall.map(({ series }) => series)).toEqual([1, 2]);
    for (const { value, mean, n, n_observed, unseen, n_unobserved } of overall) {
      expect(value).toBeCloseTo(mean as number, 10);
      expect([n, unseen]).toEqual([n_observed, n_unobserved]);
      expect(n_observed).toBeGreaterThan(0);
      expect(n_unobserved).toBeGreaterThan(18);
    }
    const services = await open.ask(`
      select f.subject_id, f.value, avg(o.attainment) as mean from "figures-parquet" f
      join "observations-parquet" o on o.series = f.series and o.service = f.subject_id
      where scope = 'panel' and subject = 'indicator' and measure = 'attainment' and f.series = 1 group by 1, 2`);
    expect(services).toHaveLength(18);
    for (const { subject_id, value, mean } of services) {
      if (mean === null) expect(value, String(subject_id)).toBeNull();
      else expect(value, String(subject_id)).toBeCloseTo(mean as number, 10);
    }
    const towns = await open.ask(`
      select code, mean_level, avg(level) as mean from "towns-parquet" join "observations-parquet" on territory = code where series = 1 group by 1, 2`);
    expect(towns).toHaveLength(3);
    for (const { mean_level, mean } of towns)
      expect(mean_level === null ? null : (mean_level as number).toFixed(9)).toBe(mean === null ? null : (mean as number).toFixed(9));
  });

  it('leads every level to its evidence, and every finding to an archive with that digest', async () => {
    const unproved = await open.ask(
      `select 1 from "observations-parquet" o anti join "evidence-parquet" e using (series, territory, service) where o.kind = 'level'`,
    );
    expect(unproved).toEqual([]);
    const evidence = await open.ask(
      `select url, rule, quote, digest from "evidence-parquet" where series = 1 and digest is not null and block >= 0`,
    );
    expect(evidence.length).toBeGreaterThan(10);
    for (const row of evidence)
      expect(row).toMatchObject({
        url: expect.stringMatching(/^https:/),
        quote: expect.stringMatching(/\S/),
        digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      });
    const archiveStore = folderArchiveStore(join(folder.path, 'archives'));
    const archives = await open.ask(`
      select distinct archive, archive_digest, archive_bytes from "observations-parquet" join "captures-parquet" using (territory, attempt)`);
    expect(archives).toHaveLength(3);
    for (const { archive, archive_digest, archive_bytes } of archives) {
      const bytes = await readFile(await takeArchive(archiveStore, String(archive)));
      expect([`sha256:${createHash('sha256').update(bytes).digest('hex')}`, bytes.length]).toEqual([archive_digest, archive_bytes]);
    }
  });

  it('is the same to the byte when it is done again, and says which wave it is', async () => {
    const again = await runHere('closed', '--out', at('again'), '--format', ' parquet,xlsx,csv,JSON');
    expect(again.code).toBe(0);
    expect(await contents(join(folder.path, 'again'))).toEqual(await contents(at('once')));
    const { version, created, keywords, name } = open.descriptor;
    const digest = keywords.find((word) => word.startsWith('sha256:'))!;
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect([name, version, created]).toEqual(['beffroi-closed', `1.1.0+${digest.slice(7, 19)}`, CLOSED.toISOString()]);
    const lines = again.out.trimEnd().split('\n');
    expect(lines.filter((line) => /^[a-z]+\.[a-z]+\t\d+\t\d+\tsha256:[0-9a-f]{64}$/.test(line))).toHaveLength(32);
    expect(lines.at(-1)).toBe(`Exporté dans « ${at('again')} », version ${version} : README.md dit comment lire ces fichiers.`);
  });

  it('leaves out a judgement that goes on, and says so', async () => {
    const { code, err } = await run(['rejudging', '--format', 'parquet']);
    expect([code, err]).toEqual([
      0,
      'Le jugement de services@99.0.0 n’est pas terminé\u00a0: il n’est pas dans l’export. Relancez la commande quand il le sera.\n',
    ]);
    using read = await readPackage(join(folder.path, 'rejudging-export'));
    expect(await read.ask('select series, assessor from "series-parquet"')).toEqual([
      { series: 1, assessor: `services@${servicesInstrument.rubric.version}` },
    ]);
    expect(read.descriptor.version).toMatch(/^1\.0\.0\+/);
    expect(await read.brokenPromises()).toEqual([]);
  });

  it('says throughout that an open wave is provisional', async () => {
    const { code, err } = await run(['live', '--out', 'live', '--format', 'csv,parquet', '--lang', 'en']);
    expect(code).toBe(0);
    expect(err).toMatch(
      /^The wave is not closed: (?:1 town is|2 towns are) judged of 4, and the export says throughout that it is provisional\.\n$/,
    );
    using read = await readPackage(join(folder.path, 'live'));
    expect(await read.brokenPromises()).toEqual([]);
    expect(read.descriptor.version).toMatch(/^0\.[12]\.0-provisional$/);
    expect(read.descriptor.title).toBe('Online services of towns, wave live (provisional figures) (demonstration: invented data)');
    expect(read.descriptor.description).toMatch(/^Demonstration: [^\n]+\n\n\*\*Provisional figures\*\*/);
    expect(read.descriptor.keywords).toContain('provisional');
    expect(await readFile(join(folder.path, 'live', 'README.md'), 'utf8')).toContain('### Provisional figures');
    const [{ value, mean }] = (await read.ask(`
      select any_value(f.value) as value, avg(level) as mean from "figures-parquet" f join "observations-parquet" using (series)
      where scope = 'panel' and subject = 'all' and measure = 'level'`)) as [{ value: number; mean: number }];
    expect(value).toBeCloseTo(mean, 10);
    expect(await read.ask('select digest, closed_at from "series-parquet"')).toEqual([{ digest: null, closed_at: null }]);
  });

  // What is refused hangs on no engine.
  if (engine.name === 'postgres') return;

  describe('refuses', () => {
    it('a folder that is there, unless it is to be replaced', async () => {
      const refused = await runHere('closed', '--out', at('once'));
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toContain('existe déjà. Choisissez un autre dossier avec --out, ou ajoutez --replace.');
      const before = await contents(at('once'));
      expect((await runHere('closed', '--out', at('once'), '--replace')).code).toBe(0);
      expect(await contents(at('once'))).toEqual(before);
    });

    it('to replace what no export has written', async () => {
      await mkdir(join(folder.path, 'mine'));
      await writeFile(join(folder.path, 'mine', 'notes.txt'), 'à garder');
      const { code, err } = await runHere('closed', '--out', at('mine'), '--replace');
      expect(code).toBe(2);
      expect(err).toMatch(/--replace effacerait ce qu’aucun export n’a écrit \(\S*\/mine\/notes\.txt\)\. Rien n’a été touché\./);
      expect(await readdir(join(folder.path, 'mine'))).toEqual(['notes.txt']);
    });

    it.each([
      ['a wave that is not there', ['2031'], 'Il n’y a pas de vague « 2031 »'],
      [
        'a format that it does not write',
        ['closed', '--format', 'csv,ods'],
        '--format : un ou plusieurs de csv, json, parquet, xlsx, séparés par des virgules, et non « csv,ods ».',
      ],
      ['to write no format', ['closed', '--format', ''], '--format : un ou plusieurs de csv, json, parquet, xlsx'],
      ['a folder inside of a file', ['closed', '--out', '/dev/null/below'], '« /dev/null/below » existe déjà.'],
      [
        'a place where nothing can be written',
        ['closed', '--out', `/tmp/${'x'.repeat(300)}`],
        'ne peut pas être écrit. Vérifiez le dossier et vos droits.',
      ],
    ])('%s', async (_, words, sentence) => {
      const names = await readdir(folder.path);
      const { code, out, err } = await runHere(...words);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(sentence);
      expect(await readdir(folder.path)).toEqual(names);
    });
  });
});
