import { hostOf, pageKey } from '@beffroi/domain';
import type { Hits, Link } from '@beffroi/reading';
import { isPortalAddress, type Site } from './annotate.ts';
import { hitsIn } from './lexicon.ts';
import { isOwnPortal } from './own-portals.ts';
import { isStateHost } from './providers/hosts.ts';
import type { Provider } from './providers/provider.ts';
import { NO_WORDS, recognise } from './providers/recognise.ts';
import { fileWords, isDocumentAddress } from './rules/support/documents.ts';
import { isSentOn } from './sent-on.ts';
import { isOwnHost, type Target, targetOf } from './target.ts';

const WEB = /^https?:/i;
/** What may be a page by its name, and is a file. */
const FILE = /\.(?:pdf|docx?|odt|xlsx?|jpe?g|png|gif|svg|webp|css|js|ico|xml|rss|zip|ics|mp[34])(?:[?#]|$)/i;

/** What is known of an address that a site leads to. Each is worked out when first asked for, and once: the same menu stands on every page, and each rule asks for each service. */
export class Address {
  readonly url: string;
  readonly #site: Site;
  /** An address of the web, as it is written: `mailto:` and the like are none. */
  readonly isWeb: boolean;
  readonly isMail: boolean;
  #host: string | undefined;
  #key: string | undefined;
  #isStateHost: boolean | undefined;
  #isDocument: boolean | undefined;
  #isPortalAddress: boolean | undefined;
  #isOwnHost: boolean | undefined;
  #isOwnPage: boolean | undefined;
  #isIdle: boolean | undefined;
  #isSentOn: boolean | undefined;
  #provider: Provider | null | undefined;
  #anybodysProvider: Provider | null | undefined;
  #target: Target | undefined;
  #file: Hits | undefined;
  /** What whoever asks makes of the links that lead to it, kept with it: the same links stand on every page. */
  kept: object | null = null;

  constructor(site: Site, url: string) {
    this.#site = site;
    this.url = url;
    this.isWeb = url.startsWith('http:') || url.startsWith('https:');
    this.isMail = url.startsWith('mailto:');
  }

  /** Lower case, without port; empty where it is none of the web. */
  get host(): string {
    this.#host ??= hostOf(this.url);
    return this.#host;
  }

  get key(): string {
    this.#key ??= pageKey(this.url);
    return this.#key;
  }

  get isStateHost(): boolean {
    this.#isStateHost ??= isStateHost(this.url);
    return this.#isStateHost;
  }

  /** An address that ends like a document. */
  get isDocument(): boolean {
    this.#isDocument ??= isDocumentAddress(this.url);
    return this.#isDocument;
  }

  get isPortalAddress(): boolean {
    this.#isPortalAddress ??= isPortalAddress(this.url, this.host) || isOwnPortal(this.#site, this.url);
    return this.#isPortalAddress;
  }

  /** Who runs it, the town's words counting as a mark of the town; by its marks, where its address tells nothing and it was read. */
  get provider(): Provider | null {
    if (this.#provider === undefined)
      this.#provider = recognise(this.url, this.#site.townWords, this.host) ?? this.#site.byKey.get(this.key)?.provider ?? null;
    return this.#provider;
  }

  /** Who runs it, whatever the town. */
  get anybodysProvider(): Provider | null {
    // The town's words make a difference where a vendor serves private firms as well.
    if (this.#anybodysProvider === undefined)
      this.#anybodysProvider = this.provider?.tenants === true ? recognise(this.url, NO_WORDS) : this.provider;
    return this.#anybodysProvider;
  }

  /** On the town's own site or one of its hosts. */
  get isOwnHost(): boolean {
    this.#isOwnHost ??= isOwnHost(this.#site.ownDomain, this.url, this.host);
    return this.#isOwnHost;
  }

  /** Of the town's own, may be a page, and no file. */
  get isOwnPage(): boolean {
    this.#isOwnPage ??= (this.isWeb || WEB.test(this.url)) && this.isOwnHost && !FILE.test(this.url);
    return this.#isOwnPage;
  }

  /** Wordings of the file's name: which there are, not where. */
  get file(): Hits {
    this.#file ??= hitsIn(fileWords(this.url));
    return this.#file;
  }

  get target(): Target {
    this.#target ??= targetOf(this.#site, this.key);
    return this.#target;
  }

  /** It shows another page than the one it is for. */
  get isSentOn(): boolean {
    this.#isSentOn ??= this.target.kind === 'captured' && isSentOn(this.#site, this, this.target.page);
    return this.#isSentOn;
  }

  /** Neither read nor known to be gone. */
  get isUnread(): boolean {
    return this.target.kind === 'unasked' || this.target.kind === 'hindered';
  }

  /** On the town's own site, no portal, and nothing was seen of what stands behind it: it may yet lead anywhere, and proves nothing. */
  get isIdle(): boolean {
    this.#isIdle ??=
      this.target.kind !== 'captured' &&
      this.target.kind !== 'answered' &&
      this.isOwnHost &&
      this.provider === null &&
      !this.isPortalAddress;
    return this.#isIdle;
  }
}

/** Addresses of a site, and those that the links of a page lead to, in their order. */
interface Known {
  readonly byUrl: Map<string, Address>;
  readonly byLinks: WeakMap<readonly Link[], readonly Address[]>;
}

const addresses = new WeakMap<Site, Known>();

function knownOf(site: Site): Known {
  let known = addresses.get(site);
  if (known === undefined) {
    known = { byUrl: new Map(), byLinks: new WeakMap() };
    addresses.set(site, known);
  }
  return known;
}

/** What is known of an address. */
export function addressOf(site: Site, url: string): Address {
  const { byUrl } = knownOf(site);
  let address = byUrl.get(url);
  if (address === undefined) {
    address = new Address(site, url);
    byUrl.set(url, address);
  }
  return address;
}

/** Where the links of a page lead to, in their order. */
export function addressesOf(site: Site, links: readonly Link[]): readonly Address[] {
  const { byLinks } = knownOf(site);
  let all = byLinks.get(links);
  if (all === undefined) {
    all = links.map(({ url }) => addressOf(site, url));
    byLinks.set(links, all);
  }
  return all;
}
