import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, digestOf, HostRateLimiters, readArchive, type Source } from '@beffroi/capture';
import { canonicalJson, parseInstant } from '@beffroi/domain';
import type { TownAccounts } from '../judge/account.ts';
import type { FileInHand } from './files/file-in-hand.ts';
import { type AccountsMeasurement, measureAccounts } from './measure-accounts.ts';
import { readAccounts } from './read-account.ts';
import type { RegisteredAccount, TownRegister } from './unit-register.ts';

/** What trials of this room share. */

/** The moment at which files of a trial were given. */
export const GIVEN = Date.UTC(2026, 10, 24, 12);

/** A file as it is handed to a reader. */
export function fileOf(content: string | Uint8Array, name = 'posts.jsonl'): FileInHand {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name, bytes, contentType: null, url: `file:///${encodeURIComponent(name)}`, digest: digestOf(bytes), at: GIVEN };
}

/** A script of an X archive. */
export function xScript(part: string, records: unknown): string {
  return `window.YTD.${part}.part0 = ${JSON.stringify(records, null, 2)}`;
}

/** A post as X writes it. */
export function tweet(id: number, text: string, more: object = {}): object {
  return {
    tweet: { id_str: String(id), id: String(id), full_text: text, created_at: 'Tue Mar 10 10:00:00 +0000 2026', lang: 'fr', ...more },
  };
}

/** A folder, and what a measurement is lent in it. */
export interface MeasuringTrial {
  readonly folder: string;
  readonly clock: Clock & { readonly slept: number[] };
  /** Measures a town over a source; each time in a folder of its own. @returns path of the archive */
  measure(source: Source, register: TownRegister, more?: Partial<AccountsMeasurement>): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** What trials are dated by: no post of theirs is newer. */
export const MEASURED = parseInstant('2026-11-24T12:00:00.000Z')!;

export async function startMeasuring(start = Date.parse(MEASURED)): Promise<MeasuringTrial> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-accounts-'));
  const clock = trialClock(start);
  let times = 0;
  return {
    folder,
    clock,
    measure: (source, register, more = {}) =>
      measureAccounts({
        territory: '99001',
        name: 'Brezan',
        instant: MEASURED,
        register,
        rubric: { version: '1.0.0', digest: `sha256:${'0'.repeat(64)}` },
        files: async () => null,
        means: meansOf(source, join(folder, String(++times)), clock),
        clock,
        salt: '00112233445566778899aabbccddeeff',
        ...more,
      }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What a worker lends, with a clock that need not be waited for. */
export function meansOf(source: Source, folder: string, clock: Clock, interval = 0): AccountsMeasurement['means'] {
  const options = {
    userAgent: 'Beffroi/0.1 (+https://beffroi.example/)',
    interval,
    crawlDelayCap: 30_000,
  } as AccountsMeasurement['means']['options'];
  return { options, source, gates: new HostRateLimiters(clock), folder, signal: new AbortController().signal, onRequest: () => undefined };
}

/** A clock that stands still but for sleeping, which takes no time. */
export function trialClock(start: number): Clock & { readonly slept: number[] } {
  let time = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    async sleep(milliseconds, signal) {
      slept.push(milliseconds);
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted !== true) time += milliseconds;
    },
  };
}

/** A register of these accounts of the invented town of Brezan. */
export function registerOf(
  accounts: readonly (Partial<RegisteredAccount> & Pick<RegisteredAccount, 'key'>)[],
  more: Partial<TownRegister> = {},
): TownRegister {
  return {
    state: 'found',
    clock: { zone: 'Europe/Paris', hours: [{ day: 1, from: 540, to: 1020 }] },
    sites: ['https://www.brezan.example/'],
    links: [],
    accounts: accounts.map((one) => ({
      network: 'mastodon',
      address: null,
      handle: null,
      standing: 'claimed',
      proofs: [],
      files: [],
      ...one,
    })),
    ...more,
  };
}

/** What an archive says of a town's accounts. */
export async function readFrom(path: string): Promise<TownAccounts> {
  const archive = await readArchive(path);
  try {
    return await readAccounts(archive);
  } finally {
    await archive.close();
  }
}

/** A town's accounts as text, maps too: two that are the same to the bit have the same. */
export function textOfTown(town: TownAccounts): string {
  return canonicalJson({ ...town, accounts: town.accounts.map((account) => ({ ...account, authors: [...account.authors] })) });
}

/** A server on loopback that answers for every host, and what it was asked. */
export interface LittleServer {
  readonly address: string;
  readonly asked: string[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** What a little server answers: data, or all of an answer; `undefined` where there is nothing, `reset` closes the connection. */
export type LittleAnswer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly bytes?: Uint8Array;
      readonly json?: unknown;
    }
  | 'reset'
  | undefined;

export async function startLittleServer(
  answer: (host: string, path: string, times: number, authorization: string | undefined, sent: string) => LittleAnswer,
): Promise<LittleServer> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const host = request.headers.host ?? '';
    // As one address that plays every host, or as a forward proxy.
    const path = (request.url ?? '/').replace(/^http:\/\/[^/]+/, '');
    const key = `${host}${path}`;
    asked.push(key);
    let sent = '';
    for await (const piece of request.setEncoding('utf8')) sent += piece;
    const said = answer(host, path, asked.filter((one) => one === key).length, request.headers.authorization, sent);
    if (said === 'reset') {
      request.socket.destroy();
      return;
    }
    const {
      status = said === undefined ? 404 : 200,
      headers = {},
      json,
      bytes,
      body = json === undefined ? '' : JSON.stringify(json),
    } = said ?? {};
    response
      .writeHead(status, { ...(json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }), ...headers })
      .end(bytes ?? body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
