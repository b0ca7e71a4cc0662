import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { folderSource, parseRobots, readArchive, SOFTWARE } from '@beffroi/capture';
import { readDocument, readWorkbook } from '@beffroi/documents';
import { type Digest, type Instant, parseInstant } from '@beffroi/domain';
import { show } from '@beffroi/page-viewer';
import { readPlanFile } from '@beffroi/plans';
import { read } from '@beffroi/reading';
import { measureTown } from '@beffroi/services/gather';
import { assess } from '@beffroi/services/judge';
import { smallWorkbook } from '@beffroi/table-formats';
import { readSites } from '@beffroi/territories';
import { siteInArchive } from '@beffroi/walks';
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import { readSitemap } from '../../packages/capture/src/sitemap.ts';

/** What reads bytes that come from elsewhere: any bytes at all give an answer, and nothing is thrown. */
export interface Target {
  readonly name: string;
  /** Words that mean something in this format. */
  readonly words: readonly string[];
  /** How many inputs `npm run test:deep` tries: a million of all readers together, more of those that answer within a tenth of a millisecond than of one that takes a hundred, so that none takes more than some minutes. */
  readonly deep: number;
  seeds(scratch: string): Promise<readonly Uint8Array[]>;
  /** @param scratch a folder that is the target's own */
  read(bytes: Uint8Array, scratch: string): Promise<unknown>;
}

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const URL_OF_ALL = 'https://www.valdor.fr/page';
const INSTANT = parseInstant('2026-11-24T12:00:00.000Z') as Instant;
const DIGEST = `sha256:${'0'.repeat(64)}` as Digest;
const STANDING = { image: 'Image :', frame: 'Cadre :', fields: { text: 'champ' } };

