import { fold } from '@beffroi/reading';
import type { Given, Need } from '../parts.ts';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { isOwnHost } from '../target.ts';
import { rule } from './rule.ts';
import { begins } from './support/begins.ts';
import { find, says } from './support/find.ts';
import { isPromised } from './support/promises.ts';
import { sight } from './support/sight.ts';

const NEEDS = [
  'appointment',
  'blocks',
  'governed',
  'home',
  'homeHost',
  'host',
  'inPersonByLaw',
  'index',
  'isNamedByAddressAlone',
  'kind',
  'lends',
  'links',
  'ownDomain',
  'pageBlocks',
  'pageHits',
  'passwordFields',
  'portal',
  'topic',
  'topicText',
  'url',
  'year',
] as const satisfies readonly Need[];
type Seen = Given<(typeof NEEDS)[number]>;

/** What is done behind a login, as its front says it. */
const DONE_INSIDE =
  /\b(?:dossiers?|calendrier|planning|reserv\w+|inscri\w+|factures?|command\w+|annul\w+|demandes?|demarches?|presences?|absences?|abonnements?|justificatifs?|pieces)\b/i;
const NOT_FOR_US = /association|professionnel|agent|[ée]lus?\b|presse|entreprise|commer[çc]ant|fournisseur|adh[ée]rents? du club/i;

/**
 * The place itself that a service's page leads to, on a host of its own: a front with a login that says what is done inside, or one with the service's offers and a button on each.
 * The service's page named it; what stands there says which channel it is.
 */
export const serviceDoor = rule({
  name: 'service-door',
  fr: 'Le site où la page mène pour cette démarche la fait commencer en ligne.',
  en: 'The site that the page leads to for this procedure starts it online.',
  needs: NEEDS,
  see(given) {
    if (given.governed < SCOPE.namePage || given.home || given.kind !== 'ordinary' || given.lends) return [];
    if (given.host.replace(/^www\./, '') === given.homeHost || given.inPersonByLaw) return [];
    const button = beginning(given);
    if (button !== null) return [button];
    if (given.passwordFields === 0) return [];
    const inside = given.blocks.find(
      (block) =>
        block.text.length > 30 &&
        DONE_INSIDE.test(fold(block.text)) &&
        !NOT_FOR_US.test(fold(block.text)) &&
        !says(block.hits, 'refusal:online') &&
        !says(block.hits, 'promise:later'),
    );
    if (inside === undefined) return bearsTheName(given) && !given.isNamedByAddressAlone() ? [named(given)] : [];
    return [
      sight(
        { block: inside.index, quote: inside.text, scope: inside.scope, target: given.url },
        { facet: 'online_intake', level: 3, weight: 'fair', detail: 'front' },
      ),
      sight(
        { block: inside.index, quote: inside.text, scope: inside.scope },
        { facet: 'account', level: 5, weight: 'fair', detail: 'front' },
      ),
    ];
  },
});

/** The front stands on a host of the town's, has the service for its title and asks who comes: what is behind it is that. */
function bearsTheName({ topic, index, ownDomain, pageBlocks, url }: Seen): boolean {
  return isOwnHost(ownDomain, url) && (topic.names & (1 << index)) !== 0 && !pageBlocks.some(({ text }) => NOT_FOR_US.test(fold(text)));
}

function named({ topicText, url }: Seen): Sight {
  return sight(
    { block: -1, quote: topicText, scope: SCOPE.namePage, target: url },
    { facet: 'online_intake', level: 3, weight: 'fair', detail: 'front' },
  );
}

/** A link or a button in the content that begins the request. */
function beginning(given: Seen): Sight | null {
  for (const scoped of given.links) {
    if (scoped.chrome || scoped.scope < SCOPE.namePage || !begins(scoped.link.text) || isPromised(scoped, given)) continue;
    if (NOT_FOR_US.test(fold(scoped.link.text)) || /\.pdf(?:[?#]|$)|^mailto:|^tel:/i.test(scoped.link.url)) continue;
    const facet = given.appointment === 'start' && find(scoped.hits, 'appointment:call') !== null ? 'appointment' : 'online_intake';
    return sight(
      { block: scoped.link.block, quote: scoped.blockText || scoped.link.text, scope: scoped.scope, target: scoped.link.url },
      { facet, level: 3, weight: 'fair', detail: 'button' },
    );
  }
  return null;
}
