// biome-ignore lint/suspicious/noControlCharactersInRegex: a stranger's words must not steer a terminal or a reader's eye
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A stranger's text made safe for a terminal and a title: no escape sequences, no change of direction, one line. */
export function plain(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ').replace(CONTROL, (sign) => (sign === '\u202f' ? sign : ''));
}
