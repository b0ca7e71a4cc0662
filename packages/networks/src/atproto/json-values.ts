// What JSON from elsewhere says, one value at a time: whatever is not of the kind that is asked for is not there.

/** A JSON object's own members. */
export type JsonObject = Readonly<Record<string, unknown>>;

const NOTHING: JsonObject = {};

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectIn(value: unknown): JsonObject {
  return isObject(value) ? value : NOTHING;
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that is not empty and not longer than this (UTF-16 units); `null` for anything else. */
export function textIn(value: unknown, most = 10_000): string | null {
  return typeof value === 'string' && value !== '' && value.length <= most ? value.toWellFormed() : null;
}

/** A moment; `null` for what is none. */
export function timeIn(value: unknown): Date | null {
  const text = textIn(value, 60);
  const milliseconds = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds);
}

/** JSON of a text; `undefined` for what is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
