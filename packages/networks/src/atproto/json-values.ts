import { textIn as anyTextIn } from '@beffroi/domain/json-values';

export { isObject, type JsonObject, listIn, objectIn, parsedJson } from '@beffroi/domain/json-values';

/** A text that is not empty and not longer than this (UTF-16 units); `null` for anything else. */
export function textIn(value: unknown, most = 10_000): string | null {
  const text = anyTextIn(value);
  return text === null || text.length > most ? null : text.toWellFormed();
}

/** A moment; `null` for what is none. */
export function timeIn(value: unknown): Date | null {
  const text = textIn(value, 60);
  const milliseconds = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds);
}
