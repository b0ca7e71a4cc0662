// What JSON from elsewhere says, one value at a time: whatever is not of the kind that is asked for is not there.

/** A JSON object's own members; none for anything else. */
export type JsonObject = Readonly<Record<string, unknown>>;

const NOTHING: JsonObject = {};

export function objectIn(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : NOTHING;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that is not empty; `null` for anything else. */
export function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** An id: a text, or a number that holds all its digits. At most 500 UTF-16 units. */
export function idIn(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
  const text = textIn(value);
  return text === null || text.length > 500 ? null : text.toWellFormed();
}

/** A count; `null` for what is none. Texts of digits count too: exports write numbers so. */
export function countIn(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** JSON of bytes or text; `undefined` for what is none. Never throws. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether what should have been data is a page for people: a wall, an error, a login. */
export function looksLikePage(text: string): boolean {
  return /^[\s\ufeff]*<(?:!doctype\s+html|html|head|body|script|!--)/i.test(text.slice(0, 2000));
}
