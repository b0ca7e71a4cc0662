import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetsOf, stretchesOf } from './facets.ts';

const seen = (text: string): readonly string[] => stretchesOf(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);

describe('facets of a text', () => {
  it.each<[string, readonly string[]]>([
    ['Bonjour @camille.bsky.social, à 9 h.', ['mention @camille.bsky.social']],
    ['(@brezan.fr) et @Mairie.Brezan.FR.', ['mention @brezan.fr', 'mention @Mairie.Brezan.FR']],
    ['Écrivez à accueil@brezan.fr', []],
    ['@seul et @.fr', []],
    ['Voir https://brezan.fr/piscine?jour=lundi.', ['link https://brezan.fr/piscine?jour=lundi']],
    ['(https://fr.wikipedia.org/wiki/Place_(ville))', ['link https://fr.wikipedia.org/wiki/Place_(ville)']],
    ['(voir brezan.fr/piscine)', ['link brezan.fr/piscine']],
    ['C’est fini.Le 12.11.2026 à 9.30 h', []],
    ['fin.demain', []],
    ['« https://brezan.fr »', ['link https://brezan.fr']],
    ['#Été2026, #PiscineNeptune ! n° #12', ['tag #Été2026', 'tag #PiscineNeptune']],
    ['https://brezan.fr/#horaires', ['link https://brezan.fr/#horaires']],
    ['javascript:alert(1) http://', []],
    ['^SD #Brezan', ['tag #Brezan']],
  ])('of %j are %j', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  it('stand in bytes where their words stand, whatever stands before', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(' ', '@camille.bsky.social', '#Été', 'https://brezan.fr/é', '👨‍👩‍👧', '\ud800'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 12 }), async (parts) => {
        const text = parts.join(' ').toWellFormed();
        const bytes = Buffer.from(text);
        const shown = stretchesOf(text).map(({ from, to }) => text.slice(from, to));
        const facets = await facetsOf(text, async () => 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa');
        expect(facets.map(({ index }) => bytes.subarray(index.byteStart, index.byteEnd).toString())).toEqual(shown);
        let end = 0;
        for (const { index } of facets) {
          expect(index.byteStart).toBeGreaterThanOrEqual(end);
          end = index.byteEnd;
        }
      }),
    );
  });

  it('leave a handle of nobody as plain text', async () => {
    expect(await facetsOf('@personne.brezan.test', async () => null)).toEqual([]);
  });

  it('of what is written to be slow are found as soon', () => {
    for (const piece of ['a.', '@a-', '#', '(', 'https://', 'a-b.', '#é\u0301']) stretchesOf(piece.repeat(1500).slice(0, 3000));
  });
});
