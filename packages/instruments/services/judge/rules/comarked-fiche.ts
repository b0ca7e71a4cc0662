import type { Block } from '@beffroi/reading';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { cerfaNumbers } from './support/documents.ts';
import { findName, says } from './support/find.ts';
import { sight } from './support/sight.ts';

const PARTS = ['info:documents', 'info:who', 'info:where', 'info:contact', 'info:deadline', 'info:price'] as const;

const pages = new WeakMap<readonly Block[], boolean>();

/** Asked once for all services: most pages have no fiche. */
function hasFiche(blocks: readonly Block[]): boolean {
  let known = pages.get(blocks);
  if (known === undefined) {
    known = blocks.some((block) => block.comarked);
    pages.set(blocks, known);
  }
  return known;
}

/**
 * The State's co-marked fiche stands under the right heading: information, 1 at most, whatever it says of teleservices. A Cerfa in it
 * gives 2 only for services whose form is the State's.
 */
export const comarkedFiche = rule({
  name: 'comarked-fiche',
  fr: 'La fiche de l’État est reprise sous la bonne rubrique : de l’information, rien de plus.',
  en: 'The State’s fiche is repeated under the right heading: information, no more.',
  needs: ['cerfa', 'formInFiche', 'index', 'pageBlocks', 'pageHits', 'pageLinks', 'pageNamings', 'scopes'],
  see(given) {
    const { pageBlocks: blocks, pageHits, pageNamings } = given;
    if (!hasFiche(blocks)) return [];
    const parts = new Map<string, number>();
    let named = false;
    // A fiche that begins with the service's name is about it to its end.
    const title = blocks.findIndex((block, index) => block.comarked && pageNamings[index]!.names !== 0);
    const about = title >= 0 && (pageNamings[title]!.names & (1 << given.index)) !== 0 && blocks[title]!.text.length < 120;
    blocks.forEach((block, index) => {
      if (!block.comarked || /v[ée]rifi[ée] le|direction de l.information l[ée]gale/i.test(block.text)) return;
      if (findName(pageHits[index]!, given.index) !== null) named = true;
      if (!about && given.scopes.of(index) < SCOPE.topicPage) return;
      for (const part of PARTS) if (!parts.has(part) && says(pageHits[index]!, part)) parts.set(part, index);
    });
    // Under the right heading is not enough: the fiche itself must speak of the service (`?xml=` works under any page).
    if (!named || parts.size < 2) return [];
    const index = [...parts.values()][0]!;
    const signals: Sight[] = [
      sight(
        { block: index, quote: blocks[index]!.text, scope: SCOPE.namePage },
        { facet: 'information', level: 1, weight: 'weak', detail: 'fiche' },
      ),
    ];
    if (given.formInFiche) {
      const link = given.pageLinks.find(
        (one) => one.comarked && cerfaNumbers(`${one.text} ${one.url}`).some((number) => given.cerfa.includes(number)),
      );
      if (link !== undefined)
        signals.push(
          sight(
            { block: link.block, quote: link.text, scope: SCOPE.namePage, target: link.url },
            { facet: 'form_download', level: 2, weight: 'weak', detail: 'cerfa' },
          ),
        );
    }
    return signals;
  },
});
