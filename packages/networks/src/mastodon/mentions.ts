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
 * trusts them (snac). So a page that may have been cut is looked at twice.
 */
export async function mentionsSince(api: MastodonApi, cursor: string | null, reader: StatusReader): Promise<Mentions> {
  // Empty where nothing had been said yet.
  const since = cursor === '' ? null : cursor;
  const page = await notifications(api, since === null ? {} : { min_id: since });
  const fresh = since === null ? page : page.filter(({ id }) => isLater(id, since));
  if (fresh.length === 0) return { posts: [], cursor: cursor ?? '', more: false, gap: false };
  const { all, gap } = since === null || fresh.length < SURELY_WHOLE ? { all: fresh, gap: false } : await whole(api, fresh, since);
  const ordered = [...new Map(all.map((one) => [one.id, one])).values()].sort((one, other) => (isLater(one.id, other.id) ? 1 : -1));
  // The first time what is there already is what the server shows of it at once.
  return { posts: postsOf(ordered, reader), cursor: ordered.at(-1)!.id, more: since !== null, gap };
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
