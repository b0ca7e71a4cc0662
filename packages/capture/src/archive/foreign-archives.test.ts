import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { captureOf, HEAD, tailOf } from '../../test/captures.ts';
import { archiveSource } from '../sources/archive.ts';
import type { ArchiveReader } from './archive-reading.ts';
import { readArchive } from './archive-reading.ts';
import { createArchive } from './archive-store.ts';
import { visitsOfForeignArchive } from './foreign-visits.ts';

let folder: string;
let path: string;
const open: { close(): Promise<void> }[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beffroi-foreign-'));
  path = join(folder, 'foreign.warc.gz');
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
  await rm(folder, { recursive: true, force: true });
});

async function reading(file = path): Promise<ArchiveReader> {
  const archive = await readArchive(file);
  open.push(archive);
  return archive;
}

interface Told {
  readonly type?: 'response' | 'request' | 'resource' | 'conversion' | 'revisit';
  readonly url: string;
  readonly statusline?: string;
  readonly headers?: Record<string, string>;
  readonly warcHeaders?: Record<string, string>;
  readonly body?: Uint8Array | string;
  readonly date?: string;
}

/** A record as warcio writes it. */
async function theirs({
  type = 'response',
  url,
  statusline = 'HTTP/1.1 200 OK',
  headers = {},
  warcHeaders = {},
  body = '',
  date = '2024-03-01T10:00:00Z',
}: Told): Promise<Uint8Array> {
  const http = type === 'response' || type === 'revisit' || type === 'request';
  const record = WARCRecord.create(
    { url, type, date, warcVersion: 'WARC/1.0', warcHeaders, ...(http ? { httpHeaders: headers, statusline } : {}) },
    [Buffer.from(body)],
  );
  return WARCSerializer.serialize(record, { gzip: true });
}

const html = { 'Content-Type': 'text/html' };
const page = '<title>Mairie</title><p>Bienvenue';

async function foreign(): Promise<Uint8Array[]> {
  return Promise.all([
    theirs({ url: 'http://www.mairie.fr/', statusline: 'HTTP/1.1 301 Moved', headers: { Location: 'https://www.mairie.fr/' } }),
    theirs({
      url: 'https://www.mairie.fr/',
      headers: { ...html, 'Content-Encoding': 'gzip' },
      body: gzipSync(page),
      warcHeaders: { 'WARC-Record-ID': '<urn:uuid:1>' },
    }),
    theirs({
      type: 'request',
      url: 'https://www.mairie.fr/',
      statusline: 'GET / HTTP/1.1',
      headers: { Referer: 'https://moteur.fr/#q' },
      warcHeaders: { 'WARC-Concurrent-To': '<urn:uuid:1>' },
    }),
    theirs({
      url: 'https://www.mairie.fr/cantine',
      headers: { ...html, 'Transfer-Encoding': 'chunked' },
      body: '5\r\n<p>Ca\r\n6\r\nntine \r\n0\r\n\r\n',
      date: '2024-03-01T10:00:02Z',
    }),
    theirs({ url: 'https://www.mairie.fr/logo.png', headers: { 'Content-Type': 'image/png' }, body: 'png' }),
    theirs({ url: 'https://www.mairie.fr/acte.pdf', headers: { 'Content-Type': 'application/pdf' }, body: '%PDF-1.4' }),
    theirs({ url: 'https://portail.vendeur.fr/mairie', statusline: 'HTTP/1.1 403 Forbidden', headers: html, body: 'non' }),
    theirs({
      type: 'resource',
      url: 'https://www.mairie.fr/robots.txt',
      headers: {},
      body: 'User-agent: *',
      warcHeaders: { 'Content-Type': 'text/plain' },
    }),
  ]);
}

const texts = async (archive: ArchiveReader): Promise<[string, string][]> => {
  const out: [string, string][] = [];
  for await (const capture of archive.captures()) out.push([capture.url, Buffer.from(capture.body).toString()]);
  return out;
};
const expected: [string, string][] = [
  ['http://www.mairie.fr/', ''],
  ['https://www.mairie.fr/', page],
  ['https://www.mairie.fr/cantine', '<p>Cantine '],
  ['https://www.mairie.fr/logo.png', 'png'],
  ['https://www.mairie.fr/acte.pdf', '%PDF-1.4'],
  ['https://portail.vendeur.fr/mairie', 'non'],
  ['https://www.mairie.fr/robots.txt', 'User-agent: *'],
];

