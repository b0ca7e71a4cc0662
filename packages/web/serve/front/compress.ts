import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

/** A content coding that answers are given in. */
export type Coding = 'br' | 'gzip';

/** What is worth it: texts. Pictures, archives, Parquet and workbooks are compressed already; an event stream is to arrive word by word. */
const TEXT = /^(?:text\/(?!event-stream)|image\/svg\+xml|application\/(?:json|javascript|xml|manifest\+json|[\w.-]+\+(?:json|xml))\b)/i;
/** Whether a type of content is worth it. */
export function isText(type: string): boolean {
  return TEXT.test(type);
}

/** Bytes below which the coding costs more than it saves: one packet carries them anyway. */
const SMALL = 1_000;
/** Of eleven: the fifth is as fast as gzip and a sixth smaller; what is made for one visitor is made once. */
const BROTLI_QUALITY = 5;

/** The coding that an `Accept-Encoding` asks for (RFC 9110, 12.5.3); Brotli before gzip where both weigh the same; `null`: as it is. */
export function codingOf(header: string | undefined): Coding | null {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim());
    const q = parameters.map((one) => /^q\s*=\s*([01](?:\.\d{0,3})?)$/.exec(one)?.[1]).find((one) => one !== undefined);
    if (name !== '') weights.set(name === 'x-gzip' ? 'gzip' : name, q === undefined ? 1 : Number(q));
  }
  const weight = (coding: Coding): number => weights.get(coding) ?? weights.get('*') ?? 0;
  const best: Coding = weight('br') >= weight('gzip') ? 'br' : 'gzip';
  return weight(best) > 0 ? best : null;
}

/**
 * Whether an answer may be compressed, whoever asks. What nobody may keep (`no-store`) belongs to one person: such pages hold secrets (links, sessions, drafts) beside words
 * that a visitor brought, and the size of a compressed page tells of both (BREACH). They go as they are.
 */
export function mayBeCompressed(response: Pick<ServerResponse, 'statusCode' | 'getHeader'>): boolean {
  const said = (name: string): string => String(response.getHeader(name) ?? '');
  if (response.statusCode < 200 || [204, 205, 206, 304].includes(response.statusCode)) return false;
  if (said('content-encoding') !== '' || response.getHeader('set-cookie') !== undefined) return false;
  if (/\bno-(?:store|transform)\b|\bprivate\b/i.test(said('cache-control'))) return false;
  return TEXT.test(said('content-type'));
}

/** Compresses what is written into a response, where its kind and its asker allow it. To be called before anything is written. */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  const coding = codingOf(request.headers['accept-encoding']?.toString());
  const { writeHead, write, end } = response;
  let packer: ReturnType<typeof createGzip> | ReturnType<typeof createBrotliCompress> | null = null;
  let decided = false;

  const decide = (): void => {
    if (decided) return;
    decided = true;
    const packed = prepared(response, coding);
    if (packed === null || request.method === 'HEAD') return;
    packer = packerOf(packed);
    packer.on('data', (chunk: Buffer) => void (write.call(response, chunk, 'utf8') || packer?.pause()));
    packer.on('drain', () => response.emit('drain'));
    packer.on('end', () => void end.call(response, undefined, 'utf8'));
    packer.on('error', (error) => response.destroy(error));
    response.on('drain', () => packer?.resume());
    response.on('close', () => packer?.destroy());
  };

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const given = rest.find((one) => typeof one === 'object' && one !== null) as Record<string, string | number | string[]> | undefined;
    for (const [name, value] of Object.entries(given ?? {})) if (value !== undefined) response.setHeader(name, value);
    decide();
    return writeHead.call(response, status);
  }) as typeof writeHead;
  response.write = ((chunk: never, ...rest: never[]) => {
    decide();
    return packer === null ? write.apply(response, [chunk, ...rest] as never) : packer.write(...([chunk, ...rest] as [never]));
  }) as typeof write;
  response.end = ((...given: unknown[]) => {
    const chunk = typeof given[0] === 'function' ? undefined : given[0];
    if (!response.headersSent && !decided && chunk !== undefined && chunk !== null && !response.hasHeader('content-length'))
      response.setHeader('content-length', Buffer.byteLength(chunk as string));
    decide();
    if (packer === null) return end.apply(response, given as never);
    packer.end(chunk ?? undefined);
    return response;
  }) as typeof end;
}

function packerOf(coding: Coding) {
  return coding === 'gzip'
    ? createGzip({ level: 6 })
    : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
}

/** Makes the headers of an answer those of what goes out. @returns the coding that it goes in; `null`: as it is */
function prepared(response: ServerResponse, coding: Coding | null): Coding | null {
  if (response.statusCode === 304) varies(response);
  const length = response.getHeader('content-length');
  if (!mayBeCompressed(response) || (length !== undefined && Number(length) < SMALL)) return null;
  varies(response);
  if (coding === null) return null;
  response.removeHeader('content-length');
  response.removeHeader('accept-ranges');
  response.setHeader('content-encoding', coding);
  const tag = response.getHeader('etag');
  // Other bytes than those that the strong tag is of (RFC 9110, 8.8.3.3); as a weak one it is still recognised.
  if (typeof tag === 'string' && !tag.startsWith('W/')) response.setHeader('etag', `W/${tag}`);
  return coding;
}

/** Whoever keeps the answer must know that it depends on what was asked for; also of one that says that nothing has changed (RFC 9110, 15.4.5). */
function varies(response: ServerResponse): void {
  const known = String(response.getHeader('vary') ?? '');
  if (/(?:^|,)\s*(?:accept-encoding|\*)\s*(?:,|$)/i.test(known)) return;
  response.setHeader('vary', known === '' ? 'Accept-Encoding' : `${known}, Accept-Encoding`);
}
