import { createHash } from 'node:crypto';
import { isObject, listIn, parsedJson, textIn } from './json-values.ts';

/** How far mentions were read. */
export interface MentionCursor {
  /** The moment of the newest one, in milliseconds since 1970; `null` where there was none yet. */
  readonly newest: number | null;
  /** Marks of those that were given lately: what shows the network sorts by when writers say that they wrote, so one may turn up behind others. */
  readonly given: readonly string[];
}

/** Milliseconds behind the newest one in which others are still looked for. */
export const OVERLAP = 3600_000;

/** Marks that are kept: more come again, which does no harm. */
const MOST_MARKS = 1000;

export const NOTHING_READ: MentionCursor = { newest: null, given: [] };

export function cursorText({ newest, given }: MentionCursor): string {
  return JSON.stringify({ newest, given: given.slice(-MOST_MARKS) });
}

/** A cursor out of its text; one that is none reads all anew. */
export function cursorIn(text: string): MentionCursor {
  const told = parsedJson(text);
  if (!isObject(told)) return NOTHING_READ;
  const newest = told['newest'];
  return {
    newest: typeof newest === 'number' && Number.isSafeInteger(newest) ? newest : null,
    given: listIn(told['given']).flatMap((one) => textIn(one, 20) ?? []),
  };
}

/** A post's mark: enough of a digest to tell it from others. */
export function markOf(uri: string): string {
  return createHash('sha256').update(uri).digest('base64url').slice(0, 11);
}
