import { addressesOf } from './address.ts';
import { type AnnotatedPage, countBits, isContent, type Site } from './annotate.ts';
import { SERVICES } from './catalogue/index.ts';
import { find, hitsIn, namingOf, says } from './lexicon.ts';
import { tenantOf } from './offers/place.ts';
import { SCOPE } from './scope.ts';
import type { Signal } from './signal.ts';

/**
 * What only the whole site can tell: a family portal's button that stands on every page speaks for canteen and leisure centre where the site
 * speaks of them; what a portal says of itself (account, tracking, reuse of data) holds for the procedures that it carries.
 */
export function siteSignals(site: Site, signals: ReadonlyMap<number, readonly Signal[]>): ReadonlyMap<number, readonly Signal[]> {
  const result = new Map<number, Signal[]>();
  const button = familyButton(site);
  const portals = site.pages.filter(({ portal }) => portal);
  SERVICES.forEach((service, s) => {
    const own = signals.get(s) ?? [];
    const more: Signal[] = [];
    const intake = own.some((signal) => signal.effect === 'supports' && signal.facet === 'online_intake');
    if (button !== null && !intake && service.flags.bookedDaily === true) {
      const speaks = own.find(
        (signal) =>
          signal.effect === 'supports' &&
          signal.facet === 'information' &&
          signal.rule === 'information-text' &&
          signal.scope >= SCOPE.topicPage,
      );
      const otherwise = own.some(
        (signal) =>
          (signal.effect === 'supports' && (signal.facet === 'form_download' || signal.facet === 'email_request')) ||
          /\bassociation\b/i.test(signal.quote),
      );
      if (otherwise) return;
      const named = namingOf(hitsIn(button.quote)).names | namingOf(hitsIn(button.heading)).names;
      if (speaks !== undefined && (named === 0 || (named & (1 << s)) !== 0)) more.push({ ...button, rule: 'family-portal-button' });
    }
    const carried = [...own, ...more].filter(
      (signal) => signal.effect === 'supports' && signal.facet === 'online_intake' && signal.target !== null,
    );
    if (carried.length > 0 && portals.length > 0) {
      const hosts = new Set([...new Set(carried.map(({ target }) => target!))].map(tenantOf));
      more.push(...portalProperties(portals, s, hosts));
    }
    if (more.length > 0) result.set(s, more);
  });
  return result;
}

/** The button to a family portal that stands in the chrome, or `null`. */
function familyButton(site: Site): Signal | null {
  for (const page of site.pages) {
    if (page.page.reach !== 'town') continue;
    const addresses = addressesOf(site, page.reading.links);
    for (let i = 0; i < addresses.length; i++) {
      const link = page.reading.links[i]!;
      if (!addresses[i]!.isWeb || link.comarked) continue;
      const { provider } = addresses[i]!;
      if (provider?.kind !== 'family' && provider?.kind !== 'portal') continue;
      const named =
        /portail (?:des )?familles?|espace (?:des )?familles?|kiosque (?:des )?familles?|compte famille|guichet (?:des )?familles?/i.test(
          `${link.text} ${link.label}`,
        );
      if (provider.kind !== 'family' && !named) continue;
      if (says(hitsIn(link.text), 'promise:later')) continue;
      if (addresses[i]!.target.kind === 'dead') continue;
      return {
        rule: 'family-portal-button',
        effect: 'supports',
        facet: 'online_intake',
        level: 3,
        weight: 'weak',
        url: page.url,
        digest: page.page.digest,
        block: link.block,
        zone: link.zone,
        unit: -1,
        heading: link.heading >= 0 && !page.frameLinks.has(i) ? page.reading.blocks[link.heading]!.text : '',
        quote: link.text || link.url,
        provider: provider.id,
        target: link.url,
        scope: SCOPE.inherited,
        detail: 'button',
      };
    }
  }
  return null;
}

const PROPERTIES = [
  ['tracking', 'tracking:call', 'tracking-wording'],
  ['prefill', 'prefill:call', 'prefill-wording'],
  ['account', 'account:call', 'account-wording'],
] as const;

/** Account, tracking and reuse of data that a portal's general pages promise for all that it carries. */
function portalProperties(portals: readonly AnnotatedPage[], service: number, hosts: ReadonlySet<string>): readonly Signal[] {
  const found: Signal[] = [];
  for (const [facet, cue, rule] of PROPERTIES) {
    for (const page of portals) {
      if (!hosts.has(tenantOf(page.url))) continue;
      // What is said on another procedure's page is that procedure's.
      if (page.topic.names !== 0 && (page.topic.names & (1 << service)) === 0) continue;
      const at = generalBlock(page, cue);
      if (at === null) continue;
      found.push({
        rule,
        effect: 'supports',
        facet,
        level: 5,
        weight: 'fair',
        url: page.url,
        digest: page.page.digest,
        block: at,
        zone: page.reading.blocks[at]!.zone,
        unit: -1,
        heading: '',
        quote: page.reading.blocks[at]!.text.slice(0, 200),
        provider: page.provider?.id ?? null,
        target: null,
        scope: SCOPE.topicPage,
        detail: 'portal',
      });
      break;
    }
  }
  return found;
}

function generalBlock(page: AnnotatedPage, cue: 'tracking:call' | 'prefill:call' | 'account:call'): number | null {
  for (let b = 0; b < page.reading.blocks.length; b++) {
    const block = page.reading.blocks[b]!;
    if (!isContent(page, b) && !(cue === 'account:call' && block.zone !== 'footer')) continue;
    const hit = find(page.hits[b]!, cue);
    if (hit === null) continue;
    if (says(page.hits[b]!, 'promise:later', hit.sentence) || says(page.hits[b]!, 'refusal:online', hit.sentence)) continue;
    // "Les démarches marquées d'une étoile", "certaines démarches": not all that the portal carries.
    if (/★|☆|étoile|certaines? (?:démarches?|demandes?)|selon (?:la|les) démarches?/i.test(block.text)) continue;
    // A property of one named procedure is not the portal's.
    if (page.namings[b]!.names !== 0 && countBits(page.namings[b]!.names) === 1 && block.kind !== 'heading') continue;
    return b;
  }
  return null;
}
