import { type Instant, parseDigest, parseInstant } from '@beffroi/domain';
import type { Election, ListState } from '@beffroi/programmes/judge';

/** Address of the record that holds what the register said. */
export const REGISTER_URL = 'metadata://beffroi/register.json';

/** What the register said of one town's lists when it was measured: all that a judgement may know beside the documents. */
export interface UnitRegister {
  readonly format: 'beffroi-register/1';
  readonly election: Election;
  readonly lists: readonly UnitList[];
}

interface UnitList {
  readonly key: string;
  readonly name: string;
  readonly head: string;
  readonly label: string;
  readonly state: ListState;
  readonly documents: readonly UnitDocument[];
}

/** A document that the same archive holds, by the digest of its bytes. */
export interface UnitDocument {
  readonly name: string;
  readonly digest: string;
  readonly instant: Instant;
  readonly contentType: string;
}

const STATES: readonly unknown[] = ['found', 'unreadable', 'none-found', 'not-looked-for'] satisfies ListState[];

/** Reads it back, every field checked. `null` when it is none. */
export function parseUnitRegister(bytes: Uint8Array): UnitRegister | null {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
  const { format, election, lists } = objectOf(json);
  const { year, round } = objectOf(election);
  if (format !== 'beffroi-register/1' || !Number.isInteger(year) || (round !== 1 && round !== 2)) return null;
  return Array.isArray(lists) && lists.every(isList) ? (json as UnitRegister) : null;
}

function isList(value: unknown): value is UnitList {
  const { key, name, head, label, state, documents } = objectOf(value);
  return (
    [key, name, head, label].every((text) => typeof text === 'string') &&
    STATES.includes(state) &&
    Array.isArray(documents) &&
    documents.every(isDocument)
  );
}

function isDocument(value: unknown): value is UnitDocument {
  const { name, digest, instant, contentType } = objectOf(value);
  return (
    typeof name === 'string' &&
    typeof digest === 'string' &&
    parseDigest(digest) !== null &&
    typeof instant === 'string' &&
    parseInstant(instant) !== null &&
    typeof contentType === 'string'
  );
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
