import { Readable } from 'node:stream';

/** A zip that is sent as it is made, to be kept as a file and by nobody between. */
export function zipAnswer(parts: AsyncIterable<Uint8Array>, name: string): Response {
  return new Response(Readable.toWeb(Readable.from(parts)) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