describe('an archive of another tool', () => {
  test.each([
    ['a member per record', (records: Uint8Array[]) => Buffer.concat(records)],
    ['plain', (records: Uint8Array[]) => Buffer.concat(records.map((record) => gunzipSync(record)))],
    ['packed as a whole', (records: Uint8Array[]) => gzipSync(Buffer.concat(records.map((record) => gunzipSync(record))))],
  ])('is read when it is %s: captures decoded, by address, and by digest', async (_name, join) => {
    await writeFile(path, join(await foreign()));
    const archive = await reading();
    expect([archive.head, archive.tail]).toEqual([null, null]);
    expect(await texts(archive)).toEqual(expected);
    const cantine = await archive.capture('https://www.mairie.fr/cantine');
    expect((await archive.capture(cantine?.digest as never))?.url).toBe('https://www.mairie.fr/cantine');
    expect(cantine?.headers).toEqual([
      ['Content-Type', 'text/html'],
      ['Content-Length', '11'],
    ]);
    expect(archive.damages).toEqual([]);
  });

  test('gives visits: purpose, obstacle, redirect and referrer, without its pictures', async () => {
    await writeFile(path, Buffer.concat(await foreign()));
    const { home, instant, visits } = await visitsOfForeignArchive(await reading());
    expect([home, instant]).toEqual(['https://www.mairie.fr/', '2024-03-01T10:00:02.000Z']);
    expect(
      visits.map(({ url, purpose, reach, status, obstacle, location, referrer }) => [
        url,
        purpose,
        reach,
        status,
        obstacle,
        location,
        referrer,
      ]),
    ).toEqual([
      ['http://www.mairie.fr/', 'page', 'town', 301, null, 'https://www.mairie.fr/', null],
      ['https://www.mairie.fr/', 'page', 'town', 200, null, null, 'https://moteur.fr/'],
      ['https://www.mairie.fr/cantine', 'page', 'town', 200, null, null, null],
      ['https://www.mairie.fr/acte.pdf', 'document', 'town', 200, null, null, null],
      ['https://portail.vendeur.fr/mairie', 'page', 'hop', 403, 'blocked', null, null],
      ['https://www.mairie.fr/robots.txt', 'robots', 'town', 200, null, null, null],
    ]);
  });

  test('a revisit has the body of its original, and one without original is told', async () => {
    const original = await theirs({ url: 'https://a.fr/', headers: html, body: page });
    const digest = /WARC-Payload-Digest: (\S+)/.exec(gunzipSync(original).toString())?.[1] as string;
    const revisit = (url: string, of: string) =>
      theirs({
        type: 'revisit',
        url,
        headers: html,
        warcHeaders: { 'WARC-Payload-Digest': of, 'WARC-Profile': 'http://netpreserve.org/warc/1.0/revisit/identical-payload-digest' },
      });
    await writeFile(
      path,
      Buffer.concat([original, await revisit('https://a.fr/bis', digest), await revisit('https://a.fr/ter', 'sha256:0')]),
    );
    const archive = await reading();
    expect(await texts(archive)).toEqual([
      ['https://a.fr/', page],
      ['https://a.fr/bis', page],
    ]);
    expect(archive.damages).toMatchObject([{ kind: 'original-missing', url: 'https://a.fr/ter' }]);
  });

  test('a record larger than any page is left out and told', async () => {
    const large = await theirs({
      url: 'https://a.fr/film',
      headers: { 'Content-Type': 'video/mp4' },
      body: Buffer.alloc(17 * 1024 * 1024),
    });
    await writeFile(path, Buffer.concat([large, await theirs({ url: 'https://a.fr/', headers: html, body: page })]));
    const archive = await reading();
    expect(await texts(archive)).toEqual([['https://a.fr/', page]]);
    expect(archive.damages).toMatchObject([{ kind: 'too-large', url: 'https://a.fr/film' }]);
  });
});

