import { expect, it } from 'vitest';
import { asShown } from './as-shown.ts';

const links = (text: string, network: string): readonly string[] =>
  asShown(text, network).flatMap(({ kind, said }) => (kind === 'link' ? [said] : []));
const TEXT = '@camille@social.example Voyez https://www.rivebelle.example/demarches/etat-civil/acte, merci ! #RivebelleEnFête ^SD';

it('a message is shown as its network shows it, word for word beside what can be followed', () => {
  expect(links(TEXT, 'mastodon')).toEqual(['@camille', 'rivebelle.example/demarches/et…', '#RivebelleEnFête']);
  expect(links(TEXT, 'bluesky')).toEqual([
    '@camille@social.example',
    'https://www.rivebelle.example/demarches/etat-civil/acte',
    '#RivebelleEnFête',
  ]);
  expect(links(TEXT, 'site')).toEqual([]);
  for (const network of ['bluesky', 'site'])
    expect(
      asShown(TEXT, network)
        .map(({ said }) => said)
        .join(''),
    ).toBe(TEXT);
  expect(links('@mairie.bsky.example, à nous@ecrire.example', 'bluesky')).toEqual(['@mairie.bsky.example']);
});
