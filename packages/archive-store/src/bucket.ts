import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { ArchiveStore, StoredArchive } from './archive-store.ts';
import { askBucket, type BucketPlace, bodyOf, textOf } from './bucket-asking.ts';
import { copiesIn } from './copies.ts';
import { digestFrom, type FileSums, sumsOf } from './file-sums.ts';
import { checkKey, checkPrefix, isKey } from './key.ts';
import { readListing } from './listing.ts';
import { ArchiveStoreRefusal } from './refusal.ts';
import { retrying, TransientError } from './retrying.ts';
import { writeWhole } from './written-file.ts';

/** How a bucket is reached, and how patiently. */
export interface BucketOptions extends BucketPlace {
  /** Folder for copies of what was taken. */
  readonly cache: string;
  /** Bytes that the copies may take (default 2 GiB), but for those taken within the last minute. */
  readonly cacheBytes?: number;
  /** Tries of one request in all (default 6). */
  readonly tries?: number;
  /** Milliseconds before the second try at most, doubled before each further one (default 300). */
  readonly pause?: number;
  /** Milliseconds without any progress after which a request is given up and tried again (default 60,000). */
  readonly quiet?: number;
}

/** Most that one PUT may hold (S3). Archives of towns are a thousand times smaller. */
const MOST_BYTES = 5 * 1024 ** 3;

/** Bytes a second at which an upload is thought to move at least: its progress cannot be seen. */
const SLOWEST = 20_000;

/** Keys that a listing asks for at once. */
const PAGE = 1000;

/**
 * An archive store in an S3-compatible bucket. Uploads carry their MD5 and SHA-256, so that a server that checks (all known do) refuses what was cut or
 * changed; the SHA-256 is kept as metadata and checked again when a file is taken. Its keys need the rights to get, put, delete and
 * list (without the last, S3 does not tell what is missing from what is forbidden).
 */
