import { instantFrom, pageKey, type Visit } from '@beffroi/domain';
import { normalise } from '../address.ts';
import { digestOf } from '../archive/warc-digest.ts';
import type { CapturedPage, Draw, DrawnPage, Sight } from '../collect-types.ts';
import type { Waiting } from '../frontier.ts';
import { SOFT_404 } from '../soft404.ts';
import type { Answer } from '../source.ts';
import { errandOf, looksLikeHtml, type Response, redirectOf, targetOf } from './answers.ts';
import { giveBackUnheld, PAGE_HEADERS, type Parts, putBack } from './parts.ts';

/** Statuses besides 2xx whose page may be a wall, and is looked at. */
const WALLS = [403, 405, 406, 429, 503];

const isGood = ({ status }: Response): boolean => status >= 200 && status < 300;

/** A page that is being looked at. */
interface Looked {
  readonly page: CapturedPage;
  /** What is seen of it; `null` where its bytes were those of a page before. */
  readonly sight: Promise<Sight> | null;
}

/** Asks for pages, looks at them, and has those drawn of which a browser would see more. */
export class Pages {
  readonly #parts: Parts;
  readonly #digests = new Set<string>();
  /** Digests of pages that wanted a browser. */
  readonly #shells = new Set<string>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async ask(item: Waiting): Promise<void> {
    const { options, asker, ledger, ways, strikes, turns } = this.#parts;
    ways.note(item.url);
    const asked = await asker.ask({
      ...errandOf(item, 'page', asker.allowed),
      method: 'GET',
      textOnly: true,
      headers: item.cookie === null ? PAGE_HEADERS : { ...PAGE_HEADERS, cookie: item.cookie },
    });
    // What a browser has drawn is looked at in its page's turn: where there is one, all are, so that who looks sees them in the same order each time.
    await (options.draw === undefined ? turns.toLook(item) : turns.of(item));
    const looked = asked === null ? null : this.#lookAt(item, asked.draft, asked.answer);
    turns.looked(item);
    await turns.of(item);
    if (asked === null) {
      putBack(this.#parts, item);
      return;
    }
    const { answer, draft } = asked;
    if (answer.kind === 'obstacle') {
      giveBackUnheld(this.#parts, item, answer);
      await ledger.record(draft, null);
      strikes.strike(item.url, answer);
      ways.tryVariant(item, answer.cause);
      return;
    }
    const target = redirectOf(answer, item.url);
    if (target !== null) {
      this.#parts.allowance.giveBack(item);
      const note = ways.follow(item, target, answer);
      await ledger.record({ ...draft, location: target.resolved, ...note }, answer);
      return;
    }
    strikes.answered(item.url, answer);
    await this.#read(item, draft, answer, looked);
  }

  /** Has an answer looked at while what those before it lead to is still noted. @returns `null` when it is no page, nor what may stand in front of one */
  #lookAt(item: Waiting, draft: Visit, answer: Answer): Looked | null {
    if (answer.kind === 'obstacle' || redirectOf(answer, item.url) !== null) return null;
    const isPage = looksLikeHtml(draft.contentType, answer.body) && answer.body.length > 0;
    const good = isGood(answer);
    if (!isPage || (!good && !WALLS.includes(answer.status))) return null;
    const page = { visit: draft, body: answer.body, hops: item.hops };
    if (good && draft.digest !== null) {
      if (this.#digests.has(draft.digest) && !item.start) return { page, sight: null };
      this.#digests.add(draft.digest);
    }
    const sight = this.#look(page);
    // Whoever takes it in its turn hears what it throws.
    sight.catch(() => undefined);
    return { page, sight };
  }

  async #look(page: CapturedPage): Promise<Sight> {
    return await this.#parts.options.crawlStrategy.look(page);
  }

  async #read(item: Waiting, draft: Visit, answer: Response, looked: Looked | null): Promise<void> {
    const { options, ledger } = this.#parts;
    const good = isGood(answer);
    if (looked === null) {
      await ledger.record(draft, answer, true);
      if (good) this.#takeFile(item, draft);
      return;
    }
    // The same bytes again lead nowhere new, but a start is always looked at, and the shell of an application draws other things elsewhere.
    const shell = options.draw !== undefined && draft.digest !== null && this.#shells.has(draft.digest);
    if (looked.sight === null && !shell) {
      await ledger.record({ ...draft, detail: 'same bytes as a page before' }, answer, true);
      return;
    }
    const { page } = looked;
    const sight = await (looked.sight ?? this.#look(page));
    if (!good) {
      const wall = { ...draft, obstacle: 'blocked', detail: `wall with status ${answer.status}` } as const;
      await ledger.record(sight.wall === 'blocked' ? wall : draft, answer, true);
      return;
    }
    const hindrance = hindranceOf(sight);
    if (hindrance !== null) {
      // A wall may have a door: where its own links lead is looked at as from any page.
      if (item.start && sight.candidates.length > 0) this.#parts.ways.settleHome(item);
      this.#parts.ways.addCandidates(sight, item);
      await ledger.record({ ...draft, ...hindrance }, answer, true);
    } else await this.#readGood(item, page, answer, sight);
  }

