import { plainText, textOfHtml } from '@beffroi/reading/plain-text';

/** Signs that a form cannot carry to every server (one of them ends the text at a NUL), and that no reader sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** A text as it can be sent. */
export function sendable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').toWellFormed();
}

/** Whether a reader sees what was asked for. Servers show a mention without its host, and blanks as they like. */
export function isShownAs(asked: string, shown: string): boolean {
  return folded(asked) === folded(shown);
}

/**
 * Whether a post of the account is one that was sent: by the words that it was written with, where the server tells them, or by what readers see. A server that takes
 * tags for tags shows fewer words than were sent.
 */
export function isSameText(sent: string, { source, shown }: { readonly source: string | null; readonly shown: string }): boolean {
  if (source !== null && folded(source) === folded(sent)) return true;
  const seen = folded(shown);
  return seen === folded(sent) || seen === folded(textOfHtml(sent.replaceAll('\n', '<br>')).text);
}

/** Any length there is: a post is compared whole. */
const UNITS = 200_000;

function folded(text: string): string {
  return plainText(sendable(text), UNITS)
    .text.replace(/(?<=^|[^\p{L}\p{N}_])@([\w.-]*\w)@[\w.-]*\w(?::\d+)?/gu, '@$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
