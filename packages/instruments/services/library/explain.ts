import { instantFrom } from '@beffroi/domain';
import { explain as explainPage } from '@beffroi/services/gather';

/** What is known of a page beside its bytes. */
export interface ExplainOptions {
  /** Its address: links are read from it. */
  readonly url: string;
  /** As the server named it: `text/html; charset=utf-8`. */
  readonly contentType?: string;
  /** When it was seen (now). */
  readonly at?: Date;
}

/** What a rule saw on a page. */
export interface SeenSignal {
  /** Id of the service, as the catalogue has it. */
  readonly service: string;
  /** Name of the rule. */
  readonly rule: string;
  /** Whether it speaks for a level, against one, or is only noted. */
  readonly effect: 'supports' | 'refuses' | 'notes';
  /** The level that it speaks for; `null` where it names none. */
  readonly level: number | null;
  /** The page's own words. */
  readonly quote: string;
}

/** One way to a service, put together of what rules saw: levels are decided over these. */
export interface SeenOffer {
  /** Id of the service, as the catalogue has it. */
  readonly service: string;
  /** What a resident does by it. */
  readonly act: 'learn' | 'look' | 'fetch' | 'write' | 'ask' | 'book' | 'pay';
  /** By what. */
  readonly channel: 'page' | 'document' | 'message' | 'form' | 'portal' | 'app' | 'state';
  /** For any resident, or for those alone who have been at a desk before. */
  readonly audience: 'anybody' | 'known';
  /** How it stands: only one that is to be had now counts. */
  readonly state: 'now' | 'soon' | 'gone' | 'refused' | 'unseen';
  /** Address that it leads to; `null` for what stands on the page itself. */
  readonly target: string | null;
  /** What it comes to; 0 for one that is not to be had now. */
  readonly level: number;
  /** The page's own words that prove it. */
  readonly quotes: readonly string[];
}

/** What one page says by itself. */
export interface Explained {
  readonly url: string;
  /** False where it is no page that can be read. */
  readonly readable: boolean;
  readonly title: string | null;
  /** What sort of page it is taken for; `null` where it cannot be read. */
  readonly kind: string | null;
  /** Ids of services that its title, first heading or address name. */
  readonly topics: readonly string[];
  readonly signals: readonly SeenSignal[];
  readonly offers: readonly SeenOffer[];
}

/** Says what one page shows of the eighteen services, and which rule saw what: what `beffroi explain` prints. Asks nothing of anybody. @param page its text, or its bytes as the server gave them */
export function explain(page: string | Uint8Array, { url, contentType, at = new Date() }: ExplainOptions): Explained {
  const body = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  const type = contentType ?? (typeof page === 'string' ? 'text/html; charset=utf-8' : null);
  const { result, kind, topics, signals, offers } = explainPage(body, { url, contentType: type, instant: instantFrom(at.getTime()) });
  return {
    ...{ url, readable: result.kind !== 'unreadable', title: result.kind === 'unreadable' ? null : result.reading.title, kind, topics },
    signals: signals.flatMap(({ service, signals: seen }) =>
      seen.map(({ rule, effect, level, quote }) => ({ service, rule, effect, level: level ?? null, quote })),
    ),
    offers: offers.flatMap(({ service, offers: found }) =>
      found.map(({ offer, level }) => {
        const { act, channel, audience, state, target, proofs } = offer;
        return { service, act, channel, audience, state, target, level, quotes: [...new Set(proofs.map(({ quote }) => quote))] };
      }),
    ),
  };
}
