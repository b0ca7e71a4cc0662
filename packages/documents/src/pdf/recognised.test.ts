import { describe, expect, it } from 'vitest';
import type { RecognisedWord } from '../document.ts';
import { recognisedLines } from './recognised.ts';

const picture = { page: 1, width: 595, height: 842, scale: 1, png: new Uint8Array() };
const word = (text: string, x: number, y: number, line: number, height = 8): RecognisedWord => ({
  text,
  box: { x, y, width: 30, height },
  paragraph: 0,
  line,
});

describe('words that were recognised', () => {
  it('are lines of one size, whatever the height of their letters', () => {
    const lines = recognisedLines(
      [word('Une', 50, 100, 0, 8), word('ville', 85, 99, 0, 9), word('aux', 50, 115, 1, 7), word('TITRE', 50, 60, 2, 20)],
      picture,
    );
    expect(lines.map(({ text, size }) => ({ text, size }))).toEqual([
      { text: 'Une ville', size: 9 },
      { text: 'aux', size: 9 },
      { text: 'TITRE', size: 20 },
    ]);
  });

  it('leave out specks, empty words, and places that are not on the page', () => {
    const odd = [
      word('|', 50, 100, 0),
      word('©', 50, 200, 5),
      word('ra', 85, 200, 5),
      word('pq', 50, 220, 6),
      word(' ', 50, 120, 1),
      word('Ici', 50, Number.NaN, 2),
      word('Loin', 5_000, 10, 3),
      { ...word('Plat', 1, 1, 4), box: { x: 1, y: 1, width: 0, height: 0 } },
    ];
    expect(recognisedLines(odd, picture)).toEqual([]);
    const short = [word('Oui', 50, 100, 0), word('2', 50, 120, 1), word('a@b.example', 50, 140, 2), word('RSA', 50, 160, 3)];
    expect(recognisedLines(short, picture).map(({ text }) => text)).toEqual(['Oui', '2', 'a@b.example', 'RSA']);
  });
});
