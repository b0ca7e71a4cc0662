import { hostOf } from '@beffroi/domain';
import type { Form, Reading } from '@beffroi/reading';

/** On fewer pages nothing is a frame. */
const LEAST_REPEATS = 4;
/** The share of a host's pages that a frame stands on. */
const SHARE = 0.4;

/** How many pages of a host something stands on; each counts once. */
interface Counter {
  pages: number;
  /** The page that was counted last. */
  last: number;
}

/** What stands on the pages of one host. */
interface Host {
  pages: number;
  readonly blocks: Map<string, Counter>;
  /** By address without its fragment, then by words: most lead to few addresses in few words. */
  readonly links: Map<string, CountersOfAddress>;
  readonly forms: Map<string, Counter>;
}

/** Of one address: the first words in a row, which is looked through, and those behind them in a table. */
interface CountersOfAddress {
  readonly words: string[];
  readonly counters: Counter[];
  more: Map<string, Counter> | null;
}

/** What a page's blocks, links and forms are known again by on other pages, in their order. */
interface Counted {
  readonly host: Host;
  readonly blocks: readonly Counter[];
  readonly links: readonly Counter[];
  readonly forms: readonly Counter[];
}

/** Places of what a page has in common with others: asked for each block and each link by whoever walks over a page. */
export class FramePlaces {
  readonly #marks: Uint8Array;
  /** How many there are. */
  readonly size: number;

  /** @param marks a byte for each place, 1 where it is one */
  constructor(marks: Uint8Array) {
    this.#marks = marks;
    this.size = marks.reduce((sum, mark) => sum + mark, 0);
  }

  has(place: number): boolean {
    return this.#marks[place] === 1;
  }
}

const NONE = new FramePlaces(new Uint8Array(0));

/** Texts, links and forms that stand on at least four pages of a host and on two fifths of them: the site's frame. */
export class Repeats {
  readonly #hosts = new Map<string, Host>();
  readonly #counted = new Map<Reading, Counted>();
  readonly #isEmpty: boolean;

  /** @param readings all pages of a site */
  constructor(readings: readonly Reading[]) {
    this.#isEmpty = readings.length < LEAST_REPEATS;
    if (this.#isEmpty) return;
    readings.forEach((reading, page) => {
      const counted = this.#of(reading);
      counted.host.pages++;
      count(counted.blocks, page);
      count(counted.links, page);
      count(counted.forms, page);
    });
  }

  /** Places of the blocks, links or forms of a page that are repeated. */
  placesIn(reading: Reading, of: 'blocks' | 'links' | 'forms'): FramePlaces {
    if (this.#isEmpty) return NONE;
    const counted = this.#of(reading);
    const least = Math.max(LEAST_REPEATS, counted.host.pages * SHARE);
    const counters = counted[of];
    const marks = new Uint8Array(counters.length);
    for (let at = 0; at < counters.length; at++) if (counters[at]!.pages >= least) marks[at] = 1;
    return new FramePlaces(marks);
  }

  #of(reading: Reading): Counted {
    let counted = this.#counted.get(reading);
    if (counted === undefined) {
      const host = this.#hostOf(hostOf(reading.url));
      counted = {
        host,
        blocks: reading.blocks.map(({ text }) => counterIn(host.blocks, text)),
        links: reading.links.map(({ url, text }) => counterOfLink(host.links, withoutFragment(url), text)),
        forms: reading.forms.map((form) => counterIn(host.forms, formKey(form))),
      };
      this.#counted.set(reading, counted);
    }
    return counted;
  }

  #hostOf(name: string): Host {
    let host = this.#hosts.get(name);
    if (host === undefined) {
      host = { pages: 0, blocks: new Map(), links: new Map(), forms: new Map() };
      this.#hosts.set(name, host);
    }
    return host;
  }
}

/** A page has these: each counts once. */
function count(counters: readonly Counter[], page: number): void {
  for (let at = 0; at < counters.length; at++) {
    const counter = counters[at]!;
    if (counter.last === page) continue;
    counter.last = page;
    counter.pages++;
  }
}

function counterIn(counters: Map<string, Counter>, key: string): Counter {
  let counter = counters.get(key);
  if (counter === undefined) {
    counter = { pages: 0, last: -1 };
    counters.set(key, counter);
  }
  return counter;
}

/** So many words of one address are looked through. */
const FEW = 8;

function counterOfLink(links: Host['links'], url: string, text: string): Counter {
  const known = links.get(url);
  if (known === undefined) {
    const counter = { pages: 0, last: -1 };
    links.set(url, { words: [text], counters: [counter], more: null });
    return counter;
  }
  const at = known.words.indexOf(text);
  if (at >= 0) return known.counters[at]!;
  if (known.words.length >= FEW) {
    known.more ??= new Map();
    return counterIn(known.more, text);
  }
  const counter = { pages: 0, last: -1 };
  known.words.push(text);
  known.counters.push(counter);
  return counter;
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

/** A form by what it asks and where it sends, but for an address that is the page's own. */
function formKey(form: Form): string {
  return `${form.buttons.join(' ')} ${form.fields.map(({ name, label, type }) => `${type}:${name}:${label}`).join(',')}`;
}
