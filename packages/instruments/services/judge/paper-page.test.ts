import { expect, it } from 'vitest';
import { materialOf, pageOf } from '../test/pages.ts';
import { annotateSite } from './annotate-site.ts';
import { isPaperPage } from './paper-page.ts';

const URL = 'https://demarches.orgelys.fr/vignette';

/** Whether a page of a portal with this body lets nobody begin anything. */
function isPaper(body: string): boolean {
  const page = pageOf(
    { url: URL, home: 'https://www.orgelys.fr/' },
    Buffer.from(`<!doctype html><title>Vignette</title><main>${body}</main>`),
  );
  return isPaperPage(annotateSite(materialOf([page])).pages.find(({ url }) => url === URL)!);
}

it.each([
  ['a sheet to print and to post', '<p>Imprimez <a href="/v.pdf">la demande</a> et postez-la avec un chèque.</p>', true],
  ['a number to call', '<p>La mairie reçoit du mardi au samedi, après appel au 02 61 91 30 31.</p>', true],
  ['an address to write to', '<p>Écrivez à <a href="mailto:aides@orgelys.fr">aides@orgelys.fr</a> en joignant vos relevés.</p>', true],
  [
    'the State’s page beside a number to call',
    '<p>Appelez, puis <a href="https://passeport.ants.gouv.fr/demarches-en-ligne">préparez</a>.</p>',
    true,
  ],
  [
    'a form beside the sheet',
    '<p>Ou imprimez <a href="/v.pdf">la demande</a>.</p><form method="post"><input name="plaque"><button>Demander</button></form>',
    false,
  ],
  ['a way on', '<p>Ou par courrier. <a href="/etape-1">Commencer</a></p>', false],
  ['a button that a script wires', '<p>Ou par courrier.</p><button>Commencer</button>', false],
  ['a word of an account', '<p>Connectez-vous à votre compte, ou venez en mairie.</p>', false],
  ['nothing that tells how it is asked', '<p>Une vignette par foyer.</p>', false],
])('%s', (_, body, expected) => {
  expect(isPaper(body)).toBe(expected);
});
