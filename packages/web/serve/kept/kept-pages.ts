import type { IncomingMessage, ServerResponse } from 'node:http';
import { limitConcurrency } from '@beffroi/observatory';
import { FROZEN_TABLES, notingTables } from '@beffroi/store';
import { languageAccepted } from '../../src/lib/server/api/language-accepted.ts';
import { isApi } from '../front/api-faults.ts';
import { codingOf } from '../front/compress.ts';
import { mayBeKept, plainAddress } from './address.ts';
import { holdAnswer } from './hold-answer.ts';
import { KeptAnswer } from './kept-answer.ts';
import { Shelf } from './shelf.ts';
import type { Shown, ShownState } from './shown-state.ts';

/** What a site keeps drawn pages by. */
export interface KeepOptions {
  /** Bytes at most. */
  readonly most: number;
  readonly state: Pick<ShownState, 'current'>;
  /** Tables that tell of their changes. */
  readonly told: ReadonlySet<string>;
  /** Whether a request came by the site's own name: pages say it, and what came by another is drawn for it alone. */
  readonly byItsName: (request: IncomingMessage) => boolean;
}

/** How many answers were given from what is kept. */
export interface KeptCounts {
  readonly bytes: number;
  readonly pages: number;
  readonly given: number;
  readonly unchanged: number;
  readonly drawn: number;
}

/** A page that was drawn, and what it is of. */
interface Entry {
  readonly answer: KeptAnswer;
  /** The tables that it was drawn from, as often as they had changed then. */
  readonly tables: ReadonlyMap<string, string | undefined>;
  readonly withheld: string;
  /** Between which instants of the site's clock it is good. */
  readonly from: number;
  readonly until: number;
  /** The state that it was compared with last. */
  number: number;
}

type Draw = () => void;

/** Whatever a page was made of, these are behind it: what is published, and what may not be shown. What is remembered in a process is made of them, and noted by nobody. */
const ALWAYS = ['*', 'erasure', 'silence_setting', 'publication', 'series', 'wave'] as const;
/** What follows the clock by the minute: who speaks, until when one may answer. What else follows it does so by the day. */
const BY_THE_MINUTE: ReadonlySet<string> = new Set(
  'shift opening_hours meeting conversation checkup contest survey survey_sheet idea_box idea declaration'.split(' '),
);
const MINUTE = 60_000;
/** Days begin at half hours, wherever France is. */
const HALF_HOUR = 30 * MINUTE;
/** Pages that are drawn at once: more would not be drawn sooner, and who is given a kept one would wait for all. */
const AT_ONCE = 2;
/** What waits for another process, which has its own queue, and draws nothing meanwhile: paper, which asks for pages while it is printed; open data, of which those of a country take minutes. */
const WAITS_FOR_OTHERS = /\.pdf(?:\?|$)|^(?:\/en)?\/donnees\//;
/** Addresses of which it is known that they are not kept, so that nobody waits for another's. */
const MOST_UNKEPT = 5_000;

/** Keeps what was drawn for everybody, as long as what it was drawn from is the same (docs/adr/0064-pages-that-are-kept.md). */
export class KeptPages {
  readonly #options: KeepOptions;
  readonly #shelf: Shelf<Entry & { readonly bytes: number }>;
  readonly #underway = new Map<string, Promise<void>>();
  readonly #unkept = new Map<string, number>();
  readonly #inTurn = limitConcurrency(AT_ONCE, Number.POSITIVE_INFINITY);
  #given = 0;
  #unchanged = 0;
  #drawn = 0;

  constructor(options: KeepOptions) {
    this.#options = options;
    this.#shelf = new Shelf(options.most);
  }

