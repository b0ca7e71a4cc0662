import type { Hit, Link } from '@beffroi/reading';
import { isPortalAddress, type Site } from './annotate.ts';
import { type Channel, channelOf } from './channel.ts';
import { isOwnPortal } from './own-portals.ts';
import { isStateHost } from './providers/hosts.ts';
import type { Provider } from './providers/provider.ts';
import { providerOf } from './providers/recognise.ts';
import { begins, saysWhatIsDone } from './rules/support/begins.ts';
import { isDocumentAddress } from './rules/support/documents.ts';
import { sentenceAround } from './rules/support/sentence.ts';
import { isOwnHost, type Target, targetOf } from './target.ts';

/**
 * What a link is whichever service it is asked for: by its address, its words and the block that it stands in. Each is worked out when first asked for, and once: each
 * rule asks for each service, and a page may have thousands of links.
 */
export class Lead {
  /** What rules have worked out of it: `perLead` keeps it here. */
  readonly kept: unknown[] = [];
  readonly #site: Site;
  readonly #link: Link;
  readonly #around: readonly Hit[];
  readonly #blockText: string;
  /** An address of the web, as it is written: `mailto:` and the like are none. */
  readonly isWeb: boolean;
  readonly isMail: boolean;
  #isStateHost: boolean | undefined;
  #isDocument: boolean | undefined;
  #isPortal: boolean | undefined;
  #isOwnHost: boolean | undefined;
  #provider: Provider | null | undefined;
  #anybodysProvider: Provider | null | undefined;
  #target: Target | undefined;
  #channel: Channel | null | undefined;
  readonly #host: string;
  #at: number | undefined;
  #sentence: number | undefined;
  #sentenceText: string | undefined;
  #begins: boolean | undefined;
  #saysWhatIsDone: boolean | undefined;

  /** @param around wordings of the block that the link stands in, and `blockText` its text; the link's own when it stands alone; `host` the page's */
  constructor(site: Site, link: Link, around: readonly Hit[], blockText: string, host: string) {
    this.#site = site;
    this.#link = link;
    this.#around = around;
    this.#blockText = blockText;
    this.#host = host;
    this.isWeb = /^https?:/.test(link.url);
    this.isMail = link.url.startsWith('mailto:');
  }

  get isStateHost(): boolean {
    this.#isStateHost ??= isStateHost(this.#link.url);
    return this.#isStateHost;
  }

  /** An address that ends like a document. */
  get isDocument(): boolean {
    this.#isDocument ??= isDocumentAddress(this.#link.url);
    return this.#isDocument;
  }

  get isPortalAddress(): boolean {
    this.#isPortal ??= isPortalAddress(this.#link.url) || isOwnPortal(this.#site, this.#link.url);
    return this.#isPortal;
  }

  /** Who runs the address, the town's words counting as a mark of the town. */
  get provider(): Provider | null {
    if (this.#provider === undefined) this.#provider = providerOf(this.#link.url, this.#site.townWords);
    return this.#provider;
  }

  /** Who runs the address, whatever the town. */
  get anybodysProvider(): Provider | null {
    if (this.#anybodysProvider === undefined) this.#anybodysProvider = providerOf(this.#link.url);
    return this.#anybodysProvider;
  }

  /** On the town's own site or one of its hosts. */
  get isOwnHost(): boolean {
    this.#isOwnHost ??= isOwnHost(this.#site.ownDomain, this.#link.url);
    return this.#isOwnHost;
  }

  /** A portal: one run by a provider of these kinds, or a host of the town's own that is made for procedures. */
  isPortal(kinds: readonly Provider['kind'][]): boolean {
    return this.provider === null ? this.isPortalAddress : kinds.includes(this.provider.kind);
  }

  get target(): Target {
    this.#target ??= targetOf(this.#site, this.#link.url);
    return this.#target;
  }

  /** The channel that stands behind it, on another host than the page's; `null` where there is none. */
  get channel(): Channel | null {
    if (this.#channel === undefined) {
      const { target } = this;
      this.#channel =
        target.kind === 'captured' && target.page.kind === 'ordinary' && target.page.host !== this.#host ? channelOf(target.page) : null;
    }
    return this.#channel;
  }

  /** The channel that stands behind it, on whatever host. */
  get place(): Channel | null {
    const { target } = this;
    return target.kind === 'captured' && target.page.kind === 'ordinary' ? channelOf(target.page) : null;
  }

  /** Where the link's words stand in its block; -1 when they do not. */
  get at(): number {
    this.#at ??= this.#blockText.indexOf(this.#link.text);
    return this.#at;
  }

  /** Number of the sentence of the block in which its words stand; `undefined` when it cannot be told. */
  get sentence(): number | undefined {
    this.#sentence ??= this.#workOutSentence() ?? NOT_TOLD;
    return this.#sentence === NOT_TOLD ? undefined : this.#sentence;
  }

  /** The sentence of the block that holds the link. */
  get sentenceText(): string {
    if (this.#sentenceText === undefined) {
      const at = Math.max(this.at, 0);
      this.#sentenceText = sentenceAround(this.#blockText, at, at);
    }
    return this.#sentenceText;
  }

  /** Its words begin the request. */
  get begins(): boolean {
    this.#begins ??= begins(this.#link.text);
    return this.#begins;
  }

  /** Its sentence says what is done in the place that it leads to. */
  get saysWhatIsDone(): boolean {
    this.#saysWhatIsDone ??= saysWhatIsDone(this.sentenceText);
    return this.#saysWhatIsDone;
  }

  #workOutSentence(): number | undefined {
    const start = this.at;
    const { length } = this.#link.text;
    if (start < 0 || length === 0) return undefined;
    const hits = this.#around;
    // A hit inside the link's words, else the last that begins before them or with them.
    for (let at = firstFrom(hits, start); at < hits.length && hits[at]!.start < start + length; at++)
      if (hits[at]!.end <= start + length) return hits[at]!.sentence;
    return hits[firstFrom(hits, start + 1) - 1]?.sentence;
  }
}

const NOT_TOLD = -1;

/** Place of the first hit that begins at this character or behind it. Hits stand in their order: a block with many links has many. */
function firstFrom(hits: readonly Hit[], start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
