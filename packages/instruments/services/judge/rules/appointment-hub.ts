import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { quoteLink } from './support/quotes.ts';
import { sight } from './support/sight.ts';

/** The State's hub of appointments for identity papers: worth 2 as a pre-request, 3 where the page says that this town's slots are there. */
export const appointmentHub = rule({
  name: 'appointment-hub',
  fr: 'La page mène à la plateforme nationale de rendez-vous pour les titres d’identité.',
  en: 'The page leads to the national hub of appointments for identity papers.',
  only: 'appointmentHub',
  needs: ['links', 'pageBlocks'],
  see(given) {
    const signals: Sight[] = [];
    for (const scoped of given.links) {
      if (!/^https?:\/\/rendezvouspasseport\.ants\.gouv\.fr/i.test(scoped.link.url)) continue;
      const text =
        scoped.blockText.length > 60 || scoped.link.block < 1
          ? scoped.blockText
          : `${given.pageBlocks[scoped.link.block - 1]!.text} ${scoped.blockText}`;
      const ours =
        /(?:nos|notre|de la (?:mairie|ville|commune)|de votre mairie|en mairie de|créneaux? (?:de|à) (?:la )?)/i.test(text) &&
        /cr[ée]neau|disponib|rendez-vous/i.test(text) &&
        !/(?:autres?|voisin|proche|pas de|n.est pas|ne dispose|toutes les|alentours|environs|n.importe quelle)/i.test(text);
      signals.push(
        sight(
          {
            block: scoped.link.block,
            quote: quoteLink(scoped),
            scope: scoped.scope,
            target: scoped.link.url,
            provider: 'rendezvous-passeport',
          },
          {
            facet: ours ? 'appointment' : 'national_teleservice',
            level: ours ? 3 : 2,
            weight: ours ? 'fair' : 'strong',
            detail: ours ? 'this-town' : 'hub',
          },
        ),
      );
    }
    return signals;
  },
});
