import type { DocumentBlock } from '@beffroi/documents';
import { describe, expect, it } from 'vitest';
import { tellsDay } from './told-day.ts';

const blocks = (...texts: readonly string[]): DocumentBlock[] =>
  texts.map((text) => ({ kind: 'text', level: 0, text, page: 1, box: null, heading: -1 }));

describe('a day that is told', () => {
  it.each([
    'Mardi 9 mars 2032, à Brévent',
    'La journée de Lucette',
    'Brévent, un jour d’octobre 2030',
    'Une nuit et un jour à Brévent, si vous nous faites confiance',
    'Un samedi à Brévent, en 2029',
  ])('is known by its title: “%s”', (title) => expect(tellsDay(blocks(title, 'Le boulanger ouvre.'))).toBe(true));

  it('is known by its hours', () => {
    const day = [
      '6 h 40. Le four chauffe.',
      'Neuf heures. La mairie ouvre.',
      'Midi. On mange.',
      'Dix-huit heures et demie. Le conseil commence.',
    ];
    expect(tellsDay(blocks('Brévent', ...day))).toBe(true);
    expect(tellsDay(blocks('Brévent', ...day.slice(0, 2))), 'two hours are no day').toBe(false);
  });

  it.each(['Réunion publique mardi 9 mars 2026', 'Un jour de marché en plus', 'Notre projet pour 2026-2032'])('is not “%s”', (title) =>
    expect(tellsDay(blocks(title, 'Nous ouvrirons un marché.'))).toBe(false),
  );
});