  /** A file stood behind a page's link. */
  #takeFile(item: Waiting, draft: Visit): void {
    const { options, frontier, ways } = this.#parts;
    if (item.start) ways.settleHome(item);
    if (options.crawlStrategy.wants?.({ url: item.url, contentType: draft.contentType }) === true) {
      frontier.add({ ...item, task: 'document', start: false, whole: true }, true);
    }
  }

  async #readGood(item: Waiting, page: CapturedPage, answer: Response, sight: Sight): Promise<void> {
    const { options, ledger, ways, missing, allowance } = this.#parts;
    const draft = page.visit;
    const refresh = sight.refresh === null ? null : targetOf(sight.refresh, item.url);
    if (refresh !== null && refresh.resolved !== item.url) {
      allowance.giveBack(item);
      const note = ways.follow(item, refresh, null);
      await ledger.record({ ...draft, location: refresh.resolved, ...note, detail: note.detail || 'meta refresh' }, answer, true);
      return;
    }
    if (item.start) ways.settleHome(item);
    if (!item.start && (sight.soft404 || missing.isError(item.url, answer.body))) {
      await ledger.record({ ...draft, detail: `${SOFT_404}: says that the page does not exist` }, answer, true);
      return;
    }
    if (sight.wantsRendering && options.draw !== undefined) {
      if (draft.digest !== null) this.#shells.add(draft.digest);
      await this.#draw(item, page, answer, sight, options.draw);
      return;
    }
    const writing = ledger.record(draft, answer, true);
    missing.learn(item, answer.body);
    ways.addCandidates(sight, item);
    await writing;
  }

  /** Has a page drawn by the browser: what is drawn is a visit of its own, and its links lead on with those of the bytes. */
  async #draw(item: Waiting, page: CapturedPage, answer: Response, sight: Sight, draw: Draw): Promise<void> {
    const { asker, ledger, missing, ways } = this.#parts;
    const began = asker.clock.now();
    const drawn = await draw(page, (url) => this.#permit(url, item));
    const target = drawn === null ? null : targetOf(drawn.finalUrl, item.url);
    const elsewhere =
      target !== null && target.normalised !== null && pageKey(target.resolved) !== pageKey(item.url) ? target.resolved : null;
    await ledger.record(
      elsewhere === null ? page.visit : { ...page.visit, location: elsewhere, detail: 'a script leads elsewhere' },
      answer,
    );
    missing.learn(item, answer.body);
    ways.addCandidates(sight, item);
    if (drawn === null) return;
    await this.#recordRequests(item, drawn, began);
    await this.#readDrawn(item, drawn, answer, elsewhere, began);
  }

  /** What the page's scripts asked for. */
  async #recordRequests(item: Waiting, drawn: DrawnPage, began: number): Promise<void> {
    const { asker, ledger } = this.#parts;
    for (const { url, status, bytes, detail } of drawn.requests) {
      const base = {
        url,
        referrer: item.url,
        purpose: 'asset',
        reach: item.reach,
        method: 'GET',
        instant: instantFrom(began),
        milliseconds: 0,
        robots: detail === 'refused' ? 'disallowed' : asker.allowed,
      } as const;
      await ledger.record(
        { ...base, status, contentType: null, bytes, digest: null, location: null, obstacle: null, detail, truncated: false },
        null,
      );
    }
  }

  async #readDrawn(item: Waiting, drawn: DrawnPage, answer: Response, elsewhere: string | null, began: number): Promise<void> {
    const { options, asker, ledger, ways } = this.#parts;
    const contentType = 'text/html; charset=utf-8';
    const visit: Visit = {
      url: elsewhere ?? item.url,
      referrer: elsewhere === null ? item.referrer : item.url,
      purpose: 'rendering',
      reach: item.reach,
      method: 'GET',
      instant: instantFrom(began),
      milliseconds: drawn.milliseconds,
      robots: asker.allowed,
      status: 200,
      contentType,
      // Nothing came over the wire for it but what its requests say.
      bytes: 0,
      digest: drawn.html.length === 0 ? null : digestOf(drawn.html),
      location: null,
      obstacle: null,
      detail: '',
      truncated: drawn.truncated,
    };
    const seen = await options.crawlStrategy.look({ visit, body: drawn.html, hops: item.hops });
    const soft404 = seen.soft404 && !item.start;
    const soft = soft404 ? { detail: `${SOFT_404}: says that the page does not exist` } : {};
    const exchange = { ...answer, status: 200, statusText: 'OK', headers: [['content-type', contentType]] as const, body: drawn.html };
    await ledger.record({ ...visit, ...hindranceOf(seen), ...soft }, exchange);
    if (!soft404) for (const candidate of seen.candidates) ways.addCandidate(candidate, item);
  }

  /** Whether a page's script may ask an address now: robots.txt is obeyed, and the host's turn is waited for. */
  async #permit(url: string, item: Waiting): Promise<boolean> {
    const { asker, strikes, wishes, town, options } = this.#parts;
    if (asker.isOver) return false;
    if (!asker.polite) return true;
    if (normalise(url) === null || strikes.gone(url) !== null) return false;
    const verdict = await wishes.of(url, town.has(url) ? 'town' : item.reach);
    if (verdict.kind !== 'rules' || !verdict.rules.allows(url)) return false;
    await asker.gate(url).pass(async () => undefined, options.signal);
    return !asker.isOver;
  }
}

/** Why what was captured is not the page, or was not read; `null` when it is and was. */
function hindranceOf({ unread = null, wall }: Sight): Pick<Visit, 'obstacle' | 'detail'> | null {
  if (unread !== null) return unread;
  return wall === null ? null : { obstacle: wall, detail: wall === 'login' ? 'asks for a login' : 'a wall instead of the page' };
}
