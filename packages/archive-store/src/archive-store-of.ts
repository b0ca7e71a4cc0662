import { isAbsolute, join, resolve } from 'node:path';
import type { ArchiveStore } from './archive-store.ts';
import { bucketArchiveStore } from './bucket.ts';
import { folderArchiveStore } from './folder.ts';
import { ArchiveStoreRefusal } from './refusal.ts';

/**
 * The archive store that the environment asks for: `BEFFROI_ARCHIVES` is `s3://bucket/prefix` or a folder; without it the data folder itself. A bucket
 * takes the names that all tools for S3 take: `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL` (default: Amazon's own), `AWS_REGION` or `AWS_DEFAULT_REGION`
 * (default `us-east-1`), `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`. Its copies lie in `<data>/copies`.
 *
 * @param data the data folder.
 * @throws ArchiveStoreRefusal `bad-place`, or `forbidden` when a bucket is named without keys.
 */
export function archiveStoreOf(env: Readonly<Record<string, string | undefined>>, data: string): ArchiveStore {
  const place = env['BEFFROI_ARCHIVES'] ?? '';
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(place)?.[1]?.toLowerCase();
  if (place === '') return folderArchiveStore(resolve(data));
  if (scheme === undefined || isAbsolute(place)) return folderArchiveStore(resolve(place));
  const [, bucket = '', prefix = ''] = /^s3:\/\/([^/]+)\/?(.*?)\/*$/i.exec(place) ?? [];
  // The value may hold a password where a scheme of another tool was written: it is not repeated.
  if (bucket === '') throw new ArchiveStoreRefusal('bad-place', `BEFFROI_ARCHIVES is neither a folder nor s3://bucket/prefix (${scheme}:)`);
  const accessKey = env['AWS_ACCESS_KEY_ID'] ?? '';
  const secretKey = env['AWS_SECRET_ACCESS_KEY'] ?? '';
  if (accessKey === '' || secretKey === '')
    throw new ArchiveStoreRefusal('forbidden', 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed');
  const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || 'us-east-1';
  const endpoint = env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL'];
  const sessionToken = env['AWS_SESSION_TOKEN'];
  return bucketArchiveStore({
    endpoint: endpoint || `https://s3.${region}.amazonaws.com`,
    region,
    bucket,
    prefix,
    accessKey,
    secretKey,
    ...(sessionToken ? { sessionToken } : {}),
    // Other servers seldom have a name for each bucket, and a certificate for `*.` does not cover a bucket with a dot.
    pathStyle: Boolean(endpoint) || bucket.includes('.'),
    cache: join(data, 'copies'),
  });
}
