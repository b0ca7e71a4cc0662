import { ownDomain } from '@beffroi/domain';
import { fold } from '@beffroi/reading';
import type { AccountProof, SeenProfile, Standing } from '../judge/account.ts';
import { isOnSite, type LinkedNetwork, linkedAccount } from './account-links.ts';
import { atActor, fediverseName } from './clients/account-address.ts';
import type { AtIdentity } from './clients/atproto.ts';
import type { CaptureOfPost } from './told-account.ts';
import type { RegisteredAccount, SiteLink } from './unit-register.ts';

/** How sure it is whose an account is, with what says so. */
export interface ProvenStanding {
  readonly standing: Standing;
  readonly proofs: readonly AccountProof[];
}

/** What is known when it is asked whose an account is. */
export interface StandingMatter {
  readonly account: RegisteredAccount;
  /** As its own server tells it: what a file says of a profile, anybody may have written. `null` where that was not asked. */
  readonly profile: SeenProfile | null;
  readonly identity: AtIdentity | null;
  readonly site: TownSite;
  /** Accounts of the town that attest this one, each with the record that does. */
  readonly attested: readonly { readonly by: string; readonly capture: CaptureOfPost }[];
}

/** What is the town's own on the web. */
export interface TownSite {
  /** Names of the town, folded: `Valdor`, `Saint-Elbin`. */
  readonly name: string;
  readonly domains: readonly string[];
  readonly links: readonly SiteLink[];
}

/** The town's own web, from what a register says of it. Links of pages elsewhere are not the town's word. */
export function townSite(name: string, sites: readonly string[], links: readonly SiteLink[]): TownSite {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const domains = [...new Set(sites.filter((site) => URL.canParse(site)).map((site) => ownDomain(site, words)))];
  return { name: words.join(' '), domains, links: links.filter(({ page }) => isOnSite(page, domains)) };
}

/**
 * Whose an account is, in degrees: a proof goes before what somebody said, unless a person noted a proof of their own.
 *
 * Both ways is what only the owners of both can have written: the town's page links to the account and its profile back; a field that the account's server has verified; a
 * handle that is the town's domain; a record of an account of the town; a feed on the town's own host.
 */
export function standingOf(matter: StandingMatter): ProvenStanding {
  const both = bothWays(matter);
  if (both.length > 0) return { standing: 'both-ways', proofs: both };
  const [there, back] = [linksThere(matter), linksBack(matter)];
  if (there.length > 0 && back.length > 0) return { standing: 'both-ways', proofs: [...there.slice(0, 2), ...back.slice(0, 2)] };
  const { standing, proofs } = matter.account;
  const checked = proofs.length > 0 || standing === 'pretends';
  if (checked && standing !== 'claimed') return { standing, proofs };
  if (there.length > 0 || back.length > 0) return { standing: 'one-way', proofs: [...there, ...back].slice(0, 4) };
  const pretended = pretends(matter);
  return pretended.length > 0 ? { standing: 'pretends', proofs: pretended } : { standing: 'claimed', proofs };
}

function bothWays({ account, profile, identity, site, attested }: StandingMatter): readonly AccountProof[] {
  const proofs: AccountProof[] = [];
  const verified = profile?.fields.find(
    ({ value, verifiedAt }) => verifiedAt !== null && addressesIn(value).some((url) => isOnSite(url, site.domains)),
  );
  if (profile !== null && verified !== undefined)
    proofs.push(proofOf(profile, `${verified.name}: ${verified.value} (verified ${verified.verifiedAt})`));
  if (identity !== null && identity.handle !== null && isOnSite(`https://${identity.handle}/`, site.domains))
    proofs.push({
      url: `https://${identity.handle}/.well-known/atproto-did`,
      digest: null,
      quote: `${identity.handle} = ${identity.did}`.slice(0, 200),
    });
  for (const { by, capture } of attested)
    proofs.push({ url: capture.url, digest: capture.digest, quote: `app.bsky.graph.verification: ${by}`.slice(0, 200) });
  if (account.network === 'feed' && account.address !== null && isOnSite(account.address, site.domains))
    proofs.push({ url: account.address, digest: null, quote: account.address.slice(0, 200) });
  return proofs;
}

