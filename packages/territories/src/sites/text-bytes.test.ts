import { describe, expect, it } from 'vitest';
import { isDamaged, textBytes } from './text-bytes.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Windows-1252 for the letters that these tests use. */
function windows(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = { '’': 0x92, œ: 0x9c, '€': 0x80 };
  return Uint8Array.from(text, (letter) => special[letter] ?? letter.charCodeAt(0));
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 + 2 * text.length));
  for (const [index, unit] of [0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))].entries())
    bytes.setUint16(2 * index, unit, littleEndian);
  return new Uint8Array(bytes.buffer);
}

function read(bytes: Uint8Array): readonly [encoding: string, text: string] {
  const text = textBytes(bytes);
  return text.kind === 'text' ? [text.encoding, new TextDecoder('utf-8', { ignoreBOM: true }).decode(text.bytes)] : [text.reason.code, ''];
}

describe('the text of a file', () => {
  const sentence = 'L’Haÿ et Œuilly : nœud à 3';

  it.each([
    ['UTF-8', 'utf-8', utf8(sentence)],
    ['UTF-8 with its mark', 'utf-8', utf8(`\ufeff${sentence}`)],
    ['UTF-16 of a spreadsheet', 'utf-16le', utf16(sentence, true)],
    ['UTF-16, the other way round', 'utf-16be', utf16(sentence, false)],
  ])('is read as %s', (_name, encoding, bytes) => {
    expect(read(bytes)).toEqual([encoding, sentence]);
  });

  it('is read as Windows-1252 when it is no UTF-8, with its quotes and its œ', () => {
    expect(read(windows('L’Haÿ, nœud, é, €'))).toEqual(['windows-1252', 'L’Haÿ, nœud, é, €']);
  });

  it('keeps Windows-1252 whole where it is cut into pieces', () => {
    expect(read(windows('é'.repeat(1_200_000)))[1]).toBe('é'.repeat(1_200_000));
  });

  it('stays UTF-8 when only a few of its letters are damaged', () => {
    const bytes = Uint8Array.from([...utf8('Évreux, Étampes, Épinal, '), 0xe9, ...utf8(', Étel')]);
    expect(read(bytes)).toEqual(['utf-8', 'Évreux, Étampes, Épinal, \ufffd, Étel']);
    expect(isDamaged('\ufffd')).toBe(true);
    expect(isDamaged('Évreux')).toBe(false);
  });

  it.each([
    ['a spreadsheet', [0x50, 0x4b, 0x03, 0x04, 0], 'spreadsheet'],
    ['an old spreadsheet', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'spreadsheet'],
    ['a gzip', [0x1f, 0x8b, 8], 'gzip'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
    ['bytes with a NUL', [0x41, 0, 0x42], null],
  ])('is not looked for in %s', (_name, bytes, looksLike) => {
    expect(textBytes(Uint8Array.from(bytes))).toEqual({ kind: 'refused', reason: { code: 'not-text', looksLike } });
  });

  it('is not looked for in a file that is larger than asked', () => {
    expect(textBytes(utf8('12345'), 4)).toEqual({ kind: 'refused', reason: { code: 'too-large', bytes: 5, most: 4 } });
  });
});
