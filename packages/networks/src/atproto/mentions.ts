import type { IncomingPost, Mentions } from '../port.ts';
import { incomingPost } from './incoming.ts';
import { isObject, type JsonObject, listIn, textIn, timeIn } from './json-values.ts';
import { cursorIn, cursorText, type MentionCursor, markOf, NOTHING_READ, OVERLAP } from './mention-cursor.ts';
import type { Xrpc } from './xrpc.ts';

const PAGE = 100;

/** Pages at most in one go: five thousand. */
const MOST_PAGES = 50;

/** Ways in which somebody speaks to an account. */
const REASONS = ['mention', 'reply', 'quote'] as const;

const METHOD = 'app.bsky.notification.listNotifications';

/** Pages that were read, and how their reading ended. */
interface Read {
  /** The newest first. */
  readonly views: readonly JsonObject[];
  /** Whether what the cursor knows was reached, or all there ever was. */
  readonly whole: boolean;
}

/**
 * What somebody said to the account since the cursor. Pages go from the newest back, and are read until they are an hour older than what was read before.
 *
 * @throws NetworkRefusal
 */
export async function mentionsSince(xrpc: Xrpc, cursor: string | null): Promise<Mentions> {
  const before = notAhead(cursor === null ? NOTHING_READ : cursorIn(cursor), xrpc.world.now);
  const { views, whole } = await readBack(xrpc, before);
  const given = new Set(before.given);
  const posts: IncomingPost[] = [];
  for (const view of views.toReversed()) {
    const post = incomingPost(view);
    if (post === null || given.has(markOf(post.address.id))) continue;
    given.add(markOf(post.address.id));
    posts.push(post);
  }
  return { posts, cursor: cursorText(notAhead(cursorAfter(before, views), xrpc.world.now)), more: false, gap: !whole };
}

/** Whether what shows the network can be asked in the account's name at all. @throws NetworkRefusal */
export async function assertMentions(xrpc: Xrpc): Promise<void> {
  await xrpc.query(METHOD, { limit: 1, reasons: REASONS });
}

async function readBack(xrpc: Xrpc, { newest }: MentionCursor): Promise<Read> {
  const views: JsonObject[] = [];
  const oldest = newest === null ? null : newest - OVERLAP;
  let next: string | null = null;
  let known = newest === null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const said = await xrpc.query(METHOD, { limit: PAGE, reasons: REASONS, ...(next === null ? {} : { cursor: next }) });
    const all = listIn(said['notifications']).filter(isObject);
    const times = all.map(momentOf);
    known ||= times.some((at) => at !== null && at <= newest!);
    views.push(...all.filter((view, at) => isAfter(times[at]!, oldest) && REASONS.some((one) => one === view['reason'])));
    const onward: string | null = textIn(said['cursor'], 1000);
    if (oldest !== null && times.some((at) => at !== null && at < oldest)) return { views, whole: true };
    if (onward === null || onward === next) return { views, whole: known };
    next = onward;
  }
  return { views, whole: false };
}

function cursorAfter(before: MentionCursor, views: readonly JsonObject[]): MentionCursor {
  const times = views.flatMap((view) => momentOf(view) ?? []);
  const newest = times.reduce<number | null>((most, at) => Math.max(most ?? at, at), before.newest);
  const lately = views.filter((view) => isAfter(momentOf(view), newest === null ? null : newest - OVERLAP));
  return { newest, given: lately.toReversed().flatMap((view) => markIn(view)) };
}

/** A moment that is still to come, by a server's wrong clock, would hide all that is said until then. */
function notAhead({ newest, given }: MentionCursor, now: number): MentionCursor {
  return { newest: newest === null ? null : Math.min(newest, now), given };
}

function markIn(view: JsonObject): readonly string[] {
  const uri = textIn(view['uri'], 600);
  return uri === null ? [] : [markOf(uri)];
}

function momentOf(view: JsonObject): number | null {
  return timeIn(view['indexedAt'])?.getTime() ?? null;
}

function isAfter(at: number | null, oldest: number | null): boolean {
  return at !== null && (oldest === null || at >= oldest);
}
