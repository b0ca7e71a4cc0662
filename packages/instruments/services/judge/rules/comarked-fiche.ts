import { SCOPE, scopesOf } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { signalAt } from '../view.ts';
import type { Rule } from './rule.ts';
import { cerfaNumbers } from './support/documents.ts';
import { findName, says } from './support/find.ts';

const PARTS = ['info:documents', 'info:who', 'info:where', 'info:contact', 'info:deadline', 'info:price'] as const;

/**
 * The State's co-marked fiche stands under the right heading: information, 1 at most, whatever it says of teleservices. A Cerfa in it
 * gives 2 only for services whose form is the State's.
 */
export const comarkedFiche: Rule = {
  name: 'comarked-fiche',
  fr: 'La fiche de l’État est reprise sous la bonne rubrique : de l’information, rien de plus.',
  en: 'The State’s fiche is repeated under the right heading: information, no more.',
  see(view) {
    const { page } = view;
    const { blocks } = page.reading;
    if (!blocks.some((block) => block.comarked)) return [];
    const scopes = scopesOf(page);
    const parts = new Map<string, number>();
    let named = false;
    // A fiche that begins with the service's name is about it to its end.
    const title = blocks.findIndex((block, index) => block.comarked && page.namings[index]!.names !== 0);
    const about = title >= 0 && (page.namings[title]!.names & (1 << view.serviceIndex)) !== 0 && blocks[title]!.text.length < 120;
    blocks.forEach((block, index) => {
      if (!block.comarked || /v[ée]rifi[ée] le|direction de l.information l[ée]gale/i.test(block.text)) return;
      if (findName(page.hits[index]!, view.serviceIndex) !== null) named = true;
      if (!about && scopes[index]![view.serviceIndex]! < SCOPE.topicPage) return;
      for (const part of PARTS) if (!parts.has(part) && says(page.hits[index]!, part)) parts.set(part, index);
    });
    // Under the right heading is not enough: the fiche itself must speak of the service (`?xml=` works under any page).
    if (!named || parts.size < 2) return [];
    const index = [...parts.values()][0]!;
    const signals: Signal[] = [
      signalAt(
        view,
        { block: index, quote: blocks[index]!.text, scope: SCOPE.namePage },
        { rule: 'comarked-fiche', facet: 'information', level: 1, weight: 'weak', detail: 'fiche' },
      ),
    ];
    if (view.service.national.some((one) => one.name.includes('Cerfa')) || view.service.id === 'street-occupation') {
      const link = page.reading.links.find(
        (one) => one.comarked && cerfaNumbers(`${one.text} ${one.url}`).some((number) => view.service.cerfa.includes(number)),
      );
      if (link !== undefined)
        signals.push(
          signalAt(
            view,
            { block: link.block, quote: link.text, scope: SCOPE.namePage, target: link.url },
            { rule: 'comarked-fiche', facet: 'form_download', level: 2, weight: 'weak', detail: 'cerfa' },
          ),
        );
    }
    return signals;
  },
};
