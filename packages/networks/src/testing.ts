import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Clock } from '@beffroi/capture';
import { expect, onTestFinished } from 'vitest';
import { MastodonApi } from './mastodon/api.ts';
import { Outbound, type OutboundOptions } from './outbound.ts';
import { NetworkRefusal } from './refusal.ts';

/** Now, for who is given a clock. */
export const NOW = Date.UTC(2026, 10, 28, 12);
const CLOCK: Clock = { now: () => NOW, sleep: async () => undefined };

/** A server on loopback. @returns its address */
export async function served(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer);
  return `http://127.0.0.1:${await listening(server)}`;
}

/** @returns the port, of a server that ends with the test */
export async function listening(server: Server | SecureServer): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return (server.address() as AddressInfo).port;
}

/** A way out that ends with the test. */
export function outbound(options: OutboundOptions = {}): Outbound {
  const made = new Outbound({ allowPrivate: true, clock: CLOCK, milliseconds: 5000, ...options });
  onTestFinished(() => made.close());
  return made;
}

/** What something is refused for. */
export async function refusal(doing: Promise<unknown>): Promise<NetworkRefusal> {
  const error = await doing.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(NetworkRefusal);
  return error as NetworkRefusal;
}

/** A server that answers with this. */
export const json =
  (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(value));

/** What a little server answers. */
export interface LittleAnswer {
  readonly status?: number;
  /** Default JSON. */
  readonly type?: string;
  readonly body: unknown;
}

/** A server on loopback that plays what another software is documented to answer; those that can be had are run for real. @returns its API, and the questions that came */
export async function littleServer(
  answer: (asked: URL) => LittleAnswer,
): Promise<{ readonly api: MastodonApi; readonly outbound: Outbound; readonly origin: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const origin = await served((request, response) => {
    const url = new URL(request.url ?? '/', 'http://social.example');
    asked.push(`${request.method} ${url.pathname}${url.search}`);
    request.resume().on('end', () => {
      const { status = 200, type = 'application/json', body } = answer(url);
      response.writeHead(status, { 'content-type': type }).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  const asking = outbound({ milliseconds: 60_000 });
  return { api: new MastodonApi(asking, origin, 'mot'), outbound: asking, origin, asked };
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
