import { type AnnotatedPage, isContent } from '../annotate.ts';
import { isBareSignIn, isNamedByAddressAlone } from '../bare-sign-in.ts';
import type { Channel } from '../channel.ts';
import type { Given, Need } from '../parts.ts';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import type { ScopedLink } from '../view.ts';
import { rule } from './rule.ts';
import { isTellingName, saysWhatIsDone } from './support/begins.ts';
import { hitsIn, says } from './support/find.ts';
import { isOldItem, isPromised, isWithdrawn } from './support/promises.ts';
import { quoteLink } from './support/quotes.ts';
import { sight } from './support/sight.ts';
import { isOnlyAgain } from './support/wording.ts';

const NEEDS = [
  'appointment',
  'home',
  'inPersonByLaw',
  'index',
  'isCarriedBy',
  'key',
  'kind',
  'lends',
  'links',
  'pageBlocks',
  'pageHits',
  'scopes',
  'topic',
  'year',
] as const satisfies readonly Need[];
type Seen = Given<(typeof NEEDS)[number]>;

/** The service's own passage leads to another host, and what stands there is a channel: a sign-in, a booking, a form, a basket. The words of the link need not say so. */
export const wayIn = rule({
  name: 'way-in',
  fr: 'La page mène, pour cette démarche, à un site où on la fait.',
  en: 'For this procedure the page leads to a site where it is done.',
  needs: NEEDS,
  see(given) {
    if (given.kind !== 'ordinary') return [];
    const signals: Sight[] = [];
    for (const scoped of given.links) {
      const channel = channelBehind(given, scoped);
      if (channel === null) continue;
      const { link } = scoped;
      const at = { block: link.block, quote: quoteLink(scoped), scope: scoped.scope, target: link.url };
      const weight = scoped.own || scoped.scope >= SCOPE.namePage ? 'fair' : 'weak';
      const booking = channel.kind === 'booking' && given.appointment === 'start';
      signals.push(sight(at, { facet: booking ? 'appointment' : 'online_intake', level: 3, weight, detail: channel.kind }));
      // Who comes for the first time is given a code first.
      if (says(hitsIn(channel.quote), 'account:at-desk'))
        signals.push(sight(at, { effect: 'refuses', facet: null, level: 3, weight: 'fair', detail: 'first-time' }));
      if (channel.kind === 'account') signals.push(sight(at, { facet: 'account', level: 5, weight, detail: channel.kind }));
    }
    return signals;
  },
});

/** Meetings, letters of news and the like are not asked for as a service is. */
const ASIDE =
  /\br[ée]union|conf[ée]rence|visite\b|atelier|concours|lettre d.information|newsletter|d[ée]monstration|(?:^|\s)d[ée]mo\b|contact/i;
const FOR_ANYTHING = /toutes? (?:(?:vos|les|ses) )?(?:autres? )?d[ée]marches?/i;

/** The channel that a link of the service's passage leads to; `null` where there is none, or where it is not for this service. */
function channelBehind(given: Seen, scoped: ScopedLink): Channel | null {
  const { link, lead } = scoped;
  const { target } = lead;
  if (target.kind !== 'captured' || target.page.key === given.key) return null;
  if (scoped.chrome || !lead.isWeb || lead.isStateHost || lead.isDocument || ASIDE.test(link.text)) return null;
  if (!scoped.own && scoped.scope < SCOPE.namePage && !isOfTopic(given, scoped)) return null;
  if (lead.provider !== null && !given.isCarriedBy(lead.provider)) return null;
  if (target.page.kind !== 'ordinary' || target.page.home || namesOthers(target.page, given.index)) return null;
  if (isPromised(scoped, given) || isWithdrawn(scoped) || isOldItem(given, link.block, link.heading)) return null;
  const { sentence } = lead;
  if (says(scoped.around, 'refusal:online', sentence) || says(scoped.around, 'other:body', sentence)) return null;
  if (says(scoped.around, 'account:at-desk') || FOR_ANYTHING.test(lead.sentenceText) || isOnlyAgain(lead.sentenceText)) return null;
  const { channel } = lead;
  if (channel === null) return null;
  if (channel.kind === 'account' && !isTold(given, scoped, target.page)) return null;
  if (channel.kind === 'booking') return given.appointment === 'none' && given.lends ? null : channel;
  return given.inPersonByLaw ? null : channel;
}

/** 6.3: a login and nothing else is no channel. Something must say what it is for: the passage, the words of the link, or the page with the login. */
function isTold(given: Seen, { link, lead, blockText, hits, own }: ScopedLink, page: AnnotatedPage): boolean {
  // What the other tiles of a row say is not said of this one.
  const isSaid = !given.scopes.isLinkRow(link.block) && saysWhatIsDone(blockText);
  if (lead.begins || isSaid || ALL_THERE.test(blockText) || (says(hits, 'online:clear') && isTellingName(link.text))) return true;
  if (((page.topic.names | page.topic.topics) & (1 << given.index)) !== 0 && !isNamedByAddressAlone(page)) return true;
  if (own && /\b(?:mes|mon|ma)\b/i.test(link.text)) return true;
  // The button of a sign-in ("Valider", "Créer un compte") says what is done to get in.
  const bare = isBareSignIn(page);
  return page.reading.blocks.some(
    ({ kind, text, zone }) => zone !== 'footer' && !(bare && (kind === 'button' || kind === 'label')) && saysWhatIsDone(text),
  );
}

/** All of it is done where the link leads. */
const ALL_THERE = /\btout\b.{0,20}\b(?:est|sont|se (?:passe|fait|trouve|r[èe]gle))\b/i;

/** Its page, or its section, is about this service alone, though it does not name it. */
function isOfTopic(given: Seen, { scope }: ScopedLink): boolean {
  if (given.home) return false;
  return scope >= SCOPE.topicPage && given.topic.names === 0 && given.topic.topics === 1 << given.index;
}

/** What stands there names other services and not this one. */
function namesOthers(page: AnnotatedPage, service: number): boolean {
  let set = page.topic.names;
  page.reading.blocks.forEach((_, b) => {
    if (isContent(page, b)) set |= page.namings[b]!.names;
  });
  return set !== 0 && (set & (1 << service)) === 0;
}
