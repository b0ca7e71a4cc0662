import { fold } from '@beffroi/reading';
import { SeenSoFar } from '../enough.ts';
import { placeOf } from '../led-passages.ts';
import { isPaperPage } from '../paper-page.ts';
import type { Given, Need } from '../parts.ts';
import { providerNamed } from '../providers/recognise.ts';
import { SCOPE } from '../scope.ts';
import type { Sight, Weight } from '../signal.ts';
import type { Target } from '../target.ts';
import type { ScopedBlock, ScopedLink } from '../view.ts';
import { rule } from './rule.ts';
import { begins, isTellingName, saysWhatIsDone } from './support/begins.ts';
import { isOnlyCatalogue } from './support/catalogues.ts';
import { isDoneThere } from './support/done-there.ts';
import { find, hitsIn, hitsOf, says } from './support/find.ts';
import { perLead } from './support/per-lead.ts';
import { isOldItem, isPromised, isWithdrawn } from './support/promises.ts';
import { quoteLink } from './support/quotes.ts';
import { sight } from './support/sight.ts';
import { isUntold } from './support/untold.ts';
import { isOnlyAgain } from './support/wording.ts';

const NEEDS = [
  'appointment',
  'blocks',
  'bookedDaily',
  'fee',
  'home',
  'homeHost',
  'hosts',
  'index',
  'isCarriedBy',
  'isReadTwice',
  'key',
  'kind',
  'lends',
  'links',
  'pageBlocks',
  'pageHits',
  'report',
  'scopes',
  'topic',
  'year',
] as const satisfies readonly Need[];
type Seen = Given<(typeof NEEDS)[number]>;

/** The service's own words lead to a portal that takes the request: a known vendor's, the town's procedures host, a body that runs it. */
export const portalLink = rule({
  name: 'portal-link',
  fr: 'La page mène, pour cette démarche, à un portail qui recueille la demande.',
  en: 'For this procedure the page leads to a portal that takes the request.',
  needs: NEEDS,
  see(given) {
    const signals: Sight[] = [];
    const seen = new SeenSoFar(given);
    for (const scoped of given.links) {
      if (seen.isEnough(scoped.scope) && isElsewhere(scoped, given) && !isPromised(scoped, given) && !isWithdrawn(scoped)) continue;
      const judged = judge(given, scoped);
      if (judged === null || isOldItem(given, scoped.link.block, scoped.link.heading)) continue;
      const { link } = scoped;
      const at = { block: link.block, quote: quoteLink(scoped), scope: scoped.scope, target: link.url, provider: judged.provider };
      const { target } = scoped.lead;
      if (isPromised(scoped, given))
        signals.push(sight(at, { effect: 'notes', facet: null, level: 3, weight: judged.weight, detail: 'promised' }));
      else if (target.kind === 'dead' || (isDown(target) && isUntold(scoped) && !isToldAbove(given, scoped)) || isWithdrawn(scoped))
        signals.push(sight(at, { effect: 'notes', facet: null, level: 3, weight: judged.weight, detail: 'dead' }));
      else if (judged.level >= 3 && judged.provider === null && isUntold(scoped) && !isToldAbove(given, scoped))
        signals.push(sight(at, { effect: 'notes', facet: null, level: 3, weight: judged.weight, detail: 'unseen' }));
      else if (judged.level >= 3) {
        if (judged === OTHER_HOST && isElsewhere(scoped, given)) seen.add(scoped.scope);
        signals.push(sight(at, { facet: 'online_intake', level: 3, weight: judged.weight, detail: judged.detail }));
        if (judged.app) signals.push(sight(at, { facet: 'app_only', level: 3, weight: judged.weight, detail: 'app' }));
      } else if (judged.level === 1) signals.push(sight(at, { facet: 'information', level: 1, weight: 'weak', detail: judged.detail }));
    }
    return signals;
  },
});

const APP_STORE = /(?:^|\.)(?:play\.google|apps\.apple|itunes\.apple)\.com\//;
const SCHEME = /^https?:\/\//;
const withoutScheme = (url: string): string => url.replace(SCHEME, '');
const ASIDE = /\br[ée]union|conf[ée]rence|visite\b|atelier|concours|lettre d.information|newsletter|d[ée]monstration|(?:^|\s)d[ée]mo\b/i;
const ACCOUNT = /extranet|espace (?:famille|personnel|usager|[ée]l[èe]ve|adh[ée]rent|citoyen|abonn)|mon compte/i;

const isAppStore = perLead(({ link: { url } }) => APP_STORE.test(withoutScheme(url)));

