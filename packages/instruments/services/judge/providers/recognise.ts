import { hostOf } from '@beffroi/domain';
import type { TextWords } from '@beffroi/reading';
import { domainOf, domainsOf } from './host-domains.ts';
import { NameWords } from './name-words.ts';
import type { Provider } from './provider.ts';
import { PROVIDERS } from './registry.ts';

/** A mark of a town hall in an address of a vendor that also serves private firms. */
const TOWN_MARK = /mairie|ville|commune|ccas|(?:^|[^0-9])\d{5}(?:[^0-9]|$)/;

/** Of no town. */
export const NO_WORDS: readonly string[] = [];

/**
 * The provider that runs an address, or `null`. `townWords` are the folded words of the town's name: they count as a
 * mark of the town in the address of a vendor that also serves private firms.
 */
export function providerOf(url: string, townWords: readonly string[] = NO_WORDS): Provider | null {
  let known = memory.get(townWords);
  if (known === undefined) {
    known = new Map();
    memory.set(townWords, known);
  }
  const seen = known.get(url);
  if (seen !== undefined) return seen;
  const provider = recognise(url, townWords);
  if (known.size >= 20_000) known.clear();
  known.set(url, provider);
  return provider;
}

/** What was recognised before, for each list of a town's words: the same links stand on every page. */
const memory = new WeakMap<readonly string[], Map<string, Provider | null>>();

/** The same, worked out each time. */
export function recognise(url: string, townWords: readonly string[], host: string = hostOf(url)): Provider | null {
  const { providers, isUnknown } = possibleOn(host);
  // Of most hosts nobody knows the name, and a path that tells is rare.
  if (isUnknown && !ANY_PATH.test(url)) return null;
  const parsed = parse(url);
  if (parsed === null) return null;
  for (const provider of providers) {
    if (provider.path !== undefined && !provider.path.test(parsed.rest)) continue;
    if (provider.tenants === true && !marksTown(parsed.host + parsed.rest, townWords)) continue;
    return provider;
  }
  return null;
}

interface Possible {
  readonly providers: readonly Provider[];
  /** They are known by a path alone. */
  readonly isUnknown: boolean;
}

/** Providers that may run an address of a host, by the host alone. */
function possibleOn(host: string): Possible {
  let possible = byHost.get(host);
  if (possible === undefined) {
    const ofDomain = BY_DOMAIN.get(domainOf(host));
    if (ofDomain === undefined && !ANY_HOST.test(host)) return UNKNOWN;
    possible = possibleAmong(ofDomain ?? OF_ANY_DOMAIN, host);
    if (byHost.size >= MOST_HOSTS) byHost.clear();
    byHost.set(host, possible);
  }
  return possible;
}

function possibleAmong(some: readonly Provider[], host: string): Possible {
  const providers = some.filter(({ host: pattern }) => pattern === undefined || pattern.test(host));
  return { providers, isUnknown: providers.every((provider) => provider.host === undefined) };
}

/** Those that are known by addresses, in their order, each with the domains of which its hosts must be; `null` where its pattern does not say so. */
const ADDRESSED = PROVIDERS.filter(({ host, path }) => host !== undefined || path !== undefined).map((provider) => ({
  provider,
  domains: provider.host === undefined ? null : domainsOf(provider.host),
}));
/** Those that may run an address of a domain, for each domain by which any is known; and those that may run one of any other. */
const OF_ANY_DOMAIN = ADDRESSED.filter(({ domains }) => domains === null).map(({ provider }) => provider);
/** What any of these hosts is known by: a page may lead to thousands of hosts that nobody knows. */
const ANY_HOST = new RegExp(OF_ANY_DOMAIN.flatMap(({ host }) => (host === undefined ? [] : [`(?:${host.source})`])).join('|') || '$^');
const UNKNOWN: Possible = { providers: OF_ANY_DOMAIN.filter(({ host }) => host === undefined), isUnknown: true };
const BY_DOMAIN: ReadonlyMap<string, readonly Provider[]> = new Map(
  [...new Set(ADDRESSED.flatMap(({ domains }) => domains ?? []))].map((domain) => [
    domain,
    ADDRESSED.filter(({ domains }) => domains === null || domains.includes(domain)).map(({ provider }) => provider),
  ]),
);
/** More than the links of a page: each is asked for several times. */
const MOST_HOSTS = 10_000;
/** Of hosts that may be somebody's: a page has many addresses and few of these. A memory that changes no answer. */
const byHost = new Map<string, Possible>();
/** A path by which anybody is known whose host is not. */
const ANY_PATH = new RegExp(
  PROVIDERS.flatMap(({ host, path }) => (host === undefined && path !== undefined ? [`(?:${path.source})`] : [])).join('|'),
  'i',
);

/**
 * The provider that a page's text names, or `null`: a name is a hint and proves nothing alone.
 *
 * @param words the text's, where they are known
 */
export function providerNamed(text: string, words: TextWords | null = null): Provider | null {
  const seen = named.get(text);
  if (seen !== undefined) return seen;
  const at = WORDS.in(text, words).find((one) => NAMED[one]!.text!.test(text));
  const provider = at === undefined ? null : NAMED[at]!;
  if (named.size >= 5_000) named.clear();
  named.set(text, provider);
  return provider;
}

const NAMED = PROVIDERS.filter((provider) => provider.text !== undefined);
const WORDS = new NameWords(NAMED.map(({ id }) => id));
/** Each rule asks for each service. A memory that changes no answer. */
const named = new Map<string, Provider | null>();

function marksTown(address: string, townWords: readonly string[]): boolean {
  const lower = address.toLowerCase();
  return TOWN_MARK.test(lower) || townWords.some((word) => word.length > 3 && lower.includes(word));
}

function parse(url: string): { host: string; rest: string } | null {
  const match = /^https?:\/\/([^/?#:@]+)(?::\d+)?([/?#].*)?$/i.exec(url);
  return match === null ? null : { host: match[1]!.toLowerCase(), rest: match[2] ?? '/' };
}
