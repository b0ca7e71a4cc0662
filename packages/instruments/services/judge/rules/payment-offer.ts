import type { Hit } from '@beffroi/reading';
import type { Given, Need } from '../parts.ts';
import { PAYING_KINDS } from '../providers/provider.ts';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import type { ScopedBlock, ScopedLink } from '../view.ts';
import { rule } from './rule.ts';
import { isPromised } from './support/promises.ts';
import { quoteLink } from './support/quotes.ts';
import { sentenceAround } from './support/sentence.ts';
import { sight } from './support/sight.ts';
import { wordingSights } from './support/wording.ts';

const NEEDS = [
  'billedLater',
  'blocks',
  'channel',
  'saying',
  'sayingOwn',
  'familyPortal',
  'fee',
  'index',
  'kind',
  'links',
  'pageBlocks',
  'pageHits',
  'portal',
] as const satisfies readonly Need[];
type Seen = Given<(typeof NEEDS)[number]>;

/** What is due for the service is paid online: said in its own words, or a link to PayFiP in its context. */
export const paymentOffer = rule({
  name: 'payment-offer',
  fr: 'Le paiement se fait en ligne.',
  en: 'Payment is made online.',
  needs: NEEDS,
  see(given) {
    if (given.fee === 'none' && !given.billedLater) return [];
    const least = given.portal ? SCOPE.topicPage : given.familyPortal ? SCOPE.topicSection : SCOPE.namePage;
    const beside = new Beside(given);
    const signals: Sight[] = [
      ...wordingSights(given, 'payment', 3, ['payment:call'], {
        least,
        detail: 'wording',
        accept: (block, hit) => isOnline(given, block, hit, beside.words),
      }),
    ];
    // On the service's own page, beside the link to where it is asked, a means of payment is one of that place.
    if (
      signals.length === 0 &&
      given.saying('payment:means').length > 0 &&
      (given.channel() !== null || given.portal || beside.portals.some(({ chrome, scope }) => !chrome && scope >= SCOPE.namePage))
    )
      signals.push(
        ...wordingSights(given, 'payment', 3, ['payment:means'], {
          least: SCOPE.namePage,
          detail: 'means',
          accept: (block, hit) => {
            const sentence = sentenceAround(block.text, hit.start, hit.end);
            return MEANS.test(sentence) && !AT_DESK.test(sentence.replace(NOT_THERE, ''));
          },
        }),
      );
    for (const scoped of given.links) {
      if (scoped.lead.anybodysProvider?.kind !== 'payment' || isPromised(scoped, given)) continue;
      if (scoped.scope < SCOPE.topicPage && !scoped.own) continue;
      signals.push(
        sight(
          { block: scoped.link.block, quote: quoteLink(scoped), scope: scoped.scope, target: scoped.link.url, provider: 'payfip' },
          { facet: 'payment', level: 3, weight: 'strong', detail: 'payfip' },
        ),
      );
    }
    return signals;
  },
});

/** Links of the service to portals, looked for where a wording asks for them: few pages speak of payment, and some have thousands of links. */
class Beside {
  readonly #links: readonly ScopedLink[];
  #portals: readonly ScopedLink[] | null = null;
  #words: ReadonlyMap<number, string> | null = null;

  constructor({ links }: Pick<Seen, 'links'>) {
    this.#links = links;
  }

  get portals(): readonly ScopedLink[] {
    this.#portals ??= this.#links.filter(({ lead }) => lead.isPortal(PAYING_KINDS) || lead.place !== null);
    return this.#portals;
  }

  /** By the block in which one stands, its words. */
  get words(): ReadonlyMap<number, string> {
    this.#words ??= new Map(this.portals.map(({ link }) => [link.block, link.text]));
    return this.#words;
  }
}

const MEANS = /\bpar carte\b|\bcarte (?:bancaire|bleue)\b|\bCB\b|pr[ée]l[èe]v|\bd[ée]bit[ée]e?s?\b/i;
const AT_DESK = /r[ée]gie|guichet|mairie|accueil|sur place|tr[ée]sor|ch[èe]que|esp[èe]ces|mandat|rib\b|papier/i;

/** Where one does not have to go, or what is not taken. */
const NOT_THERE = /\b(?:ni|sans|aucune?|pas de|plus de|plus besoin de|inutile de)\s[^,.;:]{0,40}/gi;

/** A card may be taken at the desk and a direct debit signed on paper: the words around must place the payment online. @param beside blocks with a link to a portal, and its words */
function isOnline(given: Seen, block: ScopedBlock, hit: Pick<Hit, 'start' | 'end'>, beside: ReadonlyMap<number, string>): boolean {
  const sentence = sentenceAround(block.text, hit.start, hit.end);
  // A portal may be called a desk.
  const atDesk = AT_DESK.test(sentence.replace(beside.get(block.index) ?? '', '').replace(NOT_THERE, ''));
  // What is said around the link to a portal is said of it.
  if (!atDesk && beside.has(block.index)) return true;
  if (
    /au m[êe]me (?:endroit|moment|instant|temps)|au moment de (?:la (?:r[ée]servation|demande|commande)|valider|r[ée]server|commander)|[àa] la validation|[àa] l['’][ée]tape suivante|panier|en ligne|internet|payfip|tipi|portail|t[ée]l[ée]paiement|s[ée]curis|espace|compte|plateforme|application|site|kiosque|[àa] l['’][ée]cran/i.test(
      sentence,
    )
  )
    return true;
  if (atDesk) return false;
  // Steps of an online procedure say "règle sa facture par carte" without more.
  return given.portal || given.channel() !== null || given.saying('online:clear', 'account:call').length > 0;
}