  counts(): KeptCounts {
    return { bytes: this.#shelf.bytes, pages: this.#shelf.size, given: this.#given, unchanged: this.#unchanged, drawn: this.#drawn };
  }

  /** Forgets all. */
  clear(): void {
    this.#shelf.clear();
  }

  /** Answers from what is kept, or has it drawn and keeps it. @param draw what answers otherwise */
  async answer(request: IncomingMessage, response: ServerResponse, draw: Draw): Promise<void> {
    const key = this.#keyOf(request);
    if (key === null) return draw();
    const shown = await this.#options.state.current().catch(() => null);
    if (response.destroyed) return;
    if (shown === null) return draw();
    const found = this.#found(key, shown);
    if (found !== null) return this.#give(request, response, found);
    if (request.method === 'HEAD' || this.#unkept.get(key) === shown.number) return draw();
    const others = this.#underway.get(key);
    if (others === undefined) return this.#drawFor(key, shown, request, response, draw);
    await others;
    if (!response.destroyed) await this.answer(request, response, draw);
  }

  /** @returns `null` for what is somebody's own */
  #keyOf(request: IncomingMessage): string | null {
    const { method, headers } = request;
    if (method !== 'GET' && method !== 'HEAD') return null;
    if (headers.authorization !== undefined || headers.range !== undefined || knowsSomebody(headers.cookie)) return null;
    const path = (request.url ?? '/').split('?', 1)[0]!;
    if (!mayBeKept(path) || !this.#options.byItsName(request)) return null;
    request.url = plainAddress(request.url ?? '/');
    // Pages have their language in their address.
    return isApi(path) ? `${languageAccepted(headers['accept-language'] ?? null)} ${request.url}` : request.url;
  }

  #found(key: string, shown: Shown): Entry | null {
    const entry = this.#shelf.get(key);
    if (entry === undefined) return null;
    if (shown.at >= entry.from && shown.at < entry.until) {
      if (entry.number === shown.number) return entry;
      if (entry.withheld === shown.withheld && [...entry.tables].every(([table, n]) => shown.tables.get(table) === n)) {
        entry.number = shown.number;
        return entry;
      }
    }
    this.#shelf.delete(key);
    return null;
  }

  async #give(request: IncomingMessage, response: ServerResponse, { answer }: Entry): Promise<void> {
    const coding = codingOf(request.headers['accept-encoding']?.toString());
    if (answer.isKnown(request.headers['if-none-match'])) {
      this.#unchanged++;
      response.writeHead(304, answer.unchanged(coding) as never).end();
      return;
    }
    const { headers, body } = await answer.in(coding);
    this.#given++;
    response.writeHead(200, headers as never).end(request.method === 'HEAD' ? undefined : body);
  }

  /** Draws for the first who came; those who came after them look again when it is there. */
  async #drawFor(key: string, shown: Shown, request: IncomingMessage, response: ServerResponse, draw: Draw): Promise<void> {
    const done = Promise.withResolvers<void>();
    this.#underway.set(key, done.promise);
    const work = () => this.#drawAndKeep(key, shown, request, response, draw);
    try {
      await (WAITS_FOR_OTHERS.test(key) ? work() : this.#inTurn(work));
    } finally {
      this.#underway.delete(key);
      done.resolve();
    }
  }

  async #drawAndKeep(key: string, shown: Shown, request: IncomingMessage, response: ServerResponse, draw: Draw): Promise<void> {
    // Who asked first may have gone while it waited for its turn: nothing would be written to it, nor would it close again.
    if (response.destroyed) return;
    const tables = new Set<string>(ALWAYS);
    const held = holdAnswer(response, saysPublic);
    notingTables(tables, draw);
    const drawn = await held;
    this.#drawn++;
    if (drawn === 'let-go') this.#note(key, shown);
    if (typeof drawn === 'string') return;
    const entry = await this.#entryOf(new KeptAnswer(drawn), tables, shown);
    if (entry.until > shown.at) this.#shelf.set(key, entry);
    else this.#note(key, shown);
    await this.#give(request, response, entry);
  }

  async #entryOf(answer: KeptAnswer, tables: ReadonlySet<string>, shown: Shown): Promise<Entry & { readonly bytes: number }> {
    await answer.settle();
    const told = [...tables].filter((table) => !FROZEN_TABLES.has(table));
    const silent = told.some((table) => table !== '*' && !this.#options.told.has(table));
    const span = told.some((table) => BY_THE_MINUTE.has(table)) ? MINUTE : HALF_HOUR;
    return {
      ...{ answer, withheld: shown.withheld, number: shown.number, from: shown.at },
      tables: new Map(told.map((table) => [table, shown.tables.get(table)])),
      // What was made of a table that nobody hears of is given to who asked, and to nobody after.
      until: silent ? shown.at : (Math.floor(shown.at / span) + 1) * span,
      get bytes() {
        return answer.bytes;
      },
    };
  }

  /** Notes that an address is not kept as things are. */
  #note(key: string, { number }: Shown): void {
    if (this.#unkept.size >= MOST_UNKEPT) this.#unkept.clear();
    this.#unkept.set(key, number);
  }
}

/** Whether a visitor brings one of the site's own cookies. */
function knowsSomebody(cookie: string | undefined): boolean {
  return cookie !== undefined && /(?:^|;\s*)(?:__Host-)?beffroi/.test(cookie);
}

/** Whether an answer says that everybody may keep it, and depends on nothing that is not in its key. */
function saysPublic(response: ServerResponse): boolean {
  const said = (name: string): string => String(response.getHeader(name) ?? '');
  if (response.statusCode !== 200 || response.hasHeader('set-cookie') || said('content-encoding') !== '') return false;
  if (!/^public\b/.test(said('cache-control')) || /no-store/.test(said('cache-control'))) return false;
  return said('vary')
    .toLowerCase()
    .split(/\s*,\s*/)
    .every((name) => ['', 'cookie', 'accept-encoding', 'accept-language'].includes(name));
}
