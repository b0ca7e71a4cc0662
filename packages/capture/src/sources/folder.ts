import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentTypeOf, findFile } from '../layout.ts';
import type { Answer, Question, Source } from '../source.ts';
import { FIRST_BYTES, isTextual } from '../textual.ts';

/**
 * The web read from a folder laid out `<host>/<path>` (see `layout.ts`). A host without a folder is `not-in-source`; a
 * path without a file in a host's folder is a 404, as a server of these files would answer.
 *
 * @param whole reads what its robots.txt forbids as well
 */
export function folderSource(root: string, { whole = false }: { readonly whole?: boolean } = {}): Source {
  const hosts = new Map<string, Promise<boolean>>();
  return {
    name: 'folder',
    polite: false,
    obeys: !whole,
    ask: async (question) => {
      const began = performance.now();
      const url = new URL(question.url);
      const folder = join(root, url.hostname);
      let known = hosts.get(url.hostname);
      if (known === undefined) {
        known = stat(folder).then(
          (found) => found.isDirectory(),
          () => false,
        );
        hosts.set(url.hostname, known);
      }
      if (!(await known)) {
        const detail = `no folder for ${url.hostname}`;
        return { kind: 'obstacle', obstacle: 'down', cause: 'not-in-source', detail, milliseconds: elapsed(began) };
      }
      const file = await findFile(folder, url.pathname + url.search);
      if (file === null) return answer(question, url, 404, 'Not Found', [], new Uint8Array(0), 0, false, began);
      const { body: start, size } = await readStart(
        file,
        Math.min(question.limits.bodyBytes, question.firstBytes ?? Number.POSITIVE_INFINITY),
      );
      const contentType = contentTypeOf(file, start);
      const proves = question.textOnly === true && !isTextual(contentType);
      const body = proves ? start.subarray(0, FIRST_BYTES) : start;
      const headers: [string, string][] = [
        ['Content-Type', contentType],
        ['Content-Length', String(size)],
      ];
      const truncated = question.method === 'GET' && question.firstBytes === undefined && !proves && body.length < size;
      return answer(question, url, 200, 'OK', headers, question.method === 'HEAD' ? new Uint8Array(0) : body, size, truncated, began);
    },
    close: async () => undefined,
  };
}

async function readStart(file: string, limit: number): Promise<{ body: Uint8Array; size: number }> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const body = Buffer.allocUnsafeSlow(Math.min(size, limit));
    let at = 0;
    while (at < body.length) {
      const { bytesRead } = await handle.read(body, at, body.length - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return { body: body.subarray(0, at), size };
  } finally {
    await handle.close();
  }
}

function answer(
  question: Question,
  url: URL,
  status: number,
  statusText: string,
  headers: [string, string][],
  body: Uint8Array,
  size: number,
  truncated: boolean,
  began: number,
): Answer {
  return {
    kind: 'response',
    status,
    statusText,
    headers,
    body,
    received: question.method === 'HEAD' ? 0 : Math.min(size, body.length),
    truncated,
    milliseconds: elapsed(began),
    request: [['Host', url.host], ...Object.entries(question.headers)],
    address: null,
  };
}

function elapsed(began: number): number {
  return Math.round(performance.now() - began);
}
