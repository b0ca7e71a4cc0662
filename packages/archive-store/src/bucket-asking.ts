import { AwsV4Signer } from 'aws4fetch';
import { readError } from './listing.ts';
import { ArchiveStoreRefusal } from './refusal.ts';
import { TransientError } from './retrying.ts';

/** Where a bucket is and who asks. */
export interface BucketPlace {
  /** `https://s3.example.org`, without user and password. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** Before every key, without slashes at its ends; empty for none. */
  readonly prefix: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly sessionToken?: string;
  /** `true`: `endpoint/bucket/key`; `false`: `bucket.endpoint/key`. */
  readonly pathStyle: boolean;
}

/** One request to a bucket. */
export interface BucketRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** Without the bucket's prefix; the bucket itself without one. */
  readonly key?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob;
  /** Hexadecimal SHA-256 of the body. */
  readonly sha256?: string;
  /** Ends the request when nothing moves any more. */
  readonly signal: AbortSignal;
}

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Bytes of an error or a listing that are read at most: a thousand keys in their longest spelling. */
const MOST_XML = 16 * 1024 * 1024;

/**
 * Asks once, signed with AWS Signature Version 4 as of now.
 *
 * @returns the answer when its status is 2xx; `null` for a 404 that speaks of the key (or that says nothing: an answer to HEAD has no body).
 * @throws Passing for what may pass (no answer, 429, 5xx, a cut upload) · ArchiveStoreRefusal `no-bucket`, `forbidden`, `bad-place`.
 */
export async function askBucket(place: BucketPlace, request: BucketRequest): Promise<Response | null> {
  const { method, body, signal } = request;
  const signed = await new AwsV4Signer({
    method,
    url: addressOf(place, request).href,
    headers: { ...request.headers, 'x-amz-content-sha256': request.sha256 ?? EMPTY },
    accessKeyId: place.accessKey,
    secretAccessKey: place.secretKey,
    ...(place.sessionToken === undefined ? {} : { sessionToken: place.sessionToken }),
    region: place.region,
    service: 's3',
  }).sign();
  // Behind the signature: what lies between may change it, and an archive must not come unpacked.
  signed.headers.set('accept-encoding', 'identity');
  const answer = await fetch(signed.url, {
    method,
    headers: signed.headers,
    redirect: 'manual',
    signal,
    ...(body === undefined ? {} : { body }),
  }).catch((cause: unknown) => {
    throw new TransientError('unreachable', reasonOf(cause), { cause });
  });
  if (answer.status >= 200 && answer.status < 300) {
    // What nobody reads holds its connection.
    if (method !== 'GET') await answer.body?.cancel();
    return answer;
  }
  return refuse(place, request, answer);
}

/** The text of an answer, as long as a listing may be. @throws Passing when it breaks off. */
export async function textOf(answer: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of bodyOf(answer)) {
    bytes += piece.byteLength;
    if (bytes > MOST_XML) throw new ArchiveStoreRefusal('bad-place', 'an answer that is far longer than a listing can be');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** The bytes of an answer. @throws Passing when they break off. */
export async function* bodyOf(answer: Response): AsyncGenerator<Uint8Array> {
  if (answer.body === null) return;
  try {
    for await (const piece of answer.body) yield piece;
  } catch (cause) {
    throw new TransientError('unreachable', reasonOf(cause), { cause });
  }
}

function addressOf({ endpoint, bucket, prefix, pathStyle }: BucketPlace, { key, query = {} }: BucketRequest): URL {
  const url = new URL(endpoint);
  const below = key === undefined ? [] : [...(prefix === '' ? [] : prefix.split('/')), ...key.split('/')];
  if (!pathStyle) url.hostname = `${bucket}.${url.hostname}`;
  const above = url.pathname.split('/').filter((segment) => segment !== '');
  url.pathname = `/${[...above, ...(pathStyle ? [bucket] : []), ...below].map(encodeURIComponent).join('/')}`;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

async function refuse(place: BucketPlace, { method, key }: BucketRequest, answer: Response): Promise<null> {
  const { status, headers } = answer;
  const { code, message } = readError(await textOf(answer));
  const said = [`${method} ${key ?? place.bucket}: ${status}`, code, message].filter((each) => each !== '').join(' ');
  if (code === 'NoSuchBucket') throw new ArchiveStoreRefusal('no-bucket', place.bucket);
  if (status === 404) return null;
  if (status === 507 || code === 'QuotaExceeded') throw new ArchiveStoreRefusal('full', said);
  // S3 answers these with 400 to an upload whose end did not come or whose bytes changed on the way.
  const cut = code === 'IncompleteBody' || code === 'BadDigest' || code === 'XAmzContentSHA256Mismatch' || code === 'RequestTimeout';
  if (status >= 500 || status === 408 || status === 429 || cut) {
    const seconds = Number(headers.get('retry-after') ?? Number.NaN);
    throw new TransientError(cut ? 'damaged' : 'unreachable', said, { after: seconds >= 0 ? seconds * 1000 : null });
  }
  if (status === 401 || status === 403) throw new ArchiveStoreRefusal('forbidden', said);
  const region = headers.get('x-amz-bucket-region');
  throw new ArchiveStoreRefusal(
    'bad-place',
    region === null || region === place.region ? said : `${said} (the bucket lies in region ${region})`,
  );
}

/** What is behind `fetch failed`. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown; message?: unknown } };
  return String(cause?.code ?? cause?.message ?? (error as Error).message);
}
