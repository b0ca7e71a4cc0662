import { expect, it } from 'vitest';
import { materialOf, pageOf } from '../test/pages.ts';
import { annotateSite } from './annotate-site.ts';
import { isBareSignIn, isNamedByAddressAlone } from './bare-sign-in.ts';

const SIGN_IN =
  '<form method="post" action="/in"><label>Identifiant <input name="i"></label><label>Mot de passe <input type="password"></label><button>Entrer</button></form>';

/** Whether a page of this address and body is a bare sign-in, and whether only its address names a service. */
function judged(url: string, title: string, body: string): readonly boolean[] {
  const page = pageOf({ url, home: 'https://www.orgelys.fr/' }, Buffer.from(`<!doctype html><title>${title}</title><main>${body}</main>`));
  const site = annotateSite(materialOf([page]));
  const annotated = site.pages.find((one) => one.url === url)!;
  return [isBareSignIn(annotated), isNamedByAddressAlone(annotated)];
}

it.each([
  ['a sign-in under an address', 'https://kiosque.orgelys.fr/creches', 'Kiosque', `<h1>Kiosque</h1>${SIGN_IN}`, [true, true]],
  ['one that says its name', 'https://kiosque.orgelys.fr/creches', 'Crèches', `<h1>Crèches</h1>${SIGN_IN}`, [true, false]],
  [
    'one that tells what is done behind it',
    'https://kiosque.orgelys.fr/creches',
    'Kiosque',
    `<p>Ici les familles demandent une place, joignent leurs pièces, lisent leur rang dans la file et signent le contrat quand une place leur est donnée, sans qu’elles aient à venir ni à rien imprimer.</p>${SIGN_IN}`,
    [false, false],
  ],
  [
    'a small sign-in beside a list',
    'https://asso.orgelys.fr/creches',
    'Kiosque',
    `<p>Trois clubs, deux chorales et la fanfare.</p></main><header>${SIGN_IN}</header><main>`,
    [false, false],
  ],
  ['a page without a sign-in', 'https://www.orgelys.fr/creches', 'Kiosque', '<p>Il y en a trois.</p>', [false, false]],
])('%s', (_, url, title, body, expected) => {
  expect(judged(url, title, body)).toEqual(expected);
});
