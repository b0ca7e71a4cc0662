import { idIn, isObject, type JsonObject, listIn, objectIn } from '@beffroi/domain/json-values';
import type { AccountObstacle } from '../../judge/account.ts';
import { isErased } from '../redaction/erased-post.ts';
import type { CaptureOfPost } from '../told-account.ts';
import { type OwnMentions, refusedAccess } from './own-mentions.ts';
import { dataOf, isFault, type OwnQuestion, type PublicInterface } from './public-interface.ts';

/** Notifications of a page: the most that Mastodon gives. */
const PAGE = 80;

/** A list that is shorter than this is whole: no server cuts at so few. */
const SURELY_WHOLE = 10;

/** Whom is asked, and for whom. */
export interface MentionsOfMastodon {
  /** `https://HOST/api/v1`. */
  readonly base: string;
  readonly host: string;
  /** Key of the account. */
  readonly account: string;
  /** Its id at the server. */
  readonly id: string;
  /** Pages at most. */
  readonly pages: number;
}

/**
 * All mentions that reached an account, the newest first, with what its town gave.
 *
 * @param take is given each post that mentions it, once
 */
export async function mastodonMentions(
  api: PublicInterface,
  asked: MentionsOfMastodon,
  take: (status: JsonObject, capture: CaptureOfPost) => void,
): Promise<OwnMentions> {
  const { base, host, account, id, pages } = asked;
  const every = `${base}/notifications?types[]=mention&include_filtered=true`;
  const list = `${every}&limit=${PAGE}`;
  const ask = async (url: string) =>
    dataOf(await api.askAs({ url, account, by: { kind: 'token', host }, kept: keptFor(id) } satisfies OwnQuestion));
  const known = new Set<string>();
  const stops = (fault: AccountObstacle): OwnMentions => refusedAccess(fault, known.size > 0);
  let url = list;
  let whole = true;
  for (let page = 0; page < pages; page++) {
    const heard = await ask(url);
    if (isFault(heard)) {
      const behind = heard.code === 'erased' ? api.askedAfter(url, `${list}&max_id=`) : null;
      if (behind === null) return stops(heard);
      [url, whole] = [behind, false];
      continue;
    }
    const told = listIn(heard.data).filter(isObject);
    if (!Array.isArray(heard.data)) return stops(notMentions(heard.capture.url, 'no list of notifications'));
    if (ofAnother(told, id))
      return {
        sight: 'refused',
        fault: { obstacle: 'login', code: 'access-of-another', where: url, detail: 'its mentions are of another account' },
      };
    const last = idIn(told.at(-1)?.['id']);
    // A list may hold its oldest twice, which then comes behind itself (snac: one that came while the list was made).
    const oldest = [...known].at(-1);
    const ended = last === null || told.every((one) => idIn(one['id']) === oldest);
    const fresh = told.filter((one) => !known.has(String(idIn(one['id']))));
    for (const one of fresh) {
      known.add(String(idIn(one['id'])));
      const { status } = one;
      if (isObject(status) && !isErased(status)) take(status, heard.capture);
    }
    if (ended)
      return (await isOldest(ask, `${every}&limit=1&min_id=0`, known)) && whole
        ? { sight: 'all', fault: null }
        : { sight: 'part', fault: null };
    if (fresh.length === 0) return { sight: 'part', fault: notMentions(url, 'it gives the same page again: older ones cannot be had') };
    url = `${list}&max_id=${encodeURIComponent(last)}`;
  }
  return { sight: 'part', fault: { obstacle: 'budget', code: 'most-pages', where: base, detail: `more than ${pages} pages of mentions` } };
}

/**
 * Whether the last that was given is the first of all. Some servers hold only their newest ready, give nothing behind these, and the newest again where the oldest are asked for (snac 2.75: 64): such a
 * list is whole where it is too short for any server to have cut it.
 */
async function isOldest(
  ask: (url: string) => Promise<ReturnType<typeof dataOf>>,
  url: string,
  known: ReadonlySet<string>,
): Promise<boolean> {
  const heard = await ask(url);
  if (isFault(heard)) return false;
  const first = listIn(heard.data).map((one) => String(idIn(objectIn(one)['id'])));
  if (!first.every((id) => known.has(id))) return false;
  return known.size < SURELY_WHOLE || first.at(-1) === [...known].at(-1);
}

/** Whether what was given belongs to another account: whoever is mentioned is named in what mentions them. */
function ofAnother(told: readonly JsonObject[], id: string): boolean {
  const named = told.flatMap(({ status }) => (isObject(status) && !isErased(status) ? [listIn(status['mentions'])] : []));
  return named.length > 0 && named.every((all) => all.length > 0 && all.every((one) => idIn(objectIn(one)['id']) !== id));
}

const notMentions = (where: string, detail: string): AccountObstacle => ({ obstacle: 'unreadable', code: 'not-mentions', where, detail });

/** What is kept of a page. Of all but public mentions their place among others stays alone: no word, no name. */
const keptFor =
  (id: string) =>
  (data: unknown): unknown =>
    Array.isArray(data) ? data.map((one: unknown) => keptNotification(objectIn(one), id)) : {};

function keptNotification({ id, type, status }: JsonObject, own: string): JsonObject {
  if (type !== 'mention' || !isObject(status)) return { id };
  const open = status['visibility'] === 'public' || status['visibility'] === 'unlisted';
  return open ? { id, type, status: keptStatus(status, own) } : { id, type, hidden: true };
}

/** Who else is mentioned is nobody’s business. */
function keptStatus(status: JsonObject, own: string): JsonObject {
  const mentions = listIn(status['mentions']);
  const others = mentions.some((one) => idIn(objectIn(one)['id']) !== own);
  const named = mentions.some((one) => idIn(objectIn(one)['id']) === own);
  return {
    ...picked(status, STATUS),
    media_attachments: listIn(status['media_attachments']).map((one) => picked(objectIn(one), ['description'])),
    account: picked(objectIn(status['account']), ['id', 'acct', 'url', 'followers_count', 'bot']),
    mentions: named ? [{ id: own }] : others ? [{ id: null }] : [],
  };
}

const STATUS = ['id', 'uri', 'url', 'created_at', 'content', 'spoiler_text', 'in_reply_to_id', 'visibility', 'language'] as const;

function picked(from: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
}
