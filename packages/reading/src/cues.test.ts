import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCues } from './cues.ts';

const book = compileCues({
  act: ['(acte|extrait) naissance', 'copie ~2 acte'],
  refusal: ['aucune (demande|inscription) ~4 en ligne'],
  deadline: ['# jours'],
});

function cues(text: string): string[] {
  return Array.from(book.scan(text), (hit) => `${book.names[hit.cue]}: ${text.slice(hit.start, hit.end)}`);
}

describe('cues', () => {
  it.each([
    ['Demander un acte de naissance', ['act: acte de naissance']],
    ['ACTES  DE NAISSANCE', ['act: ACTES  DE NAISSANCE']],
    ['Copie intégrale de votre acte', ['act: Copie intégrale de votre acte']],
    ['Copie. Un acte', []],
    ['Aucune demande ne peut être faite en ligne.', ['refusal: Aucune demande ne peut être faite en ligne']],
    ['Aucune demande. Elle se fait en ligne', []],
    ['dans les 5 jours', ['deadline: 5 jours']],
    ['', []],
  ])('finds in «%s» %j', (text, expected) => {
    expect(cues(text)).toEqual(expected);
  });

  it('refuses a wording that cannot be parsed', () => {
    expect(() => compileCues({ broken: ['acte (naissance'] }).scan('')).toThrow(/cannot be parsed/);
    expect(() => compileCues({ empty: ['[acte]'] }).scan('')).toThrow(/may be empty/);
  });

  it('gives hits inside any text, ordered by place, the same each time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('acte', 'de', 'naissance', 'copie', 'aucune', 'demande', 'en ligne', '.', '12', 'jours', 'é')),
        (words) => {
          const text = words.join(' ');
          const hits = [...book.scan(text)];
          const other = compileCues({
            act: ['(acte|extrait) naissance', 'copie ~2 acte'],
            refusal: ['aucune (demande|inscription) ~4 en ligne'],
            deadline: ['# jours'],
          });
          expect([...other.scan(text)]).toEqual(hits);
          for (const [i, hit] of hits.entries()) {
            expect(hit.start).toBeGreaterThanOrEqual(0);
            expect(hit.end).toBeLessThanOrEqual(text.length);
            expect(hit.start).toBeLessThan(hit.end);
            if (i > 0) expect(hit.from).toBeGreaterThanOrEqual(hits[i - 1]!.from);
          }
        },
      ),
    );
  });
});
