import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { againstDcatAp, againstOpenApi } from './outside-readers.ts';
import { sharedSite } from './site.ts';

let site: Awaited<ReturnType<typeof sharedSite>>;

beforeAll(async () => {
  site = await sharedSite();
});

const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(site.url + path, init);
const sha256 = (bytes: ArrayBuffer): string => createHash('sha256').update(Buffer.from(bytes)).digest('hex');

async function newestWave(): Promise<string> {
  return ((await (await get('/api/v1/waves')).json()) as { data: { name: string }[] }).data[0]!.name;
}

describe('the files of a published wave', () => {
  it('are those that the package describes, to the byte, in four formats', async () => {
    const wave = await newestWave();
    const descriptor = (await (await get(`/donnees/${wave}/datapackage.json`)).json()) as {
      resources: { path: string; hash: string; bytes: number; mediatype: string; format: string }[];
    };
    expect(new Set(descriptor.resources.map(({ format }) => format))).toEqual(new Set(['csv', 'json', 'parquet', 'xlsx']));
    for (const { path, hash, bytes, mediatype } of descriptor.resources) {
      const response = await get(`/donnees/${wave}/${path}`);
      const body = await response.arrayBuffer();
      expect([response.status, body.byteLength, `sha256:${sha256(body)}`]).toEqual([200, bytes, hash]);
      expect(response.headers.get('content-type')).toContain(mediatype);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  it('are tagged by their digest, so that nobody loads the same bytes twice', async () => {
    const path = `/donnees/${await newestWave()}/towns.csv`;
    const plain = { headers: { 'accept-encoding': 'identity' } };
    const first = await get(path, plain);
    const tag = first.headers.get('etag')!;
    expect(tag).toBe(`"sha256:${sha256(await first.arrayBuffer())}"`);
    const again = await get(path, { headers: { 'if-none-match': tag } });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
    const head = await get(path, { ...plain, method: 'HEAD' });
    expect([head.status, head.headers.get('etag')]).toEqual([200, tag]);
    // Compressed it is another sequence of bytes, and the same file.
    const packed = await get(path, { headers: { 'accept-encoding': 'br' } });
    expect([packed.headers.get('content-encoding'), packed.headers.get('etag')]).toEqual(['br', `W/${tag}`]);
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
  });

  it('are made once and kept', async () => {
    const wave = await newestWave();
    const folder = join(site.data, 'exports', wave);
    const [made, ...more] = await readdir(folder);
    expect(more).toEqual([]);
    const { mtimeMs } = await stat(join(folder, made!, 'towns.csv'));
    await get(`/donnees/${wave}/towns.csv`);
    expect((await stat(join(folder, made!, 'towns.csv'))).mtimeMs).toBe(mtimeMs);
  });

  it.each(['note.json', '..%2F..%2Fdatabase%2Fowner.lock', '%2e%2e%2fnote.json', 'towns.csv%00', '__proto__', 'toString'])(
    'do not include %s',
    async (name) => {
      expect((await get(`/donnees/${await newestWave()}/${name}`)).status).toBe(404);
    },
  );

  it('are there for published waves only', async () => {
    expect((await get('/donnees/1999/towns.csv')).status).toBe(404);
    expect((await get('/donnees/1999')).status).toBe(404);
  });
});

it('the catalogue leads to every file, with its size, and is as DCAT-AP asks', async () => {
  const response = await get('/donnees/catalogue.jsonld');
  expect(response.headers.get('content-type')).toBe('application/ld+json');
  const catalogue = (await response.json()) as { 'dcat:dataset': { 'dcat:distribution': Record<string, Record<string, string>>[] }[] };
  const files = catalogue['dcat:dataset'].flatMap((set) => set['dcat:distribution']);
  expect(files.length).toBeGreaterThan(20);
  expect(await againstDcatAp(catalogue)).toEqual([]);
  expect(await againstDcatAp({ ...catalogue, 'dct:title': 'Beffroi', 'dct:publisher': { '@id': `${site.url}/` } })).toEqual([
    `${site.url}/donnees/catalogue.jsonld http://purl.org/dc/terms/publisher http://www.w3.org/ns/shacl#ClassConstraintComponent`,
  ]);
  for (const file of files) {
    const head = await fetch(file['dcat:downloadURL']!['@id']!, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, file['dcat:byteSize']!['@value']]);
  }
});

describe('the interface for programs', () => {
  it('answers any site, and says when nothing changed', async () => {
    const first = await get('/api/v1/waves', { headers: { origin: 'https://elsewhere.example', 'accept-encoding': 'identity' } });
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('content-type')).toBe('application/json');
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^"[^"]+"$/);
    expect((await get('/api/v1/waves', { headers: { 'if-none-match': `"other", ${tag}` } })).status).toBe(304);
    const asked = await get('/api/v1/waves', { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example' } });
    expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });

  it('says what is wrong as a problem, in the language of who asks', async () => {
    const refused = await get('/api/v1/waves?sort=name', { headers: { 'accept-language': 'en' } });
    expect([refused.status, refused.headers.get('content-type'), refused.headers.get('content-language')]).toEqual([
      400,
      'application/problem+json',
      'en',
    ]);
    expect(await refused.json()).toMatchObject({ status: 400, title: 'Unknown parameter' });
  });

  it('describes itself where it is', async () => {
    const told = await (await get('/api/openapi.json')).text();
    const description = JSON.parse(told) as { openapi: string; servers: { url: string }[] };
    expect(description).toMatchObject({ openapi: '3.1.0', servers: [{ url: `${site.url}/api/v1` }] });
    expect(await againstOpenApi(told)).toEqual([]);
    expect(await againstOpenApi(told.replace('"info":', '"about":'))).toContainEqual(expect.stringContaining('error struct'));
  });
});
