import { describe, expect, it } from 'vitest';
import { readBody } from './testing.ts';

const linksOf = (body: string) =>
  readBody(body).links.map(({ url, text, label }) => [url.replace('https://www.rivebelle.fr', ''), text, label]);

describe('links', () => {
  it('say what their pictures and attributes say, where they have no words', () => {
    expect(linksOf('<a href="/x"><img alt="Payer"></a><a href="/y" title="Vers le portail">ici</a>')).toEqual([
      ['/x', 'Payer', ''],
      ['/y', 'ici', 'Vers le portail'],
    ]);
  });

  it('are what a script opens, too', () => {
    expect(linksOf(`<a href="javascript:window.open('/z')">ouvrir</a><div data-href="/w">boîte</div>`)).toEqual([
      ['/z', 'ouvrir', ''],
      ['/w', 'boîte', ''],
    ]);
  });

  it('are kept with what stands around them', () => {
    const { blocks, links } = readBody('<h2>Cantine</h2><p>Inscription <a href="/cantine" rel="nofollow" download>ici</a></p>');
    expect(links).toMatchObject([{ block: 1, heading: 0, nofollow: true, download: true, scripted: false }]);
    expect(blocks[1]!.text).toBe('Inscription ici');
  });
});
