import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import { MastodonApi } from './mastodon/api.ts';
import { Outbound } from './outbound.ts';

/** What a little server answers. */
export interface LittleAnswer {
  readonly status?: number;
  /** Default JSON. */
  readonly type?: string;
  readonly body: unknown;
}

/** A server on loopback that plays what another software is documented to answer; those that can be had are run for real. @returns its API, and the questions that came */
export async function littleServer(
  answer: (asked: URL, request: IncomingMessage) => LittleAnswer,
): Promise<{ readonly api: MastodonApi; readonly outbound: Outbound; readonly origin: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://social.example');
    asked.push(`${request.method} ${url.pathname}${url.search}`);
    request.resume();
    request.on('end', () => {
      const { status = 200, type = 'application/json', body } = answer(url, request);
      response.writeHead(status, { 'content-type': type }).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  const origin = `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}`;
  const outbound = new Outbound({ allowPrivate: true });
  onTestFinished(async () => {
    await outbound.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return { api: new MastodonApi(outbound, origin, 'mot'), outbound, origin, asked };
}

/** A page for people, in the place of data. */
export const PAGE: LittleAnswer = { status: 404, type: 'text/html', body: '<h1>404 Not Found</h1>' };

/** A status as Mastodon writes it. */
export function statusOf(id: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    created_at: '2026-11-28T12:00:00.000Z',
    edited_at: null,
    in_reply_to_id: null,
    sensitive: false,
    spoiler_text: '',
    visibility: 'public',
    language: 'fr',
    uri: `https://social.example/users/mairie/statuses/${id}`,
    url: `https://social.example/@mairie/${id}`,
    content: `<p>Bonjour ${id}</p>`,
    account: { id: '1', username: 'mairie', acct: 'mairie', display_name: 'Ville de Brezan', url: 'https://social.example/@mairie' },
    media_attachments: [],
    ...more,
  };
}
