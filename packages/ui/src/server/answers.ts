import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { OpenFile } from '@beffroi/opendata';

/** Whoever's page it is may read public answers: there is nothing in them that a visitor's account would change. */
export const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Content-Language',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** An hour: a wave that is published keeps its address, and a newer judgement of it may come. */
const KEPT = 'public, max-age=3600, must-revalidate';

/** What a browser asks before a request of another site. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'Accept, Accept-Language, If-None-Match',
      'access-control-max-age': '86400',
      allow: 'GET, HEAD, OPTIONS',
    },
  });
}

/** A strong tag of an answer: equal bytes have equal tags. */
export function tagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether the asker has these bytes already (RFC 9110, 13.1.2: the comparison is weak). */
export function isKnown(request: Request, tag: string): boolean {
  const asked = request.headers.get('if-none-match');
  if (asked === null) return false;
  return asked.trim() === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

/** A text, tagged by its bytes. */
export function textAnswer(
  request: Request,
  body: string,
  headers: Readonly<Record<string, string>> & { readonly 'content-type': string },
): Response {
  const tag = tagOf(body);
  const common = { 'cache-control': 'public, max-age=300, must-revalidate', ...OPEN, ...headers, etag: tag };
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers: common });
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: { ...common, 'content-length': String(Buffer.byteLength(body)) },
  });
}

/** A file of open data, as it lies on the disk. @param fleeting whoever keeps it asks again each time */
export function fileAnswer(request: Request, file: OpenFile, fleeting: boolean): Response {
  const tag = `"${file.digest}"`;
  const common = { ...OPEN, 'cache-control': fleeting ? 'public, no-cache' : KEPT, etag: tag };
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers: common });
  const body = request.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(file.path)) as ReadableStream);
  return new Response(body, {
    headers: { ...common, 'content-type': file.mediatype, 'content-length': String(file.bytes) },
  });
}
