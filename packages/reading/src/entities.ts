import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';

/** Resolves character references in text (`&eacute;`, `&#233;`, also without the semicolon where browsers do). */
export function decodeText(raw: string): string {
  return decodeHTML(raw);
}

/** The same in an attribute's value, where `?a=1&copy=2` is no copyright sign. */
export function decodeAttribute(raw: string): string {
  return decodeHTMLAttribute(raw);
}
