import type { Signal } from '../signal.ts';
import { quoteLink, signalAt } from '../view.ts';
import type { Rule } from './rule.ts';

/** The State's hub of appointments for identity papers: worth 2 as a pre-request, 3 where the page says that this town's slots are there. */
export const appointmentHub: Rule = {
  name: 'appointment-hub',
  fr: 'La page mène à la plateforme nationale de rendez-vous pour les titres d’identité.',
  en: 'The page leads to the national hub of appointments for identity papers.',
  see(view) {
    if (view.service.id !== 'identity-documents') return [];
    const signals: Signal[] = [];
    for (const scoped of view.links) {
      if (!/^https?:\/\/rendezvouspasseport\.ants\.gouv\.fr/i.test(scoped.link.url)) continue;
      const text =
        scoped.blockText.length > 60 || scoped.link.block < 1
          ? scoped.blockText
          : `${view.page.reading.blocks[scoped.link.block - 1]!.text} ${scoped.blockText}`;
      const ours =
        /(?:nos|notre|de la (?:mairie|ville|commune)|de votre mairie|en mairie de|créneaux? (?:de|à) (?:la )?)/i.test(text) &&
        /cr[ée]neau|disponib|rendez-vous/i.test(text) &&
        !/(?:autres?|voisin|proche|pas de|n.est pas|ne dispose|toutes les|alentours|environs|n.importe quelle)/i.test(text);
      signals.push(
        signalAt(
          view,
          {
            block: scoped.link.block,
            quote: quoteLink(scoped),
            scope: scoped.scope,
            target: scoped.link.url,
            provider: 'rendezvous-passeport',
          },
          {
            rule: 'appointment-hub',
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
};
