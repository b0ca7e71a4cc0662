import { expect, it } from 'vitest';
import { materialOf, pageOf } from '../../../test/pages.ts';
import { annotateSite } from '../../annotate-site.ts';
import { viewsOf } from '../../view.ts';
import { isDoneThere } from './done-there.ts';

/** Whether a sentence says what is done through its link. */
function isSaid(sentence: string): boolean {
  const url = 'https://www.orgelys.fr/voirie';
  const page = pageOf(
    { url },
    Buffer.from(`<!doctype html><title>Voirie</title><main><h1>Signaler un problème de voirie</h1><p>${sentence}</p></main>`),
  );
  const site = annotateSite(materialOf([page]));
  const view = viewsOf(site, site.pages.find((one) => one.url === url)!).find(({ service }) => service.flags.report === true)!;
  return isDoneThere(view.parts.links.find(({ link }) => link.url.includes('allo'))!);
}

const LINK = '<a href="https://allo.orgelys.fr/">Allô Orgelys</a>';

it.each([
  [`Un trou ? Sur ${LINK}, vous placez un point sur le plan.`, true],
  [`Lampe éteinte : depuis le site ${LINK}, on décrit la panne et on ajoute une photo.`, true],
  [`Dans ${LINK}, les habitants signalent ce qui ne va pas.`, true],
  [`Avec ${LINK}, il suffit de situer le trou et de joindre une photo.`, true],
  [`Sur ${LINK}, signalez ce qui ne va pas.`, true],
  [`Depuis ${LINK}, notre portail pour la rue, on signale un trou.`, true],
  [`Les chantiers sont annoncés sur ${LINK}. Vous signalez le reste au guichet.`, false],
  [`Voir ${LINK}, où vous signalez un trou.`, false],
  [`Sur ${LINK}, la ville raconte ses travaux.`, false],
])('%s', (sentence, expected) => {
  expect(isSaid(sentence)).toBe(expected);
});
