import { expect, it } from 'vitest';
import { materialOf, pageOf } from '../test/site-of-pages.ts';
import { knownPortal } from './known-portal.ts';

const linked = (url: string, text: string) => knownPortal(materialOf(pageOf('/famille', 'Famille', `<p><a href="${url}">${text}</a></p>`)));

it('sees a vendor’s portal that bears the town’s name, by the words of its link', () => {
  expect(linked('https://www.espace-citoyens.net/trame/espace-citoyens', 'Mon espace citoyen')).toEqual({
    url: 'https://www.ville-trame.fr/famille',
    quote: 'Mon espace citoyen',
  });
});

it.each([
  ['another town’s', 'https://www.espace-citoyens.net/valbonne/espace-citoyens', 'Espace citoyen de nos voisins'],
  ['another body’s, by its words', 'https://www.espace-citoyens.net/trame/espace-citoyens', 'Espace citoyen de la communauté de communes'],
  ['another body’s, by its address', 'https://pays-trame.espace-citoyens.net/', 'Espace citoyens'],
  ['another body’s, by an address in one word', 'https://paystrame.espace-citoyens.net/', 'Espace citoyens'],
  ['the town’s own domain, which anybody may run', 'https://rdv.ville-trame.fr/titres', 'Prendre rendez-vous'],
  ['the State’s', 'https://rdv.anct.gouv.fr/org/trame/titres', 'Prendre rendez-vous'],
  ['a link whose words say nothing', 'https://www.espace-citoyens.net/trame/espace-citoyens', 'En ligne'],
  ['nobody’s that services know', 'https://trame.example.org/', 'Portail'],
])('leaves %s', (_, url, text) => {
  expect(linked(url, text)).toBeNull();
});
