import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charsetOf, decode, repairTwiceEncoded } from './encoding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => ({ '€': 0x80, '’': 0x92, œ: 0x9c })[c] ?? c.charCodeAt(0));
const utf16 = (text: string, big: boolean, mark = false): Uint8Array =>
  Uint8Array.from(
    [...(mark ? '\ufeff' : ''), ...text].flatMap((c) =>
      big ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8],
    ),
  );
const page = (meta: string): string => `<html><head>${meta}</head><body><p>L’été coûte 5 € à Brézan, où naît un œuf</p></body></html>`;

describe('decoding', () => {
  it.each([
    ['UTF-8 as declared by the header', utf8(page('')), 'text/html; charset=utf-8', 'utf-8', false],
    ['UTF-8 without a declaration', utf8(page('')), null, 'utf-8', false],
    ['UTF-8 declared as latin-1', utf8(page('<meta charset="iso-8859-1">')), 'text/html', 'utf-8', true],
    [
      'windows-1252 as declared in a meta',
      latin(page('<meta http-equiv=Content-Type content="text/html; charset=windows-1252">')),
      null,
      'windows-1252',
      false,
    ],
    ['windows-1252 declared as UTF-8', latin(page('<meta charset="utf-8">')), 'text/html; charset=UTF-8', 'windows-1252', true],
    ['windows-1252 without a declaration', latin(page('')), 'text/html', 'windows-1252', false],
    [
      'windows-1252 declared as latin-1, which browsers read the same',
      latin(page('')),
      'text/html; charset=ISO-8859-1',
      'windows-1252',
      false,
    ],
    ['an XML declaration', latin(`<?xml version="1.0" encoding="ISO-8859-1"?>${page('')}`), null, 'windows-1252', false],
    ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(page(''))]), 'text/html; charset=iso-8859-1', 'utf-8', true],
    ['UTF-16 with a mark', utf16(page(''), false, true), null, 'utf-16le', false],
    ['UTF-16 without a mark', utf16(page(''), true), 'text/html; charset=utf-8', 'utf-16be', true],
    ['UTF-16 that is only said', utf8(page('<meta charset="utf-16">')), null, 'utf-8', true],
    [
      'a declaration beyond the first kilobyte',
      latin(page(`<!--${' '.repeat(2_000)}--><meta charset=windows-1252>`)),
      null,
      'windows-1252',
      false,
    ],
    ['a declaration of nonsense', utf8(page('<meta charset="klingon">')), 'text/html; charset=none', 'utf-8', false],
  ])('reads %s', (_, body, contentType, encoding, misdeclared) => {
    const decoded = decode(body, contentType);
    expect(decoded).toMatchObject({ encoding, misdeclared });
    expect(decoded.text).toContain('L’été coûte 5 € à Brézan, où naît un œuf');
  });

  it('forgives a character that a limit cut', () => {
    expect(decode(utf8('été').subarray(0, 4), null)).toEqual({ text: 'ét', encoding: 'utf-8', misdeclared: false });
  });

  it('reads UTF-8 with some bytes of windows-1252 in it', () => {
    const mixed = new Uint8Array([...utf8('Été, été, été, élève. '), ...latin('Prénom : 5 €'), ...utf8(' à')]);
    expect(decode(mixed, 'text/html; charset=utf-8')).toEqual({
      text: 'Été, été, été, élève. Prénom : 5 € à',
      encoding: 'utf-8',
      misdeclared: true,
    });
  });

  it('undoes what was encoded twice only when nearly all of it was', () => {
    expect(repairTwiceEncoded('Ã‰tat civil, dÃ©claration, nÃ© Ã\u00a0 lâ€™hÃ´pital')).toBe('État civil, déclaration, né à l’hôpital');
    expect(repairTwiceEncoded('Ã©')).toBeNull();
    expect(repairTwiceEncoded('un Ã© cité par la déclaration de l’été, Ã©, Ã©')).toBeNull();
    expect(decode(utf8('dÃ©claration nÃ© Ã©tÃ©'), 'text/html; charset=utf-8')).toEqual({
      text: 'déclaration né été',
      encoding: 'utf-8',
      misdeclared: true,
    });
  });

  it.each([
    ['text/html; charset=UTF-8', 'utf-8'],
    ["text/html;charset = 'latin1' ; x=1", 'latin1'],
    ['text/html', ''],
    ['charset', ''],
  ])('finds in %j the charset %j', (contentType, charset) => {
    expect(charsetOf(contentType)).toBe(charset);
  });

  it('gives text for any bytes, and the text that valid UTF-8 says', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(null, 'text/html; charset=utf-8', 'text/html; charset=iso-8859-1'),
        (body, type) => void expect(typeof decode(body, type).text).toBe('string'),
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aéà’€œ<>') }), (text) => void expect(decode(utf8(text), null).text).toBe(text)),
    );
  });
});
