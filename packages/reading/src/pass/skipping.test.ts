import { describe, expect, it } from 'vitest';
import { readBody } from './testing.ts';

describe('elements whose inside is no text', () => {
  it('say nothing', () => {
    const { blocks } = readBody(
      '<noscript>sans</noscript><textarea>champ</textarea><script>var a = "code";</script><style>p {}</style><p>mot</p>',
    );
    expect(blocks.map(({ text }) => text)).toEqual(['mot']);
  });

  it('have links all the same, in a picture', () => {
    const { links } = readBody('<svg><a href="/carte" aria-label="Carte"><path/></a></svg>');
    expect(links).toMatchObject([{ url: 'https://www.rivebelle.fr/carte', text: 'Carte' }]);
  });

  it('end with the body that begins, where one was not closed', () => {
    expect(readBody('<p>mot</p>', '<noscript><img src="/x">').blocks.map(({ text }) => text)).toEqual(['mot']);
  });

  it('give the title, the first of several', () => {
    expect(readBody('', '<title>Une\n ville</title><title>Deux</title>').title).toBe('Une ville');
  });
});
