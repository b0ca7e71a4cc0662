import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Digest, Instant } from '@beffroi/domain';
import { anyAddress, anyPath, anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { CDXIndexer, getSurt, WARCParser } from 'warcio';
import { captureOf, countingIds, HEAD, tailOf } from '../../test/captures.ts';
import { archivePath } from './archive-path.ts';
import type { ArchivedExchange } from './archive-reading.ts';
import { readArchive } from './archive-reading.ts';
import { createArchive } from './archive-store.ts';
import { leftovers } from './leftovers.ts';
import { surtOf } from './surt.ts';
import { digestOf } from './warc-digest.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beffroi-archive-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A small town: a page, its copy elsewhere, a redirect, a probed document, a page with codings, one that was drawn. */
function smallTown() {
  const home = captureOf('https://www.rivebelle.fr/', '<!doctype html><title>Rivebelle</title><p>Bienvenue à Rivebelle</p>\n');
  return [
    home,
    captureOf('https://www.rivebelle.fr/accueil?b=2&a=1', home.exchange.body, {
      visit: { instant: '2026-11-24T15:08:06.000Z' as Instant },
    }),
    captureOf('http://rivebelle.fr/', '', {
      visit: { instant: '2026-11-24T15:08:07.000Z' as Instant, location: 'https://www.rivebelle.fr/', contentType: null },
      exchange: { status: 301, statusText: 'Moved Permanently', headers: [['Location', 'https://www.rivebelle.fr/']] },
    }),
    captureOf('https://www.rivebelle.fr/formulaire.pdf', '', {
      visit: { instant: '2026-11-24T15:08:08.000Z' as Instant, purpose: 'document', method: 'HEAD', contentType: 'application/pdf' },
      exchange: {
        headers: [
          ['Content-Type', 'application/pdf'],
          ['Content-Length', '48213'],
        ],
      },
    }),
    captureOf('https://www.rivebelle.fr/cantine', '<p>Réservez la cantine</p>\n', {
      visit: { instant: '2026-11-24T15:08:09.000Z' as Instant, truncated: true },
      exchange: {
        headers: [
          ['Content-Type', 'text/html; charset=utf-8'],
          ['Content-Encoding', 'br'],
          ['Transfer-Encoding', 'chunked'],
          ['X-Bad', 'one\r\nWARC-Type: warcinfo'],
        ],
      },
    }),
    captureOf('https://www.rivebelle.fr/', '<!doctype html><p>Drawn</p>\n', {
      visit: { instant: '2026-11-24T15:08:10.000Z' as Instant, purpose: 'rendering' },
    }),
  ];
}

async function write(path: string, captures = smallTown(), options: { gzip?: boolean } = {}) {
  const archive = await createArchive(path, HEAD, { ids: countingIds(), ...options });
  for (const capture of captures) await archive.write(capture);
  return archive.finish(tailOf(captures.map(({ visit }) => visit)));
}

async function all(path: string): Promise<ArchivedExchange[]> {
  const archive = await readArchive(path);
  const captures: ArchivedExchange[] = [];
  for await (const capture of archive.captures()) captures.push(capture);
  expect(archive.damages).toEqual([]);
  await archive.close();
  return captures;
}

describe('bytes', () => {
  test('a small archive is what the golden file shows, byte for byte', async () => {
    const { path } = await write(join(folder, 'small.warc'), smallTown(), { gzip: false });
    await expect(await readFile(path, 'utf8')).toMatchFileSnapshot('golden/small.warc');
    await expect(await readFile(join(folder, 'small.cdxj'), 'utf8')).toMatchFileSnapshot('golden/small.cdxj');
  });

  test('packed, it unfolds to the same bytes, and each record of the index is a gzip member of its own', async () => {
    // The packed bytes themselves may differ between processors: zlib finds other matches with other instructions.
    const plain = await readFile((await write(join(folder, 'plain', 'small.warc.gz'), smallTown(), { gzip: false })).path);
    const { path, bytes, captures } = await write(join(folder, 'small.warc.gz'));
    const packed = await readFile(path);
    expect(gunzipSync(packed)).toEqual(plain);
    expect([packed.byteLength, captures]).toEqual([bytes, 6]);
    const archive = await readArchive(path);
    for (const { offset, length, url } of archive.entries) {
      expect(gunzipSync(packed.subarray(offset, offset + length)).toString()).toContain(`WARC-Target-URI: ${url}\r\n`);
    }
    await archive.close();
  });

  test('what did not come from the web is kept beside the captures, and found by its digest', async () => {
    const path = join(folder, 'kept.warc.gz');
    const instant = '2026-11-24T15:09:00.000Z' as Instant;
    const register = {
      type: 'metadata',
      url: 'metadata://beffroi/register.json',
      instant,
      contentType: 'application/json',
      body: Buffer.from('{}'),
    } as const;
    const file = {
      type: 'resource',
      url: 'file:///projet%20v2.pdf',
      instant,
      contentType: 'application/pdf',
      body: Buffer.alloc(17 * 1024 * 1024, 37),
    } as const;
    const page = {
      type: 'resource',
      url: 'https://liste.example/',
      instant,
      contentType: 'text/html',
      body: Buffer.from('<p>Nous'),
    } as const;
    const of = digestOf(file.body);
    const words = {
      type: 'conversion',
      url: 'metadata://beffroi/ocr/1.json',
      instant,
      contentType: 'application/json',
      body: Buffer.from('[]'),
      of,
    } as const;
    const writer = await createArchive(path, HEAD, { ids: countingIds() });
    for (const thing of [register, file, page, words]) await writer.keep(thing);
    const { index } = await writer.finish(tailOf([]));
    await expect(writer.keep(register)).rejects.toMatchObject({ code: 'closed' });
    for (const way of ['by the index', 'by reading through']) {
      const archive = await readArchive(path);
      expect(
        archive.kept.map(({ type, url }) => [type, url]),
        way,
      ).toEqual([
        ['metadata', register.url],
        ['resource', file.url],
        ['conversion', words.url],
      ]);
      // A page that lies in the archive as a file is still a capture of its address.
      expect(archive.entries.map(({ url }) => url)).toEqual(['https://liste.example/']);
      expect((await archive.capture(of))?.body.byteLength).toBe(file.body.byteLength);
      expect(Buffer.from((await archive.load(archive.kept[0]!))!.body).toString()).toBe('{}');
      expect((await archive.capture(digestOf(register.body)))?.url ?? null).toBeNull();
      expect(archive.damages).toEqual([]);
      await archive.close();
      await rm(index, { force: true });
    }
    const text = gunzipSync(await readFile(path)).toString('latin1');
    expect(text).toContain(`WARC-Refers-To-Payload-Digest: ${of}`);
    expect(text).toContain('WARC-Refers-To: <urn:uuid:00000000-0000-4000-8000-000000000003>');
  });

  test('whatever bytes are captured come back the same, with digest and ledger, by either way of reading', async () => {
    let run = 0;
    const capture = fc
      .record({
        path: anyPath(),
        body: fc.uint8Array({ maxLength: 3000 }),
        status: fc.integer({ min: 100, max: 599 }),
        header: anyText({ maxLength: 40 }),
        coding: fc.constantFrom('gzip', 'br', 'chunked', 'identity'),
        drawn: fc.boolean(),
      })
      .map(({ path, body, status, header, coding, drawn }) =>
        captureOf(`https://www.rivebelle.fr/${path}`, body, {
          visit: { purpose: drawn ? 'rendering' : 'page' },
          exchange: {
            status: drawn ? 200 : status,
            headers: [
              ['Content-Type', 'text/html'],
              ['X-Any', header],
              ['Content-Encoding', coding],
            ],
          },
        }),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(capture, { maxLength: 8 }), async (captures) => {
        const { path, index } = await write(join(folder, `${run++}.warc.gz`), captures);
        const direct = await all(path);
        expect(
          direct.map(({ url, status, digest, rendered, body }) => ({ url, status, digest, rendered, body: Buffer.from(body) })),
        ).toEqual(
          captures.map(({ visit, exchange }) => ({
            url: visit.url,
            status: exchange.status,
            digest: exchange.digest,
            rendered: visit.purpose === 'rendering',
            body: Buffer.from(exchange.body),
          })),
        );
        await rm(index);
        expect(await all(path)).toEqual(direct);
        const archive = await readArchive(path);
        expect([archive.head, archive.tail]).toEqual([HEAD, tailOf(captures.map(({ visit }) => visit))]);
        await archive.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe('other tools', () => {
  test('warcio reads every record, finds the digests and our bodies', async () => {
    const { path } = await write(join(folder, 'small.warc.gz'));
    const seen: [string, string | null | undefined, string][] = [];
    for await (const record of WARCParser.iterRecords(createReadStream(path))) {
      seen.push([record.warcType, record.warcTargetURI, await record.contentText()]);
    }
    const types = seen.map(([type]) => type);
    expect(types[0]).toBe('warcinfo');
    expect(types.at(-1)).toBe('metadata');
    expect(types.slice(1, -2)).toEqual([
      'response',
      'request',
      'revisit',
      'request',
      'response',
      'request',
      'response',
      'request',
      'response',
      'request',
    ]);
    expect(seen.filter(([type]) => type === 'response').map(([, url, text]) => [url, text])).toEqual([
      ['https://www.rivebelle.fr/', '<!doctype html><title>Rivebelle</title><p>Bienvenue à Rivebelle</p>\n'],
      ['http://rivebelle.fr/', ''],
      ['https://www.rivebelle.fr/formulaire.pdf', ''],
      ['https://www.rivebelle.fr/cantine', '<p>Réservez la cantine</p>\n'],
    ]);
    expect(seen.find(([type]) => type === 'conversion')).toEqual([
      'conversion',
      'https://www.rivebelle.fr/',
      '<!doctype html><p>Drawn</p>\n',
    ]);
  });

  test('warcio would write the same index', async () => {
    const { path, index } = await write(join(folder, 'small.warc.gz'));
    const indexer = new CDXIndexer({ format: 'cdxj' } as never);
    const theirs: object[] = [];
    for await (const line of indexer.iterIndex([{ filename: basename(path), reader: createReadStream(path) }])) theirs.push(line);
    const place = (line: object) => {
      const { url, offset, length } = line as { url: string; offset: number; length: number };
      return `${offset} ${length} ${url}`;
    };
    const ours = (await readFile(index, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line.slice(line.indexOf('{'))) as object);
    expect(ours.map(place).sort()).toEqual(theirs.map(place).sort());
  });

  test('addresses sort under the same key as in warcio, but for the slash at the end, which the tools of the IIPC take off', () => {
    fc.assert(
      fc.property(anyAddress({ withQuery: true }), (url) => {
        expect(surtOf(url)).toBe(getSurt(url).replace(/(?<=\)[^?]+)\/(?=\?|$)/, ''));
      }),
    );
  });
});

// As the Internet Archive's canonicaliser (`surt`, `webarchive-commons`) is documented to write them, in addresses of our own.
test.each([
  ['https://www.Ville.fr/A?b=2&a=1', 'fr,ville)/a?a=1&b=2'],
  ['http://ville.fr', 'fr,ville)/'],
  ['http://ville.fr/', 'fr,ville)/'],
  ['http://www2.ville.fr:80/demarches/', 'fr,ville)/demarches'],
  ['https://ville.fr:443/demarches', 'fr,ville)/demarches'],
  ['https://ville.fr:8443/a/', 'fr,ville:8443)/a'],
  ['https://ville.fr/demarches/?page=2', 'fr,ville)/demarches?page=2'],
  ['https://ville.fr/demarches?', 'fr,ville)/demarches'],
  ['https://ville.fr/a#b', 'fr,ville)/a'],
  ['https://mairie.ville.gouv.fr/a//', 'fr,gouv,ville,mairie)/a/'],
  ['dns:ville.fr', 'dns:ville.fr'],
])('%s sorts under %s', (url, key) => expect(surtOf(url)).toBe(key));

describe('random access', () => {
  test('a capture is found by digest and by address, a revisit has its own head and the body of its original', async () => {
    const captures = smallTown();
    const { path } = await write(join(folder, 'small.warc.gz'));
    const archive = await readArchive(path);
    const cantine = captures[4]?.exchange.digest as Digest;
    expect((await archive.capture(cantine))?.url).toBe('https://www.rivebelle.fr/cantine');
    const copy = await archive.capture('https://www.rivebelle.fr/accueil?b=2&a=1');
    expect([copy?.digest, copy?.instant]).toEqual([captures[0]?.exchange.digest, '2026-11-24T15:08:06.000Z']);
    expect((await archive.capture('https://www.rivebelle.fr/'))?.rendered).toBe(false);
    expect((await archive.capture('https://www.rivebelle.fr/formulaire.pdf'))?.method).toBe('HEAD');
    expect(await archive.capture('https://www.rivebelle.fr/nulle-part')).toBeNull();
    expect(await archive.capture(`sha256:${'f'.repeat(64)}`)).toBeNull();
    await archive.close();
  });

  test('an index that leads astray is found out, one that does not fit the file is made again', async () => {
    const { path, index } = await write(join(folder, 'small.warc.gz'));
    const text = await readFile(index, 'utf8');
    await writeFile(index, text.replace('rivebelle.fr/cantine"', 'rivebelle.fr/piscine"'));
    const archive = await readArchive(path);
    expect(await archive.capture('https://www.rivebelle.fr/piscine')).toBeNull();
    expect(archive.damages).toMatchObject([{ kind: 'index-differs', url: 'https://www.rivebelle.fr/piscine' }]);
    await archive.close();
    for (const bad of ['', 'not an index', text.slice(0, 300), text.replaceAll(/"offset":\d+/g, '"offset":7')]) {
      await writeFile(index, bad);
      expect(await all(path)).toHaveLength(6);
    }
  });
});

describe('names', () => {
  test('a path is made of code or host and instant, and nothing leaves its folder', () => {
    const path = (town: string) => archivePath('data', town, HEAD.instant).replaceAll('\\', '/');
    expect(path('2a004')).toBe('data/archives/2A004/2026-11-24T15-08-04.123Z.warc.gz');
    expect(path('www.rivebelle.fr')).toBe('data/archives/www.rivebelle.fr/2026-11-24T15-08-04.123Z.warc.gz');
    expect(path('../../etc')).toBe('data/archives/_._etc/2026-11-24T15-08-04.123Z.warc.gz');
    expect(path('127.0.0.1:8080')).toBe('data/archives/127.0.0.1_8080/2026-11-24T15-08-04.123Z.warc.gz');
    expect(path('..')).toBe('data/archives/_/2026-11-24T15-08-04.123Z.warc.gz');
  });

  test('a name that is taken is refused, while the first is written and after', async () => {
    const path = join(folder, 'a.warc.gz');
    const first = await createArchive(path, HEAD);
    await expect(createArchive(path, HEAD)).rejects.toMatchObject({ code: 'being-written' });
    await first.finish(tailOf([]));
    await expect(createArchive(path, HEAD)).rejects.toMatchObject({ code: 'exists' });
    await expect(first.write(smallTown()[0] as never)).rejects.toMatchObject({ code: 'closed' });
  });

  test('an archive that is given up leaves nothing', async () => {
    const archive = await createArchive(join(folder, 'a.warc.gz'), HEAD);
    for (const capture of smallTown()) await archive.write(capture);
    await archive.abandon();
    await archive.abandon();
    expect(await readdir(folder)).toEqual([]);
  });

  test('a ledger that JSON cannot carry gives no archive', async () => {
    const archive = await createArchive(join(folder, 'a.warc.gz'), HEAD);
    const tail = {
      ...tailOf([]),
      unasked: [{ url: 'https://a.fr/', score: Number.POSITIVE_INFINITY, purpose: 'page', reach: 'town' } as const],
    };
    await expect(archive.finish(tail)).rejects.toThrow('ledger');
    expect(await readdir(folder)).toEqual([]);
  });
});

test('a process killed at any moment leaves no file that passes for a whole archive', async () => {
  const child = fileURLToPath(new URL('../../test/archive-writing-child.ts', import.meta.url));
  const random = fc.sample(fc.integer({ min: 0, max: 22 }), { numRuns: inject('deep') ? 100 : 15, seed: 1914 });
  let whole = 0;
  for (const steps of random) {
    await killAfter(child, steps);
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.warc.gz')) continue;
      const path = join(folder, name);
      const archive = await readArchive(path);
      expect(archive.tail?.visits).toHaveLength(5);
      await archive.close();
      expect(await all(path)).toHaveLength(5);
      // Its index was there before it.
      await stat(path.replace('.warc.gz', '.cdxj'));
      whole++;
    }
    const left = new Set((await leftovers(folder)).map(({ path }) => basename(path)));
    for (const name of await readdir(folder)) {
      const passes = name.endsWith('.warc.gz') || (name.endsWith('.cdxj') && !left.has(name));
      expect(passes !== left.has(name), name).toBe(true);
    }
    await rm(folder, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), 'beffroi-archive-'));
  }
  // Some ended a run before they were killed, or the test would show nothing.
  expect(whole).toBeGreaterThan(3);
});

/** Starts the child and kills it when it has said so many steps. */
async function killAfter(script: string, steps: number): Promise<void> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  let said = 0;
  for await (const _line of createInterface({ input: child.stdout })) if (++said > steps) child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}
