import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Store } from '@beffroi/store';
import { front } from '../../src/lib/messages/front.ts';
import type { KeptCounts } from '../kept/kept-pages.ts';
import { isApi, problemsOnly, tellProblem } from './api-faults.ts';
import { compressAnswer } from './compress.ts';
import { healthOf } from './health.ts';
import { kindOf, Metrics } from './metrics.ts';
import { answersTo, isFromHere } from './own-host.ts';

/** What stands before the pages. */
export interface FrontOptions {
  /** How people reach the site: `null` when that was not said. */
  readonly publicUrl: URL | null;
  /** Where it listens. */
  readonly host: string;
  /** Who may read `/metrics` from elsewhere; `null`: only who asks from this machine, of a site without a public address. */
  readonly metricsToken: string | null;
  readonly version: string;
  /** What is kept of drawn pages. */
  readonly kept?: () => KeptCounts;
  /** The open database; a promise that fails while there is none. */
  readonly store: () => Promise<Pick<Store, 'db'>>;
}

/** Takes a request before the pages do. @returns whether it was answered here */
export type Front = (request: IncomingMessage, response: ServerResponse) => boolean;

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** Where who follows leaves by one request. */
const ONE_CLICK = /^(?:\/en)?\/suivre\/fin\/[\w-]+$/;

/** What every request passes: it is counted, compressed where it may be, and answered where it asks how the site is, or for another one. */
export function frontOf({ publicUrl, host, metricsToken, version, kept, store }: FrontOptions): Front {
  const metrics = new Metrics(version);
  const health = healthOf(store, version);
  const mayRead = (request: IncomingMessage): boolean =>
    metricsToken === null ? publicUrl === null && isFromHere(request) : bears(request, metricsToken);

  return (request, response) => {
    metrics.watch(request, response);
    compressAnswer(request, response);
    const path = (request.url ?? '/').split('?', 1)[0]!;
    if (path === '/health') return only(request, response, () => tellHealth(response, health()));
    if (path === '/metrics' && mayRead(request))
      return only(request, response, () => tellText(response, metrics.text(store, kept?.() ?? null)));
    if (!answersTo(request, { publicUrl, host })) {
      const said = (['fr', 'en'] as const).map((language) => `${front[language].misdirected(publicUrl?.origin ?? null)}\n`);
      response.writeHead(421, PLAIN).end(said.join(''));
      return true;
    }
    const origin = publicUrl?.origin ?? `http://${request.headers.host}`;
    if (isApi(path)) problemsOnly(request, response, origin);
    // Programs that read mail send no origin (RFC 8058). Nobody is known at this address, and the token in it holds all that it may do.
    if (request.method === 'POST' && ONE_CLICK.test(path)) request.headers.origin ??= origin;
    const may = methodsOf(path);
    if (may.includes(request.method ?? '')) return false;
    if (isApi(path)) tellProblem(request, response, origin, (say) => say.readOnly);
    else response.writeHead(405, { ...PLAIN, allow: may.join(', ') }).end();
    return true;
  };
}

/** What may be asked of an address: forms are sent to pages, and nothing to what is only read. */
function methodsOf(path: string): readonly string[] {
  const read = ['GET', 'HEAD', 'OPTIONS'];
  return isApi(path) || ['data', 'asset'].includes(kindOf(path)) ? read : [...read, 'POST'];
}

/** Answers who reads, and says to others that there is nothing else to do. */
function only(request: IncomingMessage, response: ServerResponse, tell: () => Promise<void>): true {
  if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { ...PLAIN, allow: 'GET, HEAD' }).end();
  else void tell().catch(() => response.destroy());
  return true;
}

async function tellHealth(response: ServerResponse, asked: ReturnType<ReturnType<typeof healthOf>>): Promise<void> {
  const told = await asked;
  response.writeHead(told.status === 'ok' ? 200 : 503, { ...PLAIN, 'content-type': 'application/json' }).end(`${JSON.stringify(told)}\n`);
}

async function tellText(response: ServerResponse, asked: Promise<string>): Promise<void> {
  const told = await asked;
  response.writeHead(200, { ...PLAIN, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(told);
}

/** Whether a request brings the token; how long the comparison takes tells nothing of it. */
function bears({ headers }: IncomingMessage, token: string): boolean {
  const brought = /^Bearer ([^\s]+)$/i.exec(headers.authorization ?? '')?.[1];
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return brought !== undefined && timingSafeEqual(digest(brought), digest(token));
}
