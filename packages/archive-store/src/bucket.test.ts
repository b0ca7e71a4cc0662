import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { itIsAnArchiveStore, keysOf } from '../test/conformance.ts';
import { type Fault, KEYS, type S3Front, startS3 } from '../test/s3-front.ts';
import { signatureOf } from '../test/sigv4.ts';
import { type BucketOptions, bucketArchiveStore } from './bucket.ts';
import { sumsOf } from './file-sums.ts';

let root: string;
let s3: S3Front;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'archive-store-bucket-'));
  s3 = await startS3(join(root, 's3'));
});
afterAll(async () => {
  await s3.close();
  await rm(root, { recursive: true });
});
afterEach(() => {
  s3.page = null;
  expect(s3.faults.splice(0)).toEqual([]);
});

let caches = 0;
const archiveStore = (more: Partial<BucketOptions> = {}) =>
  bucketArchiveStore({
    ...KEYS,
    endpoint: s3.endpoint,
    bucket: 'archives',
    prefix: 'watch/2026',
    pathStyle: true,
    cache: join(root, `cache-${++caches}`),
    pause: 5,
    quiet: 3000,
    ...more,
  });
const file = async (name: string, bytes: string | Uint8Array): Promise<string> => {
  await writeFile(join(root, name), bytes);
  return join(root, name);
};
const TEXT = 'a text that is long enough to be cut in the middle';