/** Links of the town's pages to the account. */
function linksThere(matter: StandingMatter): readonly AccountProof[] {
  const names = namesOf(matter);
  const links = matter.site.links.filter(({ url, rel }) => {
    const linked = linkedAccount(url, rel);
    return linked !== null && names.has(`${linked.on} ${linked.id}`);
  });
  const isMe = ({ rel }: SiteLink): boolean => /(?:^|\s)me(?:\s|$)/i.test(rel);
  return links
    .toSorted((one, other) => Number(isMe(other)) - Number(isMe(one)))
    .map(({ url, page, digest, rel }) => ({ url: page, digest, quote: `${rel === '' ? '' : `rel="${rel}" `}${url}`.slice(0, 200) }));
}

/** Where the account's own profile leads to the town's site. */
function linksBack({ profile, site }: StandingMatter): readonly AccountProof[] {
  if (profile === null) return [];
  const texts = [...profile.fields.map(({ name, value }) => `${name}: ${value}`), profile.bio];
  return texts
    .filter((text) => addressesIn(text).some((url) => isOnSite(url, site.domains)))
    .map((text) => proofOf(profile, quoted(text, site.domains)));
}

/** The account under each name by which a link may lead to it. */
function namesOf({ account, identity }: StandingMatter): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (on: LinkedNetwork, id: string | null | undefined): void => {
    if (id !== null && id !== undefined && id !== '') names.add(`${on} ${id.toLowerCase()}`);
  };
  const linked = account.address === null ? null : linkedAccount(account.address, 'me');
  if (linked !== null) add(linked.on, linked.id);
  const fediverse = account.network === 'mastodon' || account.network === 'activitypub' ? fediverseName(account) : null;
  if (fediverse !== null) add('fediverse', `${fediverse.user}@${fediverse.host}`);
  if (account.network === 'atproto') {
    add('atproto', atActor(account));
    add('atproto', identity?.did);
    add('atproto', identity?.handle);
  }
  if (account.network === 'x-archive') add('x', account.handle?.replace(/^@/, ''));
  return names;
}

/** How a town calls its own account. A library, or somebody who lives there, says more than that. */
const DRESSES =
  /^(?:(?:la )?(?:ville|mairie|commune|municipalite)(?: officielle?)?(?: de la| de l| des| de| du| d)? )?(.+?)(?: (?:officiel(?:le)?|info|infos))?$/;

/**
 * It calls itself the town, the town's pages lead to another account of the same network, and nothing leads from one to the other. An old account that says where it moved pretends
 * nothing.
 */
function pretends(matter: StandingMatter): readonly AccountProof[] {
  const { profile, site } = matter;
  if (profile === null || profile.movedTo !== null || site.name === '') return [];
  const called = fold(profile.name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (called !== site.name && DRESSES.exec(called)?.[1] !== site.name) return [];
  const own = namesOf(matter);
  const networks = new Set([...own].map((name) => name.split(' ')[0]));
  const other = site.links.find(({ url, rel }) => {
    const linked = linkedAccount(url, rel);
    return linked !== null && networks.has(linked.on);
  });
  if (other === undefined) return [];
  return [proofOf(profile, profile.name), { url: other.page, digest: other.digest, quote: other.url.slice(0, 200) }];
}

/** Addresses in a text, also without `https://`. */
function addressesIn(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /(?:https?:\/\/)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,10}[a-z]{2,63}(?::\d{1,5})?(?![a-z0-9@.])(?:\/[^\s<>"']{0,500})?/gi,
    ),
  ]
    .filter(({ index }) => !/[@\w]$/.test(text.slice(0, index)))
    .map(([found]) => (/^https?:/i.test(found) ? found : `https://${found}`));
}

function proofOf({ url, digest }: SeenProfile, quote: string): AccountProof {
  return { url, digest, quote: quote.slice(0, 200).toWellFormed() };
}

/** The words around the address of the town. */
function quoted(text: string, domains: readonly string[]): string {
  const at = Math.max(0, ...domains.map((domain) => text.toLowerCase().indexOf(domain)));
  return text.slice(Math.max(0, at - 80), at + 120);
}
