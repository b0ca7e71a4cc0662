import type { Instant, Visit } from '@beffroi/domain';
import { digestOf } from '../src/archive/warc-digest.ts';
import type { ArchiveHead, ArchiveTail } from '../src/archive-types.ts';
import type { Exchange } from '../src/collect-types.ts';

/** The head of the archives that tests write. */
export const HEAD: ArchiveHead = {
  software: 'beffroi/0.1.0',
  rubric: { version: '1', digest: `sha256:${'0'.repeat(64)}` },
  start: 'https://www.rivebelle.fr/',
  territory: '99001',
  instant: '2026-11-24T15:08:04.123Z' as Instant,
  source: 'network',
  robots: 'obeyed',
};

/** A capture as a collector would hand it over; whatever matters to a test is said in `with`. */
export function captureOf(
  url: string,
  body: string | Uint8Array,
  change: { readonly visit?: Partial<Visit>; readonly exchange?: Partial<Exchange> } = {},
): { readonly visit: Visit; readonly exchange: Exchange } {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const exchange: Exchange = {
    request: [['user-agent', 'beffroi']],
    status: 200,
    statusText: 'OK',
    headers: [['Content-Type', 'text/html; charset=utf-8']],
    body: bytes,
    address: '192.0.2.7',
    digest: digestOf(bytes),
    ...change.exchange,
  };
  const visit: Visit = {
    url,
    referrer: null,
    purpose: 'page',
    reach: 'town',
    method: 'GET',
    instant: '2026-11-24T15:08:05.000Z' as Instant,
    milliseconds: 12,
    robots: 'allowed',
    status: exchange.status,
    contentType: 'text/html; charset=utf-8',
    bytes: bytes.byteLength,
    digest: exchange.digest,
    location: null,
    obstacle: null,
    detail: '',
    truncated: false,
    ...change.visit,
  };
  return { visit, exchange };
}

/** A ledger of visits. */
export function tailOf(visits: readonly Visit[]): ArchiveTail {
  return { home: 'https://www.rivebelle.fr/', visits, unasked: [], ended: 'exhausted' };
}

/** Ids that count from 1, so that the same captures give the same bytes. */
export function countingIds(): () => string {
  let count = 0;
  return () => `urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
}
