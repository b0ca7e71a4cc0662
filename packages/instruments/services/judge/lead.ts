import type { Hits, Link } from '@beffroi/reading';
import type { Address } from './address.ts';
import { type Channel, channelOf } from './channel.ts';
import { type GeneralCue, says } from './lexicon.ts';
import type { Provider } from './providers/provider.ts';
import { begins, saysWhatIsDone } from './rules/support/begins.ts';
import { roomForKept } from './rules/support/per-lead.ts';
import { sentenceAround } from './rules/support/sentence.ts';
import type { Target } from './target.ts';

/** How a link stands on its page: all that may be asked of it but whose it is, and where its block lies. */
export interface LinkSetting {
  readonly link: Pick<Link, 'text' | 'label' | 'download'>;
  /** Wordings of the block that it stands in; its own when it stands alone. */
  readonly around: Hits;
  /** Text of that block; `null` when it stands alone. */
  readonly block: string | null;
  /** Of the page. */
  readonly host: string;
  /** What stands under its heading is still to come. */
  readonly isPromised: boolean;
}

/**
 * What a link is whichever service it is asked for: by its address, its words and the block that it stands in. Each is worked out when first asked for, and once: each
 * rule asks for each service, a page may have thousands of links, and those of a menu stand on every page: what is the same there is one.
 */
export class Lead {
  /** What rules have worked out of it: `perLead` keeps it here. */
  readonly kept: unknown[] = roomForKept();
  readonly #setting: LinkSetting;
  readonly #blockText: string;
  readonly address: Address;
  #at: number | undefined;
  #sentence: number | undefined;
  #sentenceText: string | undefined;
  #begins: boolean | undefined;
  #saysWhatIsDone: boolean | undefined;

  constructor(address: Address, setting: LinkSetting) {
    this.address = address;
    this.#setting = setting;
    this.#blockText = setting.block ?? setting.link.text;
  }

  /** True for a link to the same address that stands as this one does. */
  standsAs({ link, block, host, isPromised }: LinkSetting): boolean {
    const own = this.#setting;
    return (
      own.link.text === link.text &&
      own.link.label === link.label &&
      own.block === block &&
      own.host === host &&
      own.isPromised === isPromised &&
      own.link.download === link.download
    );
  }

  get isWeb(): boolean {
    return this.address.isWeb;
  }

  get isMail(): boolean {
    return this.address.isMail;
  }

  get isStateHost(): boolean {
    return this.address.isStateHost;
  }

  get isDocument(): boolean {
    return this.address.isDocument;
  }

  get isPortalAddress(): boolean {
    return this.address.isPortalAddress;
  }

  get provider(): Provider | null {
    return this.address.provider;
  }

  get anybodysProvider(): Provider | null {
    return this.address.anybodysProvider;
  }

  get isOwnHost(): boolean {
    return this.address.isOwnHost;
  }

  get isIdle(): boolean {
    return this.address.isIdle;
  }

  get target(): Target {
    return this.address.target;
  }

  /** A portal: one run by a provider of these kinds, or a host of the town's own that is made for procedures. */
  isPortal(kinds: readonly Provider['kind'][]): boolean {
    return this.provider === null ? this.isPortalAddress : kinds.includes(this.provider.kind);
  }

  /** The channel that stands behind it, on whatever host; `null` where there is none. */
  get place(): Channel | null {
    const { target } = this;
    return target.kind === 'captured' && target.page.kind === 'ordinary' ? channelOf(target.page) : null;
  }

  /** The channel that stands behind it, on another host than the page's. */
  get channel(): Channel | null {
    const { target } = this;
    return target.kind === 'captured' && target.page.host === this.#setting.host ? null : this.place;
  }

  /** Where the link's words stand in its block; -1 when they do not. */
  get at(): number {
    this.#at ??= this.#blockText.indexOf(this.#setting.link.text);
    return this.#at;
  }

  /** Number of the sentence of the block in which its words stand; `undefined` when it cannot be told. */
  get sentence(): number | undefined {
    this.#sentence ??= this.#workOutSentence() ?? NOT_TOLD;
    return this.#sentence === NOT_TOLD ? undefined : this.#sentence;
  }

  /** A general wording stands in the sentence of its words; anywhere in the block where that cannot be told. In most blocks it stands nowhere, and no sentence need be found. */
  says(cue: GeneralCue): boolean {
    return says(this.#setting.around, cue) && says(this.#setting.around, cue, this.sentence);
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
    this.#begins ??= begins(this.#setting.link.text);
    return this.#begins;
  }

  /** Its sentence says what is done in the place that it leads to. */
  get saysWhatIsDone(): boolean {
    this.#saysWhatIsDone ??= saysWhatIsDone(this.sentenceText);
    return this.#saysWhatIsDone;
  }

  #workOutSentence(): number | undefined {
    const start = this.at;
    const { length } = this.#setting.link.text;
    if (start < 0 || length === 0) return undefined;
    const hits = this.#setting.around;
    // A hit inside the link's words, else the last that begins before them or with them.
    for (let at = firstFrom(hits, start); at < hits.length && hits.startAt(at) < start + length; at++)
      if (hits.endAt(at) <= start + length) return hits.sentenceAt(at);
    const before = firstFrom(hits, start + 1) - 1;
    return before < 0 ? undefined : hits.sentenceAt(before);
  }
}

const NOT_TOLD = -1;

/** Place of the first hit that begins at this character or behind it. Hits stand in their order: a block with many links has many. */
function firstFrom(hits: Hits, start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits.startAt(middle) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