export function bucketArchiveStore(options: BucketOptions): ArchiveStore {
  const { bucket, prefix, cache, cacheBytes = 2 * 1024 ** 3, tries = 6, pause = 300, quiet = 60_000 } = options;
  checkPlace(options);
  const copies = copiesIn(cache, cacheBytes);
  const again = <T>(what: string, work: () => Promise<T>): Promise<T> => retrying(what, { tries, pause }, work);
  let bucketSeen = false;

  /** One page of the keys below a prefix of ours. */
  const page = (below: string, most: number, token: string | null) =>
    again(`list ${below}`, () =>
      watched(quiet, async (signal) => {
        const whole = prefix === '' ? below : `${prefix}/${below}`;
        const query = {
          'list-type': '2',
          'max-keys': String(most),
          prefix: whole,
          ...(token === null ? {} : { 'continuation-token': token }),
        };
        const answer = await askBucket(options, { method: 'GET', query, signal });
        if (answer === null) throw new ArchiveStoreRefusal('no-bucket', bucket);
        const listing = readListing(await textOf(answer));
        if (listing === null) throw new TransientError('damaged', 'the answer is no listing');
        bucketSeen = true;
        return listing;
      }),
    );

  /** What is known of a file without asking for its bytes; `null` when there is none. */
  const head = async (key: string): Promise<{ readonly bytes: number; readonly sha256: string | null } | null> => {
    const answer = await again(`look for ${key}`, () => watched(quiet, (signal) => askBucket(options, { method: 'HEAD', key, signal })));
    // An answer to HEAD does not say whether the key or the whole bucket is missing.
    if (answer === null && !bucketSeen) await page('', 1, null);
    bucketSeen = true;
    return answer === null
      ? null
      : { bytes: Number(answer.headers.get('content-length')), sha256: answer.headers.get('x-amz-meta-sha256') };
  };

  const bring = (key: string, path: string): Promise<void> =>
    again(`take ${key}`, () =>
      watched(quiet, async (signal, moved) => {
        const answer = await askBucket(options, { method: 'GET', key, signal });
        if (answer === null) throw new ArchiveStoreRefusal('missing', key);
        const { headers } = answer;
        await rm(path, { force: true });
        const written = await writeWhole(path, moving(bodyOf(answer), moved));
        const length = headers.get('content-length');
        if (length !== null && Number(length) !== written.bytes)
          throw new TransientError('unreachable', `${written.bytes} bytes of ${length} came`);
        const sha256 = headers.get('x-amz-meta-sha256');
        if (sha256 !== null && sha256 !== written.sha256) throw new TransientError('damaged', 'the bytes are not those that were put');
      }),
    );

  const send = async (key: string, path: string, { sha256, md5, bytes }: FileSums): Promise<void> => {
    const body = await openAsBlob(path, { type: 'application/octet-stream' });
    const headers = { 'content-md5': md5, 'x-amz-meta-sha256': sha256 };
    const answer = await again(`put ${key}`, () =>
      watched(quiet + (bytes / SLOWEST) * 1000, (signal) => askBucket(options, { method: 'PUT', key, headers, body, sha256, signal })),
    );
    if (answer === null) throw new ArchiveStoreRefusal('no-bucket', bucket);
  };

  return {
    name: `s3 bucket ${bucket}${prefix === '' ? '' : `/${prefix}`} at ${new URL(options.endpoint).host}`,
    async put(key, path): Promise<StoredArchive> {
      checkKey(key);
      const sums = await sumsOf(path);
      const { bytes, sha256 } = sums;
      const shelved = { bytes, digest: digestFrom(sha256) };
      if (bytes > MOST_BYTES) throw new ArchiveStoreRefusal('too-large', `${key}: ${bytes} bytes`);
      const there = await head(key);
      if (there !== null) {
        if (there.bytes !== bytes || there.sha256 !== sha256) throw new ArchiveStoreRefusal('taken', key);
        return shelved;
      }
      await send(key, path, sums);
      return shelved;
    },
    async replace(key, path) {
      checkKey(key);
      const sums = await sumsOf(path);
      if (sums.bytes > MOST_BYTES) throw new ArchiveStoreRefusal('too-large', `${key}: ${sums.bytes} bytes`);
      if ((await head(key)) === null) throw new ArchiveStoreRefusal('missing', key);
      await send(key, path, sums);
      await copies.drop(key);
      return { bytes: sums.bytes, digest: digestFrom(sums.sha256) };
    },
    async has(key) {
      checkKey(key);
      return (await head(key)) !== null;
    },
    async take(key) {
      checkKey(key);
      return copies.take(key, (path) => bring(key, path));
    },
    async remove(key) {
      checkKey(key);
      await copies.drop(key);
      await again(`remove ${key}`, () => watched(quiet, (signal) => askBucket(options, { method: 'DELETE', key, signal })));
    },
    async *list(below) {
      checkPrefix(below);
      const tokens = new Set<string>();
      for (let token: string | null = null; ; ) {
        const { keys, next } = await page(below, PAGE, token);
        for (const key of keys) {
          const own = prefix === '' ? key : key.slice(prefix.length + 1);
          if (isKey(own) && own.startsWith(below)) yield own;
        }
        if (next === null) return;
        if (tokens.has(next)) throw new ArchiveStoreRefusal('damaged', `the list of ${below} goes round in a circle`);
        tokens.add(next);
        token = next;
      }
    },
  };
}

function checkPlace({ endpoint, bucket, prefix, region }: BucketPlace): void {
  const url = URL.parse(endpoint);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new ArchiveStoreRefusal('bad-place', 'the endpoint is no http(s) address');
  }
  if (url.username !== '' || url.password !== '') throw new ArchiveStoreRefusal('bad-place', 'the endpoint holds a user or a password');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new ArchiveStoreRefusal('bad-place', `no name of a bucket: ${JSON.stringify(bucket)}`);
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(region)) throw new ArchiveStoreRefusal('bad-place', `no region: ${JSON.stringify(region)}`);
  if (prefix !== '' && !isKey(prefix)) throw new ArchiveStoreRefusal('bad-place', `no prefix: ${JSON.stringify(prefix)}`);
}

/** Ends the work's signal when nothing has moved for so long. */
async function watched<T>(quiet: number, work: (signal: AbortSignal, moved: () => void) => Promise<T>): Promise<T> {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(new Error(`nothing moved for ${Math.round(quiet)} ms`)), quiet);
  try {
    return await work(over.signal, () => timer.refresh());
  } finally {
    clearTimeout(timer);
  }
}

async function* moving(pieces: AsyncIterable<Uint8Array>, moved: () => void): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    moved();
    yield piece;
  }
}
