import type { Link } from '@beffroi/reading';
import type { Given } from '../parts.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { cerfaNumbers } from './support/documents.ts';
import { perLead } from './support/per-lead.ts';
import { quoteLink } from './support/quotes.ts';
import { sight } from './support/sight.ts';

/** Numbers of State forms that a link, or the block around its vague words, is of. */
const numbersOf = perLead(({ link, blockText }) => {
  const numbers = cerfaNumbers(`${link.text} ${link.label} ${link.url}`);
  if (numbers.length > 0) return numbers;
  return /cerfa|formulaire|t[ée]l[ée]charg|imprim|pdf|\bici\b/i.test(link.text) && !/\/[FN]\d{2,6}\b/.test(link.url)
    ? cerfaNumbers(blockText)
    : [];
});

/** A link of a page's content, and the numbers of State forms that it or its block is of. */
interface Numbered {
  readonly link: Link;
  readonly numbers: readonly number[];
}

const pages = new WeakMap<readonly Link[], readonly Numbered[]>();

/** Links of a page's content to forms of the State: most pages have none, and each of several services asks. */
function numberedOn({ pageLinks, pageBlocks, isContent }: Given<'isContent' | 'pageBlocks' | 'pageLinks'>): readonly Numbered[] {
  let found = pages.get(pageLinks);
  if (found === undefined) {
    found = pageLinks.flatMap((link) => {
      if (link.comarked || (link.zone !== 'main' && link.zone !== 'card')) return [];
      const block = link.block >= 0 ? pageBlocks[link.block] : undefined;
      const numbers = cerfaNumbers(
        `${link.text} ${link.label} ${link.url} ${block !== undefined && isContent(link.block) && block.text.length < 300 ? block.text : ''}`,
      );
      return numbers.length === 0 ? [] : [{ link, numbers }];
    });
    pages.set(pageLinks, found);
  }
  return found;
}

/** The State's form (Cerfa) for this service is linked or named with a link. The number decides: 14011 is a loss, not an application. */
export const cerfaForm = rule({
  name: 'cerfa-form',
  fr: 'Le formulaire de l’État (Cerfa) de cette démarche est proposé.',
  en: 'The State’s form (Cerfa) for this procedure is offered.',
  needs: ['best', 'cerfa', 'isContent', 'links', 'pageBlocks', 'pageLinks', 'target'],
  see(given) {
    if (given.cerfa.length === 0) return [];
    const signals: Sight[] = [];
    for (const scoped of given.links) {
      if (
        !scoped.lead.isWeb ||
        !numbersOf(scoped).some((number) => given.cerfa.includes(number)) ||
        given.target(scoped.link.url).kind === 'dead'
      )
        continue;
      signals.push(
        sight(
          { block: scoped.link.block, quote: quoteLink(scoped), scope: scoped.scope, target: scoped.link.url },
          { facet: 'form_download', level: 2, weight: 'strong' },
        ),
      );
    }
    // A Cerfa number on the service's own page with a link elsewhere in the page to forms of the State.
    if (signals.length === 0) {
      for (const { link, numbers } of numberedOn(given)) {
        const block = link.block >= 0 ? given.pageBlocks[link.block] : undefined;
        if (
          given.target(link.url).kind !== 'dead' &&
          !/\/[FN]\d{2,6}\b/.test(link.url) &&
          /^https?:/.test(link.url) &&
          numbers.some((number) => given.cerfa.includes(number)) &&
          !numbers.some((number) => !given.cerfa.includes(number))
        ) {
          signals.push(
            sight(
              { block: link.block, quote: block?.text ?? link.text, scope: given.best, target: link.url },
              { facet: 'form_download', level: 2, weight: 'fair' },
            ),
          );
          break;
        }
      }
    }
    return signals;
  },
});
