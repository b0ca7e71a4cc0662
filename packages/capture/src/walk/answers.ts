import { instantFrom, type Obstacle, type Purpose, type Reach, type Visit } from '@beffroi/domain';
import { normalise, resolve } from '../address.ts';
import { digestOf } from '../archive/warc-digest.ts';
import type { Exchange } from '../collect-types.ts';
import type { Waiting } from '../frontier.ts';
import type { Answer } from '../source.ts';

// Facts of one answer.

export type Response = Extract<Answer, { kind: 'response' }>;

export const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)/i;

/** One question that the walk asks, with what its line in the ledger says. */
export interface Errand {
  readonly url: string;
  readonly method: 'GET' | 'HEAD';
  readonly purpose: Purpose;
  readonly reach: Reach;
  readonly referrer: string | null;
  readonly robots: Visit['robots'];
  readonly headers?: Readonly<Record<string, string>>;
  readonly bodyBytes?: number;
  readonly firstBytes?: number;
  readonly textOnly?: boolean;
}

export interface Target {
  readonly written: string;
  /** Absolute, without fragment, otherwise as written; as written when it is no web address. */
  readonly resolved: string;
  readonly normalised: string | null;
}

export function targetOf(written: string, base: string): Target {
  return { written, resolved: resolve(written, base) ?? written, normalised: normalise(written, base) };
}

export function redirectOf(answer: Response, url: string): Target | null {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return null;
  const location = header(answer, 'location');
  if (location === null) return null;
  // Header bytes came as Latin-1, but servers put raw UTF-8 into Location.
  const utf8 = Buffer.from(location, 'latin1').toString('utf8');
  return targetOf(utf8.includes('\uFFFD') ? location : utf8, url);
}

export function header(answer: Response, name: string): string | null {
  return answer.headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? null;
}

export function cookiesOf(answer: Response): string | null {
  const pairs = answer.headers.filter(([name]) => name.toLowerCase() === 'set-cookie').map(([, value]) => value.split(';', 1)[0]!.trim());
  return pairs.length === 0 ? null : pairs.slice(0, 10).join('; ').slice(0, 4096);
}

export function looksLikeHtml(contentType: string | null, body: Uint8Array): boolean {
  if (contentType !== null && contentType.trim() !== '') return HTML.test(contentType);
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|head|body|!--)/i.test(Buffer.from(body.subarray(0, 200)).toString('latin1'));
}

/** A server that treats HEAD otherwise than GET. */
export function isHeadless(answer: Answer): boolean {
  if (answer.kind === 'obstacle') return answer.cause === 'protocol' || answer.cause === 'other';
  return [400, 403, 404, 405, 500, 501].includes(answer.status);
}

export function errandOf(item: Waiting, purpose: Purpose, robots: Visit['robots']): Omit<Errand, 'method'> {
  const { url, reach, referrer } = item;
  return { url, purpose, reach, referrer, robots };
}

export function draftOf(errand: Errand, answer: Answer, began: number): Visit {
  const { url, referrer, purpose, reach, method, robots } = errand;
  const base = { url, referrer, purpose, reach, method, instant: instantFrom(began), milliseconds: answer.milliseconds, robots };
  if (answer.kind === 'obstacle') {
    const { obstacle, detail } = answer;
    return { ...base, status: null, contentType: null, bytes: 0, digest: null, location: null, obstacle, detail, truncated: false };
  }
  const { status, received, truncated, body } = answer;
  return {
    ...base,
    status,
    contentType: header(answer, 'content-type'),
    bytes: received,
    digest: body.length === 0 ? null : digestOf(body),
    location: null,
    obstacle: obstacleOf(status),
    detail: '',
    truncated,
  };
}

function obstacleOf(status: number): Obstacle | null {
  if (status === 401 || status === 403 || status === 429 || status === 451) return 'blocked';
  return status >= 500 ? 'down' : null;
}

export function exchangeOf(answer: Response, visit: Visit): Exchange {
  const { request, status, statusText, headers, body, address } = answer;
  return { request, status, statusText, headers, body, address, digest: visit.digest ?? digestOf(body) };
}