describe('a bucket', () => {
  itIsAnArchiveStore(() => archiveStore());

  test('keeps to its prefix', async () => {
    const all = archiveStore({ prefix: '' });
    const source = await file('x', 'x');
    await archiveStore({ prefix: 'one' }).put('k', source);
    await all.put('one-more/k', source);
    expect(await keysOf(archiveStore({ prefix: 'one' }), '')).toEqual(['k']);
    expect((await keysOf(all, 'one')).sort()).toEqual(['one-more/k', 'one/k']);
  });

  test('lists page after page', async () => {
    const source = await file('x', 'x');
    const keys = Array.from({ length: 7 }, (_, i) => `pages/${i}`);
    for (const key of keys) await archiveStore().put(key, source);
    s3.page = 3;
    const before = s3.seen.length;
    expect(await keysOf(archiveStore(), 'pages/')).toEqual(keys);
    expect(s3.seen.length - before).toBe(3);
  });

  test('does not go round in circles with a server that gives the same page again', async () => {
    const body =
      '<ListBucketResult><Contents><Key>watch/2026/a</Key></Contents><IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken></ListBucketResult>';
    for (let i = 0; i < 2; i++) s3.faults.push({ kind: 'answer', status: 200, body });
    await expect(keysOf(archiveStore(), '')).rejects.toMatchObject({ code: 'damaged' });
  });

  const transient: [string, Fault][] = [
    ['a cut connection', { kind: 'cut-request' }],
    ['503', { kind: 'answer', status: 503, headers: { 'retry-after': '0' } }],
    ['429', { kind: 'answer', status: 429 }],
    ['a server that falls silent', { kind: 'silence' }],
  ];

  test.each<[string, Fault]>([...transient, ['an upload that changed on its way', { kind: 'wrong-upload' }]])(
    'puts in spite of %s',
    async (_, fault) => {
      const key = `put/${++caches}`;
      // Before it puts, it looks whether the key is taken, and whether the bucket is there at all.
      s3.faults.push({ kind: 'none' }, { kind: 'none' }, fault);
      const one = archiveStore({ quiet: 400 });
      await one.put(key, await file('text', TEXT));
      expect(await readFile(await archiveStore().take(key), 'utf8')).toBe(TEXT);
    },
  );

  test.each<[string, Fault]>([
    ...transient,
    ['an answer that breaks off', { kind: 'cut-answer' }],
    ['an answer that ends too early', { kind: 'short-answer' }],
    ['an answer with a wrong byte', { kind: 'wrong-answer' }],
  ])('takes in spite of %s', async (_, fault) => {
    await archiveStore().put('taken', await file('text', TEXT));
    s3.faults.push(fault, fault);
    expect(await readFile(await archiveStore({ quiet: 400 }).take('taken'), 'utf8')).toBe(TEXT);
  });

  test.each<[string, Fault, string]>([
    ['a server that is never there', { kind: 'cut-request' }, 'unreachable'],
    ['a server that always fails', { kind: 'answer', status: 500 }, 'unreachable'],
    ['bytes that are always wrong', { kind: 'wrong-answer' }, 'damaged'],
    ['keys that are refused', { kind: 'answer', status: 403, body: '<Error><Code>InvalidAccessKeyId</Code></Error>' }, 'forbidden'],
    ['a bucket that is not there', { kind: 'answer', status: 404, body: '<Error><Code>NoSuchBucket</Code></Error>' }, 'no-bucket'],
    ['a bucket elsewhere', { kind: 'answer', status: 301, headers: { 'x-amz-bucket-region': 'eu-west-3' } }, 'bad-place'],
    ['a page of some portal', { kind: 'answer', status: 302, headers: { location: 'https://login.example/' } }, 'bad-place'],
    ['a quota', { kind: 'answer', status: 507 }, 'full'],
  ])('gives up before %s, and leaves no copy', async (_, fault, code) => {
    await archiveStore().put('taken', await file('text', TEXT));
    const cache = join(root, `cache-${++caches}`);
    const tries = 2;
    s3.faults.push(...Array.from({ length: code === 'unreachable' || code === 'damaged' ? tries : 1 }, () => fault));
    await expect(archiveStore({ cache, tries }).take('taken')).rejects.toMatchObject({ name: 'ArchiveStoreRefusal', code });
    expect((await readdir(cache, { recursive: true })).filter((name) => name !== '.unfinished')).toEqual([]);
  });

  test('tells a missing file from a missing bucket', async () => {
    expect(await archiveStore().has('not-there')).toBe(false);
    await expect(archiveStore({ bucket: 'no-such' }).has('x')).rejects.toMatchObject({ code: 'no-bucket' });
    await expect(archiveStore({ bucket: 'no-such' }).take('x')).rejects.toMatchObject({ code: 'no-bucket' });
    await expect(archiveStore({ bucket: 'no-such' }).put('x', await file('x', 'x'))).rejects.toMatchObject({ code: 'no-bucket' });
    await expect(keysOf(archiveStore({ bucket: 'no-such' }), '')).rejects.toMatchObject({ code: 'no-bucket' });
  });

  test('is refused with a wrong secret, and never says it', async () => {
    const refused = await archiveStore({ secretKey: 'hush-hush', sessionToken: 'hush-token' })
      .take('x')
      .catch((error: Error) => error);
    expect(refused).toMatchObject({ code: 'forbidden', message: expect.stringContaining('SignatureDoesNotMatch') });
    expect(`${String(refused)} ${archiveStore({ secretKey: 'hush-hush' }).name}`).not.toContain('hush');
  });

  test('leaves nothing half visible when who puts is killed in the middle of an upload', async () => {
    // The upload is held up on its way, so that the kill comes in its middle.
    const held = createServer((incoming) => incoming.once('data', () => child.kill('SIGKILL')));
    held.listen(0, '127.0.0.1');
    await once(held, 'listening');
    const source = await file('large', new Uint8Array(20_000_000));
    const settings = { ...KEYS, bucket: 'archives', prefix: '', pathStyle: true, cache: join(root, 'unused') };
    const script = `import { bucketArchiveStore } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
      const settings = ${JSON.stringify({ ...settings, endpoint: `http://127.0.0.1:${(held.address() as AddressInfo).port}` })};
      await bucketArchiveStore(settings).put('large', ${JSON.stringify(source)});`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'inherit', 'inherit'] });
    held.on('request', (incoming, outgoing) => {
      if (incoming.method !== 'PUT') outgoing.writeHead(incoming.method === 'HEAD' ? 404 : 200).end(EMPTY_LISTING);
    });
    const [, signal] = await once(child, 'exit');
    held.closeAllConnections();
    held.close();
    expect(signal).toBe('SIGKILL');
    expect(await archiveStore({ prefix: '' }).has('large')).toBe(false);
  });

  test('asks once for what is taken twice at once, and not at all for what it has a copy of', async () => {
    const one = archiveStore();
    await one.put('asked', await file('text', TEXT));
    const before = s3.seen.length;
    const paths = await Promise.all([one.take('asked'), one.take('asked')]);
    await one.take('asked');
    expect([new Set(paths).size, s3.seen.length - before]).toEqual([1, 1]);
  });

  test('keeps its copies within bounds: those not taken for longest go, those just taken stay', async () => {
    const cache = join(root, 'bounded');
    const one = archiveStore({ cache, cacheBytes: 5000 });
    for (let i = 0; i < 6; i++) await one.put(`bounded/${i}`, await file(`bounded-${i}`, `${i}`.repeat(1000)));
    const now = Date.now() / 1000;
    for (let i = 0; i < 5; i++) {
      const path = await one.take(`bounded/${i}`);
      await utimes(path, now - 1000 + i, now - 1000 + i);
    }
    // 0 is taken again, and is among the youngest then.
    await one.take('bounded/0');
    await one.take('bounded/5');
    const left = (await readdir(join(cache, 'bounded'))).sort();
    expect(left).toEqual(['0', '2', '3', '4', '5']);
    expect((await stat(join(cache, 'bounded', '0'))).size).toBe(1000);
    expect((await sumsOf(await one.take('bounded/1'))).bytes).toBe(1000);
  });

  test.each<[string, Partial<BucketOptions>]>([
    ['an endpoint that is no address', { endpoint: 's3.example.org' }],
    ['an endpoint with a password in it', { endpoint: 'https://me:hush@s3.example.org' }],
    ['a bucket with a slash', { bucket: 'a/b' }],
    ['a prefix that climbs', { prefix: '../x' }],
    ['a region that is none', { region: 'a b' }],
  ])('refuses %s', (_, more) => {
    expect(() => archiveStore(more)).toThrow(expect.objectContaining({ code: 'bad-place', message: expect.not.stringContaining('hush') }));
  });
});

const EMPTY_LISTING = '<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>';

test('the front that judges our signatures gets the one that AWS prints as its example', () => {
  // docs.aws.amazon.com, “Signature calculations for the Authorization header”, GET object.
  const signature = 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41';
  const headers = {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-amz-date': '20130524T000000Z',
    authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=${signature}`,
  };
  expect(signatureOf({ method: 'GET', target: '/test.txt', headers }, 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY')?.wanted).toBe(signature);
});
