import { type Reading, read } from '@beffroi/reading';
import { describe, expect, it } from 'vitest';
import { productOf } from './product.ts';
import { PROVIDERS } from './registry.ts';

function page(body: string, head = ''): Reading {
  const html = `<!doctype html><html lang="fr"><head><title>Espace famille</title>${head}</head><body><main><h1>Espace famille</h1>${body}</main></body></html>`;
  const result = read(Buffer.from(html), { url: 'https://famille.valdor.fr/', contentType: 'text/html; charset=utf-8' });
  if (result.kind !== 'reading') throw new Error(result.detail);
  return result.reading;
}

describe('a product is known', () => {
  it('by where its forms send to', () => {
    const form =
      '<form action="https://portail.berger-levrault.fr/Valdor/entrer" method="post"><input name="n"><button>Entrer</button></form>';
    expect(productOf(page(form))?.owner).toBe(PROVIDERS.find(({ host }) => host?.test('portail.berger-levrault.fr'))!.owner);
  });

  it('by what its foot says of who made it, and not by what a text says', () => {
    expect(productOf(page('</main><footer><p>Logiciel Publik Famille</p></footer><main>'))?.kind).toBe('family');
    expect(productOf(page('<p>Notre logiciel est Publik Famille.</p>'))).toBeNull();
    expect(productOf(page('</main><footer><p>Publik Famille ne répond pas le lundi.</p></footer><main>'))).toBeNull();
  });

  it('by whose scripts draw it, where one asks for something on that product', () => {
    expect(productOf(page('<p>Bonjour</p>', '<script src="https://portail.berger-levrault.fr/app.js"></script>'))).not.toBeNull();
    expect(productOf(page('<p>Bonjour</p>', '<script src="https://www.google-analytics.com/analytics.js"></script>'))).toBeNull();
  });
});
