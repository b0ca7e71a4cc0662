import type { Obstacle, Purpose, Visit } from '@beffroi/domain';
import { OBSTACLES, parseDigest, parseInstant } from '@beffroi/domain';
import type { ArchiveTail } from '../archive-types.ts';
import type { CandidateLink } from '../collect-types.ts';

/** Address of the record that holds the ledger, in the manner of wget's manifest. */
export const LEDGER_URL = 'metadata://beffroi/ledger.json';

/** The tail as JSON: a line per visit, so that a person can read and compare it. */
export function formatTail(tail: ArchiveTail): string {
  const list = (items: readonly unknown[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  return `{"home":${JSON.stringify(tail.home)},"ended":${JSON.stringify(tail.ended)},\n"visits":${list(tail.visits)},\n"unasked":${list(tail.unasked)}}\n`;
}

/** Reads it back and checks every field: an archive may come from anywhere. `null` when it is no ledger. */
export function parseTail(block: Uint8Array): ArchiveTail | null {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(block).toString('utf8'));
  } catch {
    return null;
  }
  if (!isObject(json)) return null;
  const { home, ended, visits, unasked } = json;
  if (!isTextOrNull(home) || !isText(ended)) return null;
  if (!Array.isArray(visits) || !visits.every(isVisit) || !Array.isArray(unasked) || !unasked.every(isLead)) return null;
  return { home, visits, unasked, ended };
}

const PURPOSES: readonly Purpose[] = ['robots', 'sitemap', 'page', 'document', 'rendering', 'asset'];

function isVisit(value: unknown): value is Visit {
  if (!isObject(value)) return false;
  const v = value as Record<keyof Visit, unknown>;
  return (
    isText(v.url) &&
    isTextOrNull(v.referrer) &&
    PURPOSES.includes(v.purpose as Purpose) &&
    (v.reach === 'town' || v.reach === 'hop') &&
    (v.method === 'GET' || v.method === 'HEAD') &&
    isText(v.instant) &&
    parseInstant(v.instant) !== null &&
    isNumber(v.milliseconds) &&
    (v.robots === 'allowed' || v.robots === 'disallowed' || v.robots === 'unasked') &&
    (v.status === null || isNumber(v.status)) &&
    isTextOrNull(v.contentType) &&
    isNumber(v.bytes) &&
    (v.digest === null || (isText(v.digest) && parseDigest(v.digest) !== null)) &&
    isTextOrNull(v.location) &&
    (v.obstacle === null || OBSTACLES.includes(v.obstacle as Obstacle)) &&
    isText(v.detail) &&
    typeof v.truncated === 'boolean'
  );
}

function isLead(value: unknown): value is CandidateLink {
  if (!isObject(value)) return false;
  const candidate = value as Record<keyof CandidateLink, unknown>;
  return (
    isText(candidate.url) &&
    isNumber(candidate.score) &&
    (candidate.purpose === 'page' || candidate.purpose === 'document') &&
    (candidate.reach === 'town' || candidate.reach === 'hop')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
