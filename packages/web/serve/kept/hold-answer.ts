import type { ServerResponse } from 'node:http';
import type { Drawn } from './kept-answer.ts';

/** Bytes of an answer that is held until it is whole: what is longer goes out as it comes. The list of all communes by which a town is looked for has a million and a half. */
const MOST_HELD = 2 * 1024 * 1024;

/** An answer that may be kept, whole; `let-go`: it went out as it came; `gone`: nobody was there to take it, or it broke. */
export type Held = Drawn | 'let-go' | 'gone';

/**
 * Holds what is written into a response until it is whole, and gives it to who keeps it; what nobody may keep goes out as it would have gone. To be called before anything is
 * written.
 *
 * @param mayKeep asked once, when headers and status are known
 */
export function holdAnswer(response: ServerResponse, mayKeep: (response: ServerResponse) => boolean): Promise<Held> {
  const { writeHead, write, end } = response;
  const told = Promise.withResolvers<Held>();
  const chunks: Buffer[] = [];
  let bytes = 0;
  let state: 'before' | 'holding' | 'let-go' = 'before';

  // What an answer ends with may have been too much for it.
  const isLetGo = (): boolean => state === 'let-go';
  const letGo = (): void => {
    state = 'let-go';
    Object.assign(response, { writeHead, write, end });
    response.writeHead(response.statusCode);
    for (const chunk of chunks.splice(0)) response.write(chunk);
    told.resolve('let-go');
  };
  const begin = (): void => {
    if (state !== 'before') return;
    if (mayKeep(response)) state = 'holding';
    else letGo();
  };
  const take = (chunk: unknown, encoding: unknown): void => {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
    const part = typeof chunk === 'string' ? Buffer.from(chunk, encoding as BufferEncoding) : Buffer.from(chunk as Uint8Array);
    chunks.push(part);
    bytes += part.byteLength;
    if (bytes > MOST_HELD) letGo();
  };

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const given = rest.find((one) => typeof one === 'object' && one !== null) as Record<string, string | number | string[]> | undefined;
    for (const [name, value] of Object.entries(given ?? {})) if (value !== undefined) response.setHeader(name, value);
    begin();
    return response;
  }) as typeof writeHead;
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    begin();
    if (state === 'let-go') return write.apply(response, [chunk, ...rest] as never);
    take(chunk, typeof rest[0] === 'string' ? rest[0] : 'utf8');
    return true;
  }) as typeof write;
  response.end = ((...given: unknown[]) => {
    begin();
    if (state === 'let-go') return end.apply(response, given as never);
    take(given[0], typeof given[1] === 'string' ? given[1] : 'utf8');
    if (isLetGo()) return end.call(response, undefined as never, 'utf8');
    Object.assign(response, { writeHead, write, end });
    told.resolve({ headers: headersOf(response), body: Buffer.concat(chunks) });
    return response;
  }) as typeof end;
  // Who asked has gone, or it broke: nothing is whole.
  if (response.destroyed) told.resolve('gone');
  response.once('close', () => told.resolve('gone'));
  return told.promise;
}

function headersOf(response: ServerResponse): ReadonlyMap<string, string | readonly string[]> {
  return new Map(response.getHeaderNames().map((name) => [name, asText(response.getHeader(name))]));
}

const asText = (value: number | string | readonly string[] | undefined): string | readonly string[] =>
  typeof value === 'number' ? String(value) : (value ?? '');