/** Files of the fixtures below a folder whose path ends so, the shortest first. */
async function files(folder: string, ends: RegExp, most: number): Promise<readonly Uint8Array[]> {
  const entries = (await readdir(join(FIXTURES, folder), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => ends.test(path))
    .sort();
  const all = await Promise.all(paths.slice(0, 400).map((path) => readFile(path)));
  return all.toSorted((one, other) => one.length - other.length).slice(0, most);
}

/** Pages of the fixtures, small ones and large. */
async function pages(most: number): Promise<readonly Uint8Array[]> {
  const all = await files('web', /(?:^|\/)[^/.]+$|\.html$/, 400);
  return all.filter((_, at) => at % Math.max(1, Math.floor(all.length / most)) === 0);
}

/** A document that is a zip: a fault in the packing is found by its sum, so that what is packed is changed. */
const packed = (extension: string, part: string, deep: number): Target => ({
  name: `${extension}-inside`,
  deep,
  words: [
    '<w:p>',
    '<w:t>',
    '<w:tbl>',
    '<w:instrText>',
    '<text:p>',
    '<text:h text:outline-level="99999">',
    '<text:list>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    'xml:space="preserve"',
  ],
  seeds: async () =>
    (await files('programmes/documents', new RegExp(`\\.${extension}$`), 6)).map((bytes) => unzipSync(new Uint8Array(bytes))[part]!),
  async read(bytes) {
    const parts = await partsOf(extension);
    return readDocument(zipSync({ ...parts, [part]: new Uint8Array(bytes) }, { level: 0 }), { name: `programme.${extension}` });
  },
});

const unpacked = new Map<string, Promise<Unzipped>>();

/** What the shortest document of a kind has packed: looked for once, for to look for it takes ten times as long as to read it. */
function partsOf(extension: string): Promise<Unzipped> {
  let parts = unpacked.get(extension);
  if (parts === undefined) {
    parts = files('programmes/documents', new RegExp(`\\.${extension}$`), 1).then(([seed]) => unzipSync(new Uint8Array(seed!)));
    unpacked.set(extension, parts);
  }
  return parts;
}

const documents = (extension: string, deep: number): Target => ({
  name: extension,
  deep,
  words: [
    'PK\u0003\u0004',
    'endobj',
    '/Type',
    '/Page',
    'stream',
    'xref',
    '<w:p>',
    '<w:t>',
    '<text:p>',
    'word/document.xml',
    '_rels/.rels',
    '<!ENTITY a "b">',
  ],
  seeds: () => files('programmes/documents', new RegExp(`\\.${extension}$`), 6),
  read: (bytes) => readDocument(bytes, { name: `programme.${extension}` }),
});

export const TARGETS: readonly Target[] = [
  {
    name: 'html',
    deep: 120_000,
    words: [
      '<constructor>',
      '<input type=constructor>',
      '<option>',
      '<select>',
      '<form action=',
      '<a href=',
      '<iframe src=',
      '<meta charset=',
      '<base href=',
      '<dl><dt>',
    ],
    seeds: () => pages(60),
    async read(bytes) {
      const about = { url: URL_OF_ALL, contentType: 'text/html; charset=utf-8' };
      read(bytes, about);
      return show(bytes, about, [], STANDING);
    },
  },
  {
    name: 'warc',
    deep: 6_000,
    words: [
      'WARC/1.1\r\n',
      'WARC-Type: response',
      'Content-Length: 1',
      'Content-Encoding: constructor',
      'Transfer-Encoding: chunked',
      'WARC-Target-URI: ',
      'HTTP/1.1 200 OK',
    ],
    seeds: archives,
    async read(bytes, scratch) {
      const path = join(scratch, 'fuzzed.warc');
      await writeFile(path, bytes);
      const archive = await readArchive(path);
      try {
        for await (const capture of archive.captures()) void capture;
        await archive.erasures();
        return assess(await siteInArchive(archive));
      } finally {
        await archive.close();
      }
    },
  },
  {
    name: 'robots',
    deep: 450_000,
    words: ['User-agent: *', 'Disallow: /', 'Allow: ', 'Crawl-delay: ', 'Sitemap: ', '#'],
    seeds: () => files('web', /robots\.txt$/, 40),
    async read(bytes) {
      const rules = parseRobots(bytes, 'Beffroi');
      return [URL_OF_ALL, 'https://a.fr/%zz', 'mailto:x', Buffer.from(bytes.subarray(0, 80)).toString()].map((address) =>
        rules.allows(address),
      );
    },
  },
  {
    name: 'sitemap',
    deep: 330_000,
    words: [
      '<urlset',
      '<sitemapindex',
      '<url><loc>',
      '</loc>',
      '<?xml version="1.0" encoding="utf-16"?>',
      '<!DOCTYPE a [<!ENTITY b "c">]>',
      '\u001f\u008b',
    ],
    seeds: () => files('web', /sitemap[^/]*\.xml(?:\.gz)?$/, 20),
    read: (bytes) => readSitemap(bytes),
  },
  {
    name: 'csv',
    deep: 40_000,
    words: ['code;site', 'insee,url', '35238', 'https://www.rennes.fr/', '"', '""', '\ufeff', '\r'],
    seeds: async () => [
      Buffer.from('code;site\n35238;https://www.rennes.fr/\n29019;\n'),
      Buffer.from('insee,nom,url\r\n"2A004","Ajaccio, ville",http://a.fr\r\n'),
    ],
    read: (bytes) => readSites(bytes),
  },
  {
    name: 'judged page',
    deep: 15_000,
    words: [
      '<constructor>',
      'cantine',
      'inscription en ligne',
      '<form action=/x><input type=file>',
      '<a href=//demarches.valdor.fr/>',
      '<nav>',
      '<h2>',
      'non',
      'bientôt',
    ],
    seeds: () => pages(120),
    async read(bytes) {
      const result = read(bytes, { url: URL_OF_ALL, contentType: 'text/html; charset=utf-8' });
      const page = { url: URL_OF_ALL, digest: DIGEST, reach: 'town', rendered: false, result } as const;
      return assess({ instant: INSTANT, start: URL_OF_ALL, home: URL_OF_ALL, town: 'Valdor', visits: [], pages: [page], unasked: [] });
    },
  },
  {
    name: 'sheet-inside',
    deep: 12_000,
    words: ['<row r="99999999">', '<c r="A1" t="s">', '<v>', '<f>', '<mergeCell ref="A1:XFD1048576"/>', '<t xml:space="preserve">', '&b;'],
    seeds: async () => [unzipSync(await plan())[SHEET]!],
    async read(bytes) {
      return planOf(zipSync({ ...unzipSync(await plan()), [SHEET]: new Uint8Array(bytes) }, { level: 0 }));
    },
  },
  {
    name: 'plan',
    deep: 20_000,
    words: ['PK\u0003\u0004', 'Titre', 'Échéance', 'Pour le', '2026-02-30', 'constructor:constructor', ';', '\t', '"', '\ufeff'],
    seeds: async () => [await plan(), Buffer.from('Titre;Pour le;État\r\nOuvrir la cantine en ligne;2026-12-01;faite\r\n')],
    read: planOf,
  },
  packed('docx', 'word/document.xml', 12_000),
  packed('odt', 'content.xml', 10_000),
  documents('docx', 10_000),
  documents('odt', 7_000),
  documents('pdf', 1_000),
];

const SHEET = 'xl/worksheets/sheet1.xml';

/** A plan as a workbook. */
async function plan(): Promise<Uint8Array> {
  const columns = (['Titre', 'Pour le', 'But'] as const).map((heading) => ({
    heading,
    type: heading === 'Pour le' ? ('date' as const) : ('string' as const),
  }));
  return new Uint8Array(
    await smallWorkbook('Plan', columns, [
      ['Ouvrir la cantine', '2026-12-01', 'Moins de papier'],
      ['Payer en ligne', null, null],
    ]),
  );
}

/** A sheet that a town hands in is read as a table, and as its plan. */
async function planOf(bytes: Uint8Array): Promise<unknown> {
  readWorkbook(bytes, { rows: 501, columns: 60, characters: 1_000_000 });
  return readPlanFile(bytes, {
    targets: [{ instrument: 'services', indicator: 'cantine', title: { fr: 'Cantine', en: 'Canteen' } }],
    actions: [],
  });
}

/** Archives of a town's measurement: as it is written, and as other tools write theirs, not packed. */
async function archives(scratch: string): Promise<readonly Uint8Array[]> {
  const source = folderSource(join(FIXTURES, 'web'));
  const { archive } = await measureTown({
    ...{ start: 'https://www.kerguidic.bzh/', territory: null, town: null, source, data: scratch, budget: 6, interval: 0 },
    ...{ instant: INSTANT, render: 'never', browser: null, userAgent: SOFTWARE },
  });
  const packed = await readFile(archive);
  // An index beside a file that changes would be another fault.
  await rm(archive);
  return [packed, gunzipSync(packed)];
}