describe('an archive of ours that came to harm', () => {
  const captures = ['/', '/a', '/b'].map((at) => captureOf(`https://www.rivebelle.fr${at}`, `<p>${at}</p>`.repeat(300)));
  const written = async (): Promise<Buffer> => {
    const archive = await createArchive(path, HEAD);
    for (const capture of captures) await archive.write(capture);
    await archive.finish(tailOf(captures.map(({ visit }) => visit)));
    return (await import('node:fs/promises')).readFile(path);
  };

  test('cut before its ledger, it has no tail and still the captures before the cut', async () => {
    const bytes = await written();
    for (const cut of [bytes.byteLength - 1, bytes.byteLength - 200]) {
      await writeFile(path, bytes.subarray(0, cut));
      const archive = await reading();
      expect([archive.head, archive.tail]).toEqual([HEAD, null]);
      expect((await texts(archive)).map(([url]) => url)).toEqual(captures.map(({ visit }) => visit.url));
      expect(archive.damages).toMatchObject([{ kind: 'gzip-cut' }]);
    }
  });

  test('with something behind its ledger, it does not pass for whole', async () => {
    await writeFile(path, Buffer.concat([await written(), await theirs({ url: 'https://a.fr/', headers: html, body: page })]));
    expect((await reading()).tail).toBeNull();
  });

  test('with one record flipped, the others are read and this one is told', async () => {
    const bytes = Buffer.from(await written());
    const entry = (await reading()).entries[1];
    bytes[(entry?.offset ?? 0) + 60] = (bytes[(entry?.offset ?? 0) + 60] as number) ^ 0xff;
    await writeFile(path, bytes);
    const archive = await reading();
    expect((await texts(archive)).map(([url]) => url)).toEqual(['https://www.rivebelle.fr/', 'https://www.rivebelle.fr/b']);
    expect(archive.damages).toMatchObject([{ kind: 'gzip-damaged', url: 'https://www.rivebelle.fr/a' }]);
  });

  test('with a body that was changed and packed again, the digest gives it away', async () => {
    const bytes = await written();
    const { entries } = await reading();
    const { offset = 0, length = 0 } = entries[1] ?? {};
    const forged = gzipSync(
      gunzipSync(bytes.subarray(offset, offset + length))
        .toString('latin1')
        .replace('<p>/a</p>', '<p>/x</p>'),
    );
    await writeFile(path, Buffer.concat([bytes.subarray(0, offset), forged, bytes.subarray(offset + length)]));
    const archive = await reading();
    expect(await archive.capture('https://www.rivebelle.fr/a')).toBeNull();
    expect(archive.damages).toMatchObject([{ kind: 'digest-differs', url: 'https://www.rivebelle.fr/a' }]);
  });

  test('what is no archive at all has no captures', async () => {
    for (const bytes of ['', '<!doctype html>', 'WARC/1.1\r\n', '\u001f\u008b']) {
      await writeFile(path, bytes, 'latin1');
      const archive = await reading();
      expect([archive.head, archive.tail, await texts(archive)]).toEqual([null, null, []]);
    }
  });
});

describe('the web read from archives', () => {
  const limits = { bodyBytes: 20, milliseconds: 1000, ratio: 100 };
  const ask = async (url: string, method: 'GET' | 'HEAD' = 'GET', firstBytes?: number) => {
    const source = await archiveSource([path]);
    open.push(source);
    const answer = await source.ask({ url, method, headers: {}, limits, ...(firstBytes === undefined ? {} : { firstBytes }) });
    return answer.kind === 'response' ? { ...answer, body: Buffer.from(answer.body).toString() } : answer;
  };

  test('an address is answered in its variants, and a redirect does not go round', async () => {
    await writeFile(path, Buffer.concat(await foreign()));
    expect(await ask('http://www.mairie.fr/')).toMatchObject({ status: 301 });
    expect(await ask('https://www.mairie.fr/cantine#haut')).toMatchObject({ status: 200, body: '<p>Cantine ', truncated: false });
    expect(await ask('http://mairie.fr/cantine')).toMatchObject({ status: 200, body: '<p>Cantine ' });
    expect(await ask('https://mairie.fr/')).toMatchObject({ status: 200, body: page.slice(0, 20), truncated: true });
    expect(await ask('https://www.mairie.fr/cantine', 'HEAD')).toMatchObject({ status: 200, body: '', truncated: false });
    expect(await ask('https://www.mairie.fr/acte.pdf', 'GET', 5)).toMatchObject({ body: '%PDF-', truncated: false });
    expect(await ask('https://www.mairie.fr/Cantine')).toMatchObject({ kind: 'obstacle', obstacle: 'down', cause: 'not-in-source' });
  });

  test('only a redirect back to the address itself is no answer', async () => {
    await writeFile(path, await theirs({ url: 'http://a.fr/', statusline: 'HTTP/1.1 301 Moved', headers: { Location: 'https://a.fr/' } }));
    expect(await ask('https://a.fr/')).toMatchObject({ cause: 'not-in-source' });
  });

  test('what a ledger tells of as unreachable is that obstacle again', async () => {
    const { visit } = captureOf('https://www.rivebelle.fr/panne', '', { visit: { status: null, obstacle: 'down', detail: 'timeout' } });
    const archive = await createArchive(path, HEAD);
    await archive.write({ visit, exchange: null });
    await archive.finish(tailOf([visit]));
    expect(await ask('https://www.rivebelle.fr/panne')).toMatchObject({
      kind: 'obstacle',
      obstacle: 'down',
      cause: 'other',
      detail: 'timeout',
    });
  });
});