/** It leads to a host that nobody knows and of which nothing was read: nearly all that leads to one comes to the same, whichever it is. */
const isElsewhere = perLead(
  (scoped, { hosts }: Given<'hosts'>) =>
    scoped.lead.target.kind === 'unasked' &&
    scoped.lead.provider === null &&
    !scoped.lead.isPortalAddress &&
    !scoped.lead.isOwnHost &&
    !isAppStore(scoped) &&
    !hosts.has(scoped.lead.address.host.replace(/^www\./, '')),
);

const isAccount = perLead(({ link }) => ACCOUNT.test(link.text));

/** Documents, what the State has for all, what a town invites to, and any page of its own. */
const isBarred = perLead((scoped) => {
  const { link, lead } = scoped;
  return (
    !lead.isWeb ||
    (lead.isIdle &&
      !ACCOUNT.test(link.text) &&
      !APP_STORE.test(withoutScheme(link.url)) &&
      !(lead.target.kind === 'hindered' && (isDoneThere(scoped) || isSentThrough(scoped)))) ||
    lead.isStateHost ||
    lead.isDocument ||
    ASIDE.test(link.text)
  );
});

/** Its words, or those around, say that something is begun in a portal. A portal has a proper name, and the sentences after it say what is done there. */
const isCalled = perLead(
  ({ lead, hits, blockText }) => says(hits, 'online:call') || says(hits, 'account:call') || lead.begins || saysWhatIsDone(blockText),
);

const isClear = perLead(({ lead, hits }) => says(hits, 'online:clear') || lead.says('online:clear'));

/** The request is sent through what the link leads to, by the words before it: "envoyez votre demande depuis l'espace résident". */
const isSentThrough = perLead(
  ({ lead, link, blockText }) => lead.at > 0 && SENT_THROUGH.test(fold(blockText.slice(0, lead.at))) && link.text !== '',
);

