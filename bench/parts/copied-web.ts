// A web of many towns that are copies of those of fixtures, on loopback, in a process of its own. Says its address; ends when it is killed, or whoever started it is.
import { request as ask, createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { domainToUnicode } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { startLittleWeb } from '@beffroi/littleweb';
import { inputOfPart, say } from '../lib/child.ts';
import { copiesOf, type Piece, piecesOf, tagIn, untagged, written } from '../lib/copies.ts';
import type { Template } from '../lib/templates.ts';

/** What a host of fixtures answers: as it is, and cut where the tag of a copy goes. */
interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly retryAfter: string | undefined;
  readonly body: Buffer;
  /** `null`: nothing in it is text. */
  readonly pieces: readonly Piece[] | null;
  readonly zipped: boolean;
}

const { root, layers, templates, towns } = inputOfPart<{ root: string; layers: string[]; templates: Template[]; towns: number }>();
const web = await startLittleWeb({ root, layers });
const port = Number(web.address.split(':')[1]);
const templateOf = new Map(copiesOf(templates, towns).map(({ tag, template }) => [tag, template]));
/** `null`: the host is not there. */
const answers = new Map<string, Promise<Answer | null>>();

const TEXT = /html|xml|javascript|json|css|text\//;

function answerOf(host: string, target: string, town: Template | undefined): Promise<Answer | null> {
  const key = `${town?.name}\n${host}\n${target}`;
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = askLittleWeb(host, target).then((found) => {
      if (found === null) return null;
      const { status, headers, body } = found;
      const zipped = body[0] === 0x1f && body[1] === 0x8b;
      const type = headers['content-type'];
      const isText = zipped || TEXT.test(type ?? '');
      return {
        status,
        type,
        location: headers.location,
        retryAfter: headers['retry-after'],
        body,
        pieces: town === undefined || !isText ? null : piecesOf((zipped ? gunzipSync(body) : body).toString('latin1'), town),
        zipped,
      };
    });
    answers.set(key, answer);
  }
  return answer;
}

function askLittleWeb(host: string, path: string): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer } | null> {
  return new Promise((resolve) => {
    ask({ host: '127.0.0.1', port, path, headers: { host } }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) });
    })
      .on('error', () => resolve(null))
      .end();
  });
}

const server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
  const host = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
  const target = request.url ?? '/';
  // On a host that several towns share, the address tells whose page is asked for.
  const tag = tagIn(domainToUnicode(host)) ?? tagIn(target) ?? '';
  const town = templateOf.get(tag);
  const answer = await (town === undefined
    ? answerOf(host, target, undefined)
    : answerOf(untagged(host, tag), target.replaceAll(tag, ''), town));
  if (answer === null) {
    request.socket.destroy();
    return;
  }
  const { status, type, location, retryAfter, pieces, zipped } = answer;
  let { body } = answer;
  if (pieces !== null) {
    body = Buffer.from(written(pieces, tag), 'latin1');
    if (zipped) body = gzipSync(body, { level: 1 });
  }
  response.writeHead(status, {
    'content-length': body.length,
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    ...(location === undefined ? {} : { location: town === undefined ? location : written(piecesOf(location, town), tag) }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
});
server.listen(0, '127.0.0.1', () => void say({ address: `127.0.0.1:${(server.address() as AddressInfo).port}` }));
// Whoever asked for it may be gone without having ended it.
process.once('disconnect', () => process.exit());
