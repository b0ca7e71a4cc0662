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

  it('finds the same in a text that is too long for two numbers in one, further behind', () => {
    const text = 'Demander un acte de naissance. Aucune inscription à la cantine en ligne. ';
    const before = 'mot '.repeat(20_000);
    const near = [...book.scan(text)];
    const far = [...book.scan(`${before}${text}`)];
    expect(near).toHaveLength(2);
    expect(far).toEqual(
      near.map((hit) => ({
        ...hit,
        from: hit.from + 20_000,
        to: hit.to + 20_000,
        start: hit.start + before.length,
        end: hit.end + before.length,
      })),
    );
  });

  it('gives the words of a text as letters or digits alone, each by where it begins', () => {
    const { words } = book.scan('Dès 20h30, la 2e fois');
    expect(Array.from({ length: words!.length }, (_, at) => words!.startAt(at))).toEqual([0, 4, 6, 7, 11, 14, 15, 17]);
  });

  it('knows of all words of a text what it was asked to know of each', () => {
    const traced = compileCues({ act: ['acte'] }, (word) => (word.includes('tarif') ? 1 : 0) | (word.length > 6 ? 2 : 0));
    expect(['Un acte', 'TARIFS', 'un acte sans tarification', ''].map((text) => traced.scan(text).traces)).toEqual([0, 1, 3, 0]);
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
