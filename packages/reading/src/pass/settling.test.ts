import { describe, expect, it } from 'vitest';
import { blocksOf, readBody } from './testing.ts';

describe('blocks as they are written', () => {
  it('keep the lines that count', () => {
    expect(blocksOf('<pre>un\ndeux</pre><p>a<br>b</p>')).toEqual(['main text un\ndeux', 'main text a\nb']);
  });

  it('are a path to the page where they look like one', () => {
    expect(blocksOf('<p>Accueil > Vie pratique > Déchets</p><h1>Déchets</h1>')).toEqual([
      'breadcrumb text Accueil > Vie pratique > Déchets',
      'main heading Déchets',
    ]);
  });

  it('have the addresses that are spelt for people', () => {
    const { blocks, links } = readBody('<p>Écrire à mairie [at] rivebelle.fr</p>');
    expect(blocks[0]!.text).toBe('Écrire à mairie@rivebelle.fr');
    expect(links).toMatchObject([{ url: 'mailto:mairie@rivebelle.fr', block: 0 }]);
  });

  it('are cut where they are longer than a block', () => {
    expect(blocksOf(`<p>${'mot '.repeat(3_000)}</p>`).length).toBeGreaterThan(2);
  });
});
