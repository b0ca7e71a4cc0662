export * from './address.ts';
export { archivePath, indexPath } from './archive/archive-path.ts';
export * from './archive/archive-reading.ts';
export * from './archive/archive-store.ts';
export type { IndexEntry } from './archive/cdxj.ts';
export { type ErasedArchive, type ErasingGround, eraseRecords, type RecordFate, type RedactedBody } from './archive/erase-records.ts';
export { ERASED_URL, type ErasedRecord } from './archive/erased-record.ts';
export * from './archive/foreign-visits.ts';
export * from './archive/leftovers.ts';
export type { Redaction, WrittenPiece } from './archive/redaction.ts';
export { digestOf } from './archive/warc-digest.ts';
export * from './archive-types.ts';
export * from './clock.ts';
export * from './collect.ts';
export * from './collect-types.ts';
export * from './guard.ts';
export * from './layout.ts';
export {
  CRAWL_DELAY_CAP,
  type Gate,
  type Gates,
  gateOf,
  HostRateLimiter,
  HostRateLimiters,
  PUBLIC_INTERVAL,
  RETRY_AFTER_CAP,
} from './polite.ts';
export * from './render/browser.ts';
export * from './render/find-browser.ts';
export * from './render/print.ts';
export * from './render/print-apart.ts';
export * from './render/renderer.ts';
export * from './robots.ts';
export { SOFT_404 } from './soft404.ts';
export { SOFTWARE, VERSION } from './software.ts';
export * from './source.ts';
export * from './sources/archive.ts';
export { exchange, type Sending, type Wire } from './sources/exchange.ts';
export * from './sources/folder.ts';
export * from './sources/guarded-lookup.ts';
export * from './sources/network.ts';
export * from './sources/via.ts';
