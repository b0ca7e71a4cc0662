import { idIn, listIn, objectIn } from '@beffroi/domain/json-values';
import type { IncomingPost, Mentions } from '../port.ts';
import type { MastodonApi } from './api.ts';
import { incoming, type StatusReader, statusIn } from './statuses.ts';

/** Notifications of a page: the most that any server gives. */
const PAGE = 80;

/** A page that is shorter than this is whole: no server cuts at so few. */
const SURELY_WHOLE = 10;

/** Pages that are gone back over where a server gives the newest first. */
const PAGES_BACK = 25;

/** A notification, with what it tells of. */
interface Notification {
  readonly id: string;
  readonly value: unknown;
}

/**
 * What was said to the account since a notification. Servers differ in what follows `min_id`: the next ones (Mastodon), or the newest, of which older ones than fit are lost to who
 * trusts them (snac). So a page that may have been cut is looked at twice. What came in the last minutes is asked for again: see `RecentMentions`.
 */
export async function mentionsSince(
  api: MastodonApi,
  cursor: string | null,
  reader: StatusReader,
  recent: RecentMentions = new RecentMentions(),
): Promise<Mentions> {
  // Empty where nothing had been said yet.
  const since = cursor === '' || cursor === null ? null : idOf(cursor);
  const page = await notifications(api, since === null ? {} : { min_id: since });
  const later = since === null ? page : page.filter(({ id }) => isLater(id, since));
  const long = since !== null && later.length >= SURELY_WHOLE;
  const { all, gap } = long ? await whole(api, later, since) : { all: later, gap: false };
  const late = cursor === null || since === null ? [] : await latecomers(api, recent.askFrom(cursor), since);
  const known = [...new Map([...late, ...all].map((one) => [one.id, one])).values()].filter(({ id }) => !recent.has(id));
  if (known.length === 0) return { posts: [], cursor: cursor ?? '', more: false, gap };
  const fresh = known.sort((one, other) => (isLater(one.id, other.id) ? 1 : -1));
  const next = cursorAfter(cursor, fresh.at(-1)!.id);
  recent.note(
    fresh.map(({ id }) => id),
    since ?? fresh[0]!.id,
    next,
  );
  // The first time what is there already is what the server shows of it at once.
  return { posts: postsOf(fresh, reader), cursor: next, more: since !== null && all.length > 0, gap };
}

/** Pages of the last minutes that are looked through again. */
const PAGES_AGAIN = 5;

/** What stands between what has settled and the cursor: known, but for what became visible behind others. */
async function latecomers(api: MastodonApi, settled: string, since: string): Promise<readonly Notification[]> {
  const all: Notification[] = [];
  for (let pages = 0, from = settled; pages < PAGES_AGAIN && isLater(since, from); pages++) {
    const page = await notifications(api, { min_id: from });
    all.push(...page.filter(({ id }) => isLater(id, settled) && !isLater(id, since)));
    const last = page.reduce((latest, { id }) => (isLater(id, latest) ? id : latest), from);
    if (last === from) break;
    from = last;
  }
  return all;
}

/**
 * The cursor is the latest notification; where one came behind it, a count stands after that, so that the cursor tells of each answer whether it was taken.
 */
function cursorAfter(cursor: string | null, last: string): string {
  const [before = '', late = '0'] = (cursor ?? '').split(LATE);
  return before === '' || isLater(last, before) ? last : `${before}${LATE}${Number(late) + 1}`;
}

const LATE = '~';

const idOf = (cursor: string): string => cursor.split(LATE, 1)[0]!;

/** Milliseconds after which no notification comes any more behind one that was seen: a server under load shows what it has numbered more than a minute later. */
const SETTLES = 300_000;

/**
 * What an open account was told in the last minutes. Servers number what comes before they show it, several at once: one may become visible behind another that is later and was taken
 * already (seen at snac, one of sixty that came together). So it is asked from where all has settled, and what is known is left out.
 */
export class RecentMentions {
  readonly #now: () => number;
  /** By id, when they were seen. */
  readonly #seen = new Map<string, number>();
  /** Behind this nothing comes any more. */
  #settled: string | null = null;
  /** The cursor that was given back last. */
  #cursor: string | null = null;

  /** @param now milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** @returns the notification after which to ask. Where the last answer was not taken, or somebody else has gone on, all since what had settled comes again. */
  askFrom(cursor: string): string {
    const last = idOf(cursor);
    if (cursor !== this.#cursor) this.#seen.clear();
    if (this.#settled !== null && isLater(this.#settled, last)) this.#settled = null;
    const before = this.#now() - SETTLES;
    for (const [id, at] of this.#seen) {
      if (at > before) continue;
      this.#seen.delete(id);
      if (this.#settled === null || isLater(id, this.#settled)) this.#settled = id;
    }
    return this.#settled ?? last;
  }

  has(id: string): boolean {
    return this.#seen.has(id);
  }

  /** @param from after which it was asked @param cursor what is given back */
  note(ids: readonly string[], from: string, cursor: string): void {
    this.#settled ??= from;
    this.#cursor = cursor;
    for (const id of ids) this.#seen.set(id, this.#now());
  }
}

/** Makes sure of a page: it is what follows the cursor, or what is missing before it is fetched. */
async function whole(
  api: MastodonApi,
  page: readonly Notification[],
  since: string,
): Promise<{ readonly all: readonly Notification[]; readonly gap: boolean }> {
  const oldest = oldestOf(page);
  const [next] = await notifications(api, { min_id: since, limit: '1' });
  if (next?.id === oldest) return { all: page, gap: false };
  const all: Notification[] = [...page];
  let back = await notifications(api, {});
  for (let pages = 0; pages < PAGES_BACK && back.length > 0; pages++) {
    all.push(...back.filter(({ id }) => isLater(id, since)));
    const last = oldestOf(back);
    // It reaches what was there before: between them nothing is missing.
    if (!isLater(last, since)) return { all, gap: false };
    back = (await notifications(api, { max_id: last })).filter(({ id }) => isLater(last, id));
  }
  return { all, gap: true };
}

async function notifications(api: MastodonApi, more: Readonly<Record<string, string>>): Promise<readonly Notification[]> {
  const asked = new URLSearchParams([['types[]', 'mention'], ...Object.entries({ limit: String(PAGE), ...more })]);
  const told = listIn(await api.said(`/api/v1/notifications?${asked}`));
  return told.map((value) => ({ id: idIn(objectIn(value)['id']), value })).filter((one): one is Notification => one.id !== null);
}

/** Servers that do not obey `types[]` tell of other things too. */
function postsOf(notifications: readonly Notification[], reader: StatusReader): readonly IncomingPost[] {
  return notifications
    .map(({ value }) => objectIn(value))
    .filter((one) => one['type'] === 'mention')
    .map((one) => statusIn(one['status'], reader))
    .filter((status) => status !== null)
    .map(incoming);
}

/** Ids grow: numbers without their zeros, or texts of one length. */
function isLater(one: string, other: string): boolean {
  return one.length === other.length ? one > other : one.length > other.length;
}

function oldestOf(page: readonly Notification[]): string {
  return page.reduce((oldest, { id }) => (isLater(oldest, id) ? id : oldest), page[0]!.id);
}
