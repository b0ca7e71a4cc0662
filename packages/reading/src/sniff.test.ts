import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const kind = (body: Uint8Array, contentType: string | null): string => {
  const result = read(body, { url: 'https://a.fr/', contentType });
  return result.kind === 'reading' ? 'reading' : result.detail;
};

describe('what bytes are', () => {
  it.each([
    ['nothing', bytes(''), 'text/html', 'empty'],
    ['a PDF sent as a page', bytes('%PDF-1.7 …'), 'text/html', 'PDF'],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), null, 'PNG image'],
    ['an office document', new Uint8Array([0x50, 0x4b, 3, 4]), null, 'ZIP archive or office document'],
    ['noise', Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 32), 'text/html', 'binary'],
    ['JSON', bytes('{"a":1}'), 'application/json', 'not a text: application/json'],
    ['JSON that says nothing', bytes('[{"a":1}]'), null, 'JSON'],
    ['a feed', bytes('<?xml version="1.0"?><rss></rss>'), 'text/xml', 'XML'],
    ['a style sheet', bytes('p { color: red }'), 'text/css', 'not a text: text/css'],
    ['a page sent as PDF', bytes('<!doctype html><p>a'), 'application/pdf', 'reading'],
    ['XHTML', bytes('<?xml version="1.0"?>\n<!DOCTYPE html><html><p>a</p></html>'), 'application/xhtml+xml', 'reading'],
    ['a page without a type', bytes('  \n<div>a</div>'), null, 'reading'],
    ['a piece of a page', bytes('Bonjour <b>vous</b>'), null, 'reading'],
    ['plain text', bytes('Bonjour'), 'text/plain', 'reading'],
    ['text without a type', bytes('Bonjour'), null, 'reading'],
  ])('%s gives %4$j', (_, body, contentType, expected) => {
    expect(kind(body, contentType)).toBe(expected);
  });

  it('reads plain text by paragraphs', () => {
    const result = read(bytes('Un\nDeux   trois\n\n\nQuatre'), { url: 'https://a.fr/x.txt', contentType: 'text/plain' });
    expect(result.kind === 'reading' && result.reading.blocks.map((block) => block.text)).toEqual(['Un\nDeux trois', 'Quatre']);
  });
});
