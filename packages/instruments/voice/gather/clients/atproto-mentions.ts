import { isObject, type JsonObject, listIn, objectIn, textIn } from '@beffroi/domain/json-values';
import { isErased } from '../redaction/erased-post.ts';
import type { CaptureOfPost } from '../told-account.ts';
import { type OwnMentions, refusedAccess } from './own-mentions.ts';
import { type dataOf, type Heard, isFault, type PublicInterface } from './public-interface.ts';

/** Notifications of a page: the most that is given. */
const PAGE = 100;

/** Ways in which somebody speaks to an account. */
const REASONS: readonly unknown[] = ['mention', 'reply'];

/** Whom is asked, and for whom. */
export interface MentionsOfAtProto {
  /** Origin of the account’s own server. */
  readonly server: string;
  /** The handle that it signs in with. */
  readonly handle: string;
  /** Key of the account. */
  readonly account: string;
  /** Pages at most. */
  readonly pages: number;
}

/**
 * All that was said to an account, the newest first, with what its town gave.
 *
 * @param take is given each post, once
 */
export async function atProtoMentions(
  api: PublicInterface,
  { server, handle, account, pages }: MentionsOfAtProto,
  dataIn: (heard: Heard) => ReturnType<typeof dataOf>,
  take: (view: JsonObject, capture: CaptureOfPost) => void,
): Promise<OwnMentions> {
  const list = `${server}/xrpc/app.bsky.notification.listNotifications?limit=${PAGE}&reasons=mention&reasons=reply`;
  const known = new Set<string>();
  let url = list;
  let whole = true;
  for (let page = 0; page < pages; page++) {
    const heard = dataIn(await api.askAs({ url, account, by: { kind: 'app-password', handle, server }, kept }));
    if (isFault(heard)) {
      const behind = heard.code === 'erased' ? api.askedAfter(url, `${list}&cursor=`) : null;
      if (behind === null) return refusedAccess(heard, known.size > 0);
      [url, whole] = [behind, false];
      continue;
    }
    for (const one of listIn(objectIn(heard.data)['notifications']).filter(isObject)) {
      const uri = textIn(one['uri']);
      if (isErased(one) || uri === null || known.has(uri)) continue;
      known.add(uri);
      take(one, heard.capture);
    }
    const next = textIn(objectIn(heard.data)['cursor']);
    const onward: string | null = next === null ? null : `${list}&cursor=${encodeURIComponent(next)}`;
    if (onward === null || onward === url) return { sight: whole ? 'all' : 'part', fault: null };
    url = onward;
  }
  return {
    sight: 'part',
    fault: { obstacle: 'budget', code: 'most-pages', where: server, detail: `more than ${pages} pages of mentions` },
  };
}

/** What is kept of a page: posts, and of their authors what names and counts them. Who asks to be shown to nobody without an account is left out. */
function kept(data: unknown): unknown {
  const { notifications, cursor } = objectIn(data);
  const posts = listIn(notifications)
    .map(objectIn)
    .filter((one) => REASONS.includes(one['reason']) && !asksToBeHidden(objectIn(one['author'])))
    .map(({ uri, reason, record, author }) => ({
      uri,
      reason,
      record: keptRecord(objectIn(record)),
      author: keptAuthor(objectIn(author)),
    }));
  return { notifications: posts, ...(textIn(cursor) === null ? {} : { cursor }) };
}

const RECORD = ['$type', 'text', 'createdAt', 'reply', 'langs'] as const;

function keptRecord(record: JsonObject): JsonObject {
  const { images, media } = objectIn(record['embed']);
  const alts = [...listIn(images), ...listIn(objectIn(media)['images'])].map((one) => ({ alt: objectIn(one)['alt'] }));
  const said = Object.fromEntries(RECORD.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]])));
  return alts.length === 0 ? said : { ...said, embed: { images: alts } };
}

function keptAuthor({ did, followersCount, labels }: JsonObject): JsonObject {
  const bot = labelled(labels, 'bot');
  return { did, ...(followersCount === undefined ? {} : { followersCount }), ...(bot ? { labels: [{ val: 'bot' }] } : {}) };
}

const asksToBeHidden = ({ labels }: JsonObject): boolean => labelled(labels, '!no-unauthenticated');

const labelled = (labels: unknown, label: string): boolean => listIn(labels).some((one) => objectIn(one)['val'] === label);
