/** Numbers that look random and are the same each time (xorshift32). */
export function numbers(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}

/** What objects have without being given it, and what parsers stumble over. */
const WORDS = [
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'],
  ...[
    '\0',
    '\uFEFF',
    '\uD800',
    '%00',
    '%zz',
    '&#x110000;',
    '&#0;',
    '<![CDATA[',
    '<!--',
    '-->',
    ']]>',
    '</script>',
    '<svg><p>',
    '<table><td>',
  ],
  ...[
    '-1',
    '0',
    '9999999999999',
    '1e309',
    'NaN',
    'null',
    '\r\n\r\n',
    '\n',
    '\t',
    ' ',
    '"',
    "'",
    '<',
    '>',
    '=',
    ':',
    ';',
    ',',
    '/',
    '..',
    '*',
    '$',
  ],
];

/** Another input made of one, or of two, by a few small faults: bytes flipped, cut, doubled, moved, words of a parser's nightmares put in. */
export function mutated(seeds: readonly Uint8Array[], next: () => number, words: readonly string[] = []): Uint8Array {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  let bytes = Buffer.from(pick(seeds));
  const faults = 1 + Math.floor(next() * 5);
  for (let fault = 0; fault < faults; fault++) {
    const at = Math.floor(next() * (bytes.length + 1));
    const length = 1 + Math.floor(next() ** 3 * Math.min(512, bytes.length));
    const kind = Math.floor(next() * 7);
    if (kind === 0 && bytes.length > 0) bytes[Math.min(at, bytes.length - 1)]! ^= 1 << Math.floor(next() * 8);
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + length))]);
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
    else if (kind === 3) bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(pick([...WORDS, ...words])), bytes.subarray(at)]);
    else if (kind === 4) {
      const word = Buffer.from(pick([...WORDS, ...words]));
      bytes = Buffer.concat([bytes.subarray(0, at), word, bytes.subarray(Math.min(bytes.length, at + word.length))]);
    } else if (kind === 5) bytes = bytes.subarray(0, at);
    else {
      const other = Buffer.from(pick(seeds));
      const from = Math.floor(next() * (other.length + 1));
      bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + length), bytes.subarray(at)]);
    }
  }
  return bytes;
}