const SENT_THROUGH =
  /\b(?:envoye|depose|transmett|rempli|fait|faite|inscri|reserv|declar)\w*(?: [^.!?]{0,60})? (?:depuis|sur|dans|via|par) (?:(?:le|la|notre|votre|son|leur) |l')?$/;

/** The text around speaks of a price, or of who asks one. */
const isSold = perLead(({ blockText }) => {
  // The links of a block ask for the same text, one after the other.
  if (lastSold.text !== blockText) lastSold = { text: blockText, isSold: SOLD.test(blockText) };
  return lastSold.isSold;
});

const SOLD = /\d\s?(?:€|euros?)|prestataire|payant|priv[ée]/i;
let lastSold = { text: '', isSold: false };

interface Judgement {
  readonly level: 1 | 3;
  readonly weight: Weight;
  readonly provider: string | null;
  readonly detail: string;
  readonly app: boolean;
}

function judge(given: Seen, scoped: ScopedLink): Judgement | null {
  const { link } = scoped;
  const { lead } = scoped;
  // A chrome link proves that a portal exists; only its own words give it to a service.
  if (scoped.chrome && !(scoped.own && scoped.scope === SCOPE.mention) && !isAppStore(scoped)) return null;
  const isBelow = scoped.lead.target.kind === 'hindered' && isToldAbove(given, scoped);
  if (isBarred(scoped) && !(isBelow && scoped.lead.isWeb && !scoped.lead.isStateHost && !scoped.lead.isDocument)) return null;
  // An appointment is another rule's.
  if (given.appointment === 'start' && says(scoped.hits, 'appointment:call') && !says(scoped.hits, 'online:clear')) return null;
  const { provider } = lead;
  if (isAppStore(scoped)) {
    if (!given.report || scoped.scope < SCOPE.namePage) return null;
    return says(scoped.around, 'report:verb') || saidBy(given).reportsByApp
      ? { level: 3, weight: 'fair', provider: providerNamed(scoped.blockText)?.id ?? null, detail: 'app', app: true }
      : null;
  }
  if (provider !== null) {
    if (provider.kind === 'urbanism' || provider.kind === 'none' || provider.kind === 'payment' || provider.kind === 'appointment')
      return null;
    if (!given.isCarriedBy(provider)) return null;
    if (scoped.scope < SCOPE.topicPage && !scoped.own) return null;
    if (provider.kind === 'report') {
      const reports = says(scoped.hits, 'report:verb') || says(scoped.around, 'report:verb') || /signal/i.test(link.url);
      return {
        level: provider.hint >= 3 || reports ? 3 : 1,
        weight: reports ? 'strong' : 'fair',
        provider: provider.id,
        detail: 'vendor',
        app: false,
      };
    }
    if (provider.kind === 'parking') {
      const residents = says(scoped.hits, 'resident') || lead.says('resident');
      return { level: residents ? 3 : 1, weight: 'fair', provider: provider.id, detail: 'vendor', app: false };
    }
    // The catalogue is there, the account is not yet: another rule's.
    if (provider.kind === 'library' && saidBy(given).accountIsLater) return null;
    if (isOnlyAgain(lead.sentenceText)) return null;
    const near = scoped.own || scoped.scope >= SCOPE.namePage || isSoleTopic(given, scoped);
    const topic = scoped.scope >= SCOPE.topicPage;
    if (!near && !topic) return null;
    // A topic such as "school" or "childhood" does not say that the portal carries this very procedure.
    if (!near && provider.kind !== 'library' && !given.bookedDaily) return null;
    return { level: 3, weight: near ? 'strong' : 'fair', provider: provider.id, detail: 'vendor', app: false };
  }
  const near = scoped.own || scoped.scope >= SCOPE.namePage || isSoleTopic(given, scoped);
  if (!near) return null;
  const portal = lead.isPortalAddress && !(given.lends && isOnlyCatalogue(scoped.hits));
  const { target } = lead;
  if (target.kind === 'captured' && (target.page.key === given.key || target.page.kind === 'neighbour')) return null;
  if (portal && (isCalled(scoped) || isClear(scoped) || (scoped.own && !isOwnHostMain(scoped, given)))) {
    // The portal's page, once read, speaks for itself; a bare login says no more than that there is one.
    if ((target.kind === 'captured' && isBareLogin(target.page.reading)) || isLoginWall(target)) return loginJudgement(given, scoped);
    // So does one that tells of paper, or of a number to call.
    if (target.kind === 'captured' && isPaperPage(target.page)) return null;
    return {
      level: 3,
      weight: target.kind === 'captured' ? (isClear(scoped) || scoped.own ? 'strong' : 'fair') : 'fair',
      provider: null,
      detail: 'own-portal',
      app: false,
    };
  }
  if (lead.isOwnHost && bearsTheName(given, scoped)) return { level: 3, weight: 'fair', provider: null, detail: 'place', app: false };
  // A host of the town's that could not be seen, whatever it is called.
  if (
    lead.isOwnHost &&
    target.kind === 'hindered' &&
    !isOwnHostMain(scoped, given) &&
    (isDoneThere(scoped) || isSentThrough(scoped) || isBelow)
  )
    return { level: 3, weight: 'fair', provider: null, detail: 'own-portal', app: false };
  if (lead.isOwnHost) return isAccount(scoped) && target.kind !== 'dead' ? loginJudgement(given, scoped) : null;
  // A firm that sells what the town gives for nothing.
  if (given.fee === 'none' && isSold(scoped)) return null;
  // Another body's or an unknown firm's host: only where the words say that the request is made there online.
  if (isLoginWall(target)) return loginJudgement(given, scoped);
  if (
    !(isClear(scoped) || lead.begins || (target.kind === 'hindered' && (isSentThrough(scoped) || isDoneThere(scoped)))) ||
    lead.says('refusal:online') ||
    lead.says('other:body')
  )
    return null;
  if (target.kind === 'captured') {
    if (isBareLogin(target.page.reading)) return loginJudgement(given, scoped);
    const takes =
      target.page.portal ||
      target.page.reading.shape.passwordFields > 0 ||
      target.page.reading.links.some((one) => begins(one.text)) ||
      target.page.reading.forms.some((form) => form.fields.filter((field) => field.type !== 'hidden').length >= 3);
    return takes ? { level: 3, weight: 'strong', provider: null, detail: 'other-host', app: false } : null;
  }
  return OTHER_HOST;
}

const OTHER_HOST: Judgement = { level: 3, weight: 'weak', provider: null, detail: 'other-host', app: false };

/** A host of the town's own with the service for its title, which asks who comes or for what: it is the place where it is asked for, not a login like any other. */
function bearsTheName(given: Seen, { lead: { target }, hits }: ScopedLink): boolean {
  if (given.lends || target.kind !== 'captured' || target.page.host.replace(/^www\./, '') === given.homeHost) return false;
  if (placeOf(target.page, { host: given.homeHost }) !== 1 << given.index) return false;
  const { title, forms, shape } = target.page.reading;
  if (says(hits, 'appointment:call') || says(hitsIn(title), 'appointment:call')) return false;
  return (
    shape.passwordFields > 0 ||
    forms.some((form) => form.buttons.length > 0 && form.fields.some(({ type }) => type === 'file' || type === 'select'))
  );
}

/** A page whose title is a topic of this service alone is its page; a link there that says what is done behind it is its own. */
function isSoleTopic(given: Seen, scoped: ScopedLink): boolean {
  return (
    !given.home &&
    scoped.scope >= SCOPE.topicPage &&
    given.topic.names === 0 &&
    given.topic.topics === 1 << given.index &&
    saysWhatIsDone(scoped.blockText)
  );
}

/** 6.3: an unknown login page and nothing else is 1; where public text says what the portal does for the service, 3. */
function loginJudgement(given: Seen, scoped: ScopedLink): Judgement {
  const { online, byIndex } = saidBy(given);
  const block = byIndex.get(scoped.link.block);
  // What the other tiles of a row say is not said of this one.
  const isSaid =
    block !== undefined && (saysOnlineBeside(block, scoped) || (!given.scopes.isLinkRow(block.index) && saysWhatIsDone(block.text)));
  const isSaidElsewhere = online.length > 1 || (online.length === 1 && online[0] !== scoped.link.block);
  const told = isSaidElsewhere || (isSaid && !isTakenBackIn(block));
  const own = find(scoped.hits, 'online:clear') !== null && isTellingName(scoped.link.text);
  return told || own
    ? { level: 3, weight: 'fair', provider: null, detail: 'login', app: false }
    : { level: 1, weight: 'weak', provider: null, detail: 'login', app: false };
}

/** What the service's blocks say, whichever link is judged. */
interface Said {
  readonly byIndex: ReadonlyMap<number, ScopedBlock>;
  /** Those near the service that say that something is done online. */
  readonly online: readonly number[];
  readonly reportsByApp: boolean;
  /** The account of the library is promised, or refused. */
  readonly accountIsLater: boolean;
}

const saidByBlocks = new WeakMap<readonly ScopedBlock[], Said>();

function saidBy({ blocks }: Pick<Seen, 'blocks'>): Said {
  let said = saidByBlocks.get(blocks);
  if (said === undefined) {
    said = {
      byIndex: new Map(blocks.map((block) => [block.index, block])),
      online: blocks
        .filter((block) => block.scope >= SCOPE.namePage && saysOnline(block) && !isTakenBackIn(block))
        .map(({ index }) => index),
      reportsByApp: blocks.some(({ hits }) => says(hits, 'report:verb') && says(hits, 'report:app')),
      accountIsLater: blocks.some(({ hits }) =>
        hitsOf(hits, 'library:account').some(
          ({ sentence }) => says(hits, 'promise:later', sentence) || says(hits, 'refusal:online', sentence),
        ),
      ),
    };
    saidByBlocks.set(blocks, said);
  }
  return said;
}

/** It says so elsewhere than in the name of the place. */
function saysOnlineBeside(block: ScopedBlock, { lead, link }: ScopedLink): boolean {
  if (!saysOnline(block)) return false;
  if (lead.at < 0 || isTellingName(link.text)) return true;
  return hitsOf(block.hits, 'online:clear').some(({ start, end }) => end <= lead.at || start >= lead.at + link.text.length);
}

function saysOnline({ hits }: ScopedBlock): boolean {
  return says(hits, 'online:clear');
}

function isTakenBackIn({ hits }: ScopedBlock): boolean {
  return says(hits, 'refusal:online') || says(hits, 'promise:later');
}

/** The server behind it answers with an error of its own; one that could not be reached may be so from here alone. */
function isDown(target: Target): boolean {
  if (target.kind !== 'hindered') return false;
  const { obstacle, status, detail } = target.visit;
  return obstacle === 'down' && ((status ?? 0) >= 500 || /answered 5\d\d$/.test(detail));
}

/** A button stands right below a paragraph that says what one does there: "tout part du portail famille : vous y saisissez la fiche". */
function isToldAbove(given: Given<'pageBlocks'>, { link }: ScopedLink): boolean {
  const own = given.pageBlocks[link.block];
  const above = given.pageBlocks[link.block - 1];
  if (own === undefined || above === undefined || above.heading !== own.heading || above.kind === 'heading') return false;
  if (own.text.length > link.text.length + 10) return false;
  return above.text
    .slice(0, A_PARAGRAPH)
    .split(/(?<=[.!?])\s+/)
    .some((sentence) => DONE_THERE.test(fold(sentence)) && saysWhatIsDone(sentence));
}

/** Characters of the paragraph above that are looked at. */
const A_PARAGRAPH = 1_000;
/** A place, and what one does in it. */
const DONE_THERE = /\b(?:portail|espace|compte|guichet en ligne|teleservice|plateforme|kiosque)\b[^.!?]{0,80}\b(?:vous|on|l'on) y \w/;

function isLoginWall(target: Target): boolean {
  return target.kind === 'hindered' && target.visit.obstacle === 'login';
}

function isBareLogin(reading: { readonly shape: { readonly passwordFields: number; readonly mainCharacters: number } }): boolean {
  return reading.shape.passwordFields > 0 && reading.shape.mainCharacters < 900;
}

const isOwnHostMain = perLead(({ link: { url } }, { homeHost }: Given<'homeHost'>) => {
  const host = url
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^www\./, '');
  return host === homeHost;
});
