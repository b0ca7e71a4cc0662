// Plain texts, as people send them by mail.

/**
 * @typedef {import('./source.js').About} About
 * @typedef {{ wide?: number, latin?: boolean }} Look `wide`: lines end after so many letters; `latin`: one byte for each letter, as old machines write
 */

/**
 * @param {About} about
 * @param {string} body
 * @param {Look} look
 * @returns {Buffer}
 */
export function plainText(about, body, { wide = 0, latin = false }) {
  const lines = [...(about.header === '' ? [] : [about.header, ''])];
  for (const line of body.replaceAll('**', '').split('\n')) {
    const [, head, words = ''] = /^(#{1,3}) (.*)$/.exec(line) ?? [];
    if (head === undefined) lines.push(...wrapped(line.replace(/^> /, '').replace(/^---$/, '* * *'), wide));
    else lines.push(words, ...(head.length < 3 ? [(head.length === 1 ? '=' : '-').repeat(Math.min(words.length, 72))] : []));
  }
  const text = `${lines.join('\n').trimEnd()}\n`;
  return latin ? windows1252(text) : Buffer.from(text);
}

/**
 * @param {string} line
 * @param {number} wide
 */
function wrapped(line, wide) {
  if (wide === 0 || line.length <= wide) return [line];
  const indent = /^[-*] /.test(line) ? '  ' : '';
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > wide) lines.push(indent + word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** The letters that this code has where Latin-1 has none. */
const BEYOND = new Map(
  Object.entries({ '€': 0x80, '…': 0x85, Œ: 0x8c, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97, œ: 0x9c }),
);

/** @param {string} text */
function windows1252(text) {
  return Buffer.from([...text].map((letter) => BEYOND.get(letter) ?? letter.charCodeAt(0)));
}
