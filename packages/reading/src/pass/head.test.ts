import { describe, expect, it } from 'vitest';
import { readBody } from './testing.ts';

describe('what a page says of itself', () => {
  it('is read from its head', () => {
    const head = [
      '<meta name="description" content=" Une  ville ">',
      '<meta property="og:title" content="Titre partagé">',
      '<link rel="canonical" href="vrai">',
      '<meta name="robots" content="noindex, nofollow">',
      '<meta property="article:published_time" content="2026-03-01T10:00:00Z">',
      '<base href="https://www.rivebelle.fr/sous/">',
    ].join('');
    expect(readBody('', head)).toMatchObject({
      base: 'https://www.rivebelle.fr/sous/',
      title: 'Titre partagé',
      description: 'Une ville',
      language: 'fr',
      canonical: 'https://www.rivebelle.fr/sous/vrai',
      robots: { noindex: true, nofollow: true },
      published: '2026-03-01',
      modified: null,
    });
  });

  it.each([
    ['5; url=/ailleurs', 'https://www.rivebelle.fr/ailleurs'],
    ['300; url=/ailleurs', null],
  ])('sends elsewhere when it does so soon: «%s»', (content, refresh) => {
    expect(readBody('', `<meta http-equiv="refresh" content="${content}">`).refresh).toBe(refresh);
  });
});
