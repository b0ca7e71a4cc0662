import { instantFrom } from '@beffroi/domain';
import { countIn, isObject, type JsonObject, listIn, objectIn, parsedJson, textIn } from '@beffroi/domain/json-values';
import { PROFILE_UNITS, plainText, textOfBytes } from '@beffroi/reading/plain-text';
import type { AccountObstacle, OwnSight, SeenProfile } from '../../judge/account.ts';
import { alternative, languageIn, webAddress } from '../files/json-lines.ts';
import { type FoundPost, PostsInHand } from '../posts-in-hand.ts';
import { isErased } from '../redaction/erased-post.ts';
import { isoTime } from '../times.ts';
import { type CaptureOfPost, type GonePost, type PictureLink, type ToldAccount, type ToldAuthor, unreadAccount } from '../told-account.ts';
import type { AccountBounds } from './account-address.ts';
import { atProtoMentions } from './atproto-mentions.ts';
import { mentionsWith } from './own-mentions.ts';
import { pictureLink } from './profile-pictures.ts';
import { dataOf, faultOf, type Heard, isFault, OpenedThreads, type PublicInterface } from './public-interface.ts';

/** Where AT Protocol is read: the public ones, unless a register names others. */
export interface AtHosts {
  /** Origin of the AppView that shows feeds and threads. */
  readonly appView: string;
  /** Origin of the directory of `did:plc`. */
  readonly directory: string;
}

/** Those of Bluesky, which everybody may read without an account. */
export const AT_HOSTS: AtHosts = { appView: 'https://public.api.bsky.app', directory: 'https://plc.directory' };

/** Who an account is: its lasting name, its handle where both say so, and the server that holds its posts. */
export interface AtIdentity {
  readonly did: string;
  /** `null` where the name does not lead back to the account. */
  readonly handle: string | null;
  /** Origin of its server; `null` where the directory does not say. */
  readonly server: string | null;
}

/** An account as it was read, and who it is. */
export interface AtReading {
  readonly told: ToldAccount;
  readonly identity: AtIdentity | null;
}

const PAGE = 100;

/** Reads an account of AT Protocol: over an AppView, or where none answers from the server that holds its posts. @param actor handle or DID @param own its key, where its town gave an access */
export async function readAtProto(
  api: PublicInterface,
  actor: string,
  bounds: AccountBounds,
  hosts: AtHosts,
  own: string | null = null,
): Promise<AtReading> {
  const did = actor.startsWith('did:') ? actor : await didOf(api, actor, hosts);
  if (typeof did !== 'string') return { told: unreadAccount(did), identity: null };
  const identity = await identityOf(api, did, actor, hosts);
  const reader = new AtReader(api, identity, bounds, hosts, own === null ? null : { account: own, handle: actor });
  return { told: await reader.read(), identity };
}

/** The lasting name behind a handle: as its own domain says, else as the AppView knows it. */
async function didOf(api: PublicInterface, handle: string, { appView }: AtHosts): Promise<string | AccountObstacle> {
  const own = await api.ask(`https://${handle}/.well-known/atproto-did`, 'text/plain');
  const said = own.kind === 'answer' && faultOf(own.answer) === null ? textOfBytes(own.answer.body).trim() : '';
  if (isDid(said)) return said;
  const known = atDataOf(await api.ask(`${appView}/xrpc/com.atproto.identity.resolveHandle?handle=${encodeURIComponent(handle)}`));
  if (isFault(known)) return known;
  const did = textIn(objectIn(known.data)['did']);
  return did !== null && isDid(did)
    ? did
    : { obstacle: 'lapsed', code: 'not-found', where: known.capture.url, detail: 'the handle leads to no account' };
}

const isDid = (text: string): boolean => /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.:%-]{1,300})$/i.test(text);

/** What the directory of names says of an account. A handle counts where the account names it and it led here. */
async function identityOf(api: PublicInterface, did: string, actor: string, { directory }: AtHosts): Promise<AtIdentity> {
  const web = /^did:web:([a-z0-9.-]+)$/i.exec(did);
  const heard = dataOf(await api.ask(web === null ? `${directory}/${did}` : `https://${web[1]!}/.well-known/did.json`));
  if (isFault(heard)) return { did, handle: null, server: null };
  const document = objectIn(heard.data);
  const names = listIn(document['alsoKnownAs']).flatMap(
    (name) => /^at:\/\/([a-z0-9.-]+)$/i.exec(textIn(name) ?? '')?.[1]?.toLowerCase() ?? [],
  );
  const service = listIn(document['service'])
    .map(objectIn)
    .find(({ id }) => textIn(id)?.endsWith('#atproto_pds') === true);
  const server = webAddress(service?.['serviceEndpoint']);
  return { did, handle: names.includes(actor) ? actor : null, server: server === null ? null : new URL(server).origin };
}

/** Data of an XRPC answer; its errors say more than their status. */
function atDataOf(heard: Heard): ReturnType<typeof dataOf> {
  if (heard.kind === 'answer' && heard.answer.status >= 400) {
    const { error, message } = objectIn(parsedJson(textOfBytes(heard.answer.body, heard.answer.contentType)));
    const known = ERRORS.find(({ says }) => says.test(`${textIn(error) ?? ''} ${textIn(message) ?? ''}`));
    if (known !== undefined)
      return {
        obstacle: known.obstacle,
        code: known.code,
        where: heard.answer.url,
        detail: `${textIn(error) ?? ''}: ${(textIn(message) ?? '').slice(0, 200)}`,
      };
  }
  return dataOf(heard);
}

const ERRORS = [
  { says: /takedown|takendown|suspended/i, obstacle: 'blocked', code: 'suspended' },
  { says: /deactivated/i, obstacle: 'blocked', code: 'deactivated' },
  {
    says: /profile not found|RepoNotFound|could not find repo|unable to resolve handle|could not locate record|RecordNotFound/i,
    obstacle: 'lapsed',
    code: 'not-found',
  },
  { says: /AuthMissing|AuthenticationRequired|AuthRequired/i, obstacle: 'login', code: 'private' },
] as const;

/** Records of one kind that an account keeps, newest first. */
export async function* recordsOf(
  api: PublicInterface,
  { did, server }: AtIdentity,
  collection: string,
  pages: number,
): AsyncGenerator<RecordPage | AccountObstacle, void> {
  const list = `${server}/xrpc/com.atproto.repo.listRecords?repo=${encodeURIComponent(did)}&collection=${collection}&limit=${PAGE}`;
  let url = list;
  for (let page = 0; page < pages; page++) {
    const heard = atDataOf(await api.ask(url));
    if (isFault(heard)) {
      yield heard;
      const behind = heard.code === 'erased' ? api.askedAfter(url, `${list}&cursor=`) : null;
      if (behind === null) return;
      url = behind;
      continue;
    }
    const records = listIn(objectIn(heard.data)['records']).filter(isObject);
    const next = textIn(objectIn(heard.data)['cursor']);
    const onward: string | null = next === null ? null : `${list}&cursor=${encodeURIComponent(next)}`;
    const last = records.length === 0 || onward === null || onward === url;
    yield { records, capture: heard.capture, last };
    if (last) return;
    url = onward;
  }
}

/** One page of records. */
export interface RecordPage {
  readonly records: readonly JsonObject[];
  readonly capture: CaptureOfPost;
  /** No other follows. */
  readonly last: boolean;
}

/** For which account of the register a town gave an access, and with which name that signs in. */
interface AtAccess {
  readonly account: string;
  readonly handle: string;
}

class AtReader {
  readonly #api: PublicInterface;
  readonly #identity: AtIdentity;
  readonly #bounds: AccountBounds;
  readonly #hosts: AtHosts;
  readonly #access: AtAccess | null;
  readonly #hand: PostsInHand;
  readonly #others: PostsInHand;
  /** Own posts with what a thread is opened for. */
  readonly #own = new Map<string, { readonly at: number; readonly answers: number; readonly parent: string | null }>();

  readonly #gone: GonePost[] = [];

  constructor(api: PublicInterface, identity: AtIdentity, bounds: AccountBounds, hosts: AtHosts, access: AtAccess | null) {
    this.#access = access;
    this.#api = api;
    this.#identity = identity;
    this.#bounds = bounds;
    this.#hosts = hosts;
    this.#hand = new PostsInHand(bounds.posts);
    this.#others = new PostsInHand(10 * bounds.posts);
  }

  async read(): Promise<ToldAccount> {
    const { did } = this.#identity;
    const shown = atDataOf(await this.#api.ask(`${this.#hosts.appView}/xrpc/app.bsky.actor.getProfile?actor=${encodeURIComponent(did)}`));
    if (!isFault(shown)) return this.#overAppView(objectIn(shown.data), shown.capture);
    if (shown.code === 'suspended' || shown.code === 'deactivated' || this.#identity.server === null) return unreadAccount(shown);
    return this.#overServer();
  }

  async #overAppView(data: JsonObject, capture: CaptureOfPost): Promise<ToldAccount> {
    // "No unauthenticated": the account asks AppViews to show it to nobody who is not signed in.
    const signedInOnly = labelsOf(data).includes('!no-unauthenticated');
    const profile = profileOf(data, capture);
    if (signedInOnly) {
      this.#hand.tally.add('login', 'private', capture.url, 'the account asks to be shown to nobody without an account');
      return this.#told(profile, 'none', false);
    }
    const posts = await this.#feed();
    const hidden = this.#own.size === 0 && (profile.posts ?? 0) > 0;
    if (this.#own.size === 0 && posts === 'whole') this.#explainNothing(profile.posts, capture.url);
    const opened = this.#own.size > 0 && (await this.#threads());
    const own = await this.#mentions();
    const told = this.#told(profile, this.#own.size === 0 && (hidden || posts !== 'whole') ? 'none' : posts, opened, own);
    const pictures = [pictureLink('avatar', data['avatar']), pictureLink('banner', data['banner'])];
    return { ...told, pictures: pictures.filter((one) => one !== null) };
  }

  async #overServer(): Promise<ToldAccount> {
    const { did, server } = this.#identity;
    const said = atDataOf(
      await this.#api.ask(
        `${server}/xrpc/com.atproto.repo.getRecord?repo=${encodeURIComponent(did)}&collection=app.bsky.actor.profile&rkey=self`,
      ),
    );
    if (isFault(said) && (said.code === 'suspended' || said.code === 'deactivated')) return unreadAccount(said);
    const record = isFault(said) ? null : objectIn(objectIn(said.data)['value']);
    const profile = record === null || isFault(said) ? null : profileOf({ ...record, pinnedPost: record['pinnedPost'] }, said.capture);
    const posts = await this.#records();
    if (this.#own.size === 0 && posts === 'whole') this.#explainNothing(null, server ?? did);
    const own = await this.#mentions();
    const told = this.#told(profile, this.#own.size === 0 && posts !== 'whole' ? 'none' : posts, false, own);
    return {
      ...told,
      pictures: record === null ? [] : [this.#blob('avatar', record), this.#blob('banner', record)].flatMap((one) => one ?? []),
    };
  }

  /** A picture as the account’s own server gives it. */
  #blob(which: PictureLink['which'], record: JsonObject): PictureLink | null {
    const cid = textIn(objectIn(objectIn(record[which])['ref'])['$link']);
    const { did, server } = this.#identity;
    if (cid === null || cid.length > 200 || server === null) return null;
    return pictureLink(which, `${server}/xrpc/com.atproto.sync.getBlob?did=${encodeURIComponent(did)}&cid=${encodeURIComponent(cid)}`);
  }

  /** All that was said to it, with what its town gave; `null` where that gave nothing. */
  async #mentions(): Promise<OwnSight | null> {
    if (this.#access === null) return null;
    const { server, did } = this.#identity;
    if (server === null) return 'unread';
    const { sight, fault } = await atProtoMentions(
      this.#api,
      { ...this.#access, server, pages: this.#bounds.pages },
      atDataOf,
      (view, capture) => {
        const author = authorOf(objectIn(view['author']));
        if (author.id !== did) this.#others.take(postOf(textIn(view['uri']), objectIn(view['record']), author), capture, capture.url);
      },
    );
    if (fault !== null) this.#others.tally.add(fault.obstacle, fault.code, fault.where, fault.detail, 'mentions');
    return sight === 'all' && this.#others.isFull ? 'part' : sight;
  }

  #explainNothing(counted: number | null, where: string): void {
    if (counted !== null && counted > 0) this.#hand.tally.add('login', 'private', where, `it counts ${counted} posts and shows none`);
    else this.#hand.tally.add('unreadable', 'empty', where, 'the account has no post');
  }

  #told(profile: SeenProfile | null, posts: 'whole' | 'recent' | 'none', opened: boolean, own: OwnSight | null = null): ToldAccount {
    const covers = { posts, answersUnder: opened, mentions: mentionsWith(own, opened) };
    const obstacles = [...this.#hand.obstacles, ...this.#others.obstacles];
    return {
      profile,
      posts: [...this.#hand.posts, ...this.#others.posts],
      covers,
      obstacles,
      unreadable: this.#hand.unreadable + this.#others.unreadable,
      gone: this.#gone,
      ...(own === null ? {} : { own }),
    };
  }

  async #feed(): Promise<'whole' | 'recent'> {
    const { tally } = this.#hand;
    const list = `${this.#hosts.appView}/xrpc/app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(this.#identity.did)}&limit=${PAGE}&filter=posts_with_replies`;
    let url = list;
    let end: 'whole' | 'recent' = 'whole';
    for (let page = 0; page < this.#bounds.pages; page++) {
      const heard = atDataOf(await this.#api.ask(url));
      if (isFault(heard)) {
        tally.add(heard.obstacle, heard.code, heard.where, heard.detail);
        const behind = heard.code === 'erased' ? this.#api.askedAfter(url, `${list}&cursor=`) : null;
        if (behind === null) return 'recent';
        [url, end] = [behind, 'recent'];
        continue;
      }
      for (const item of listIn(objectIn(heard.data)['feed']).map(objectIn)) this.#takeItem(item, heard.capture);
      const next = textIn(objectIn(heard.data)['cursor']);
      if (this.#isFull(url)) return 'recent';
      const onward: string | null = next === null ? null : `${list}&cursor=${encodeURIComponent(next)}`;
      if (onward === null || onward === url) return end;
      url = onward;
    }
    tally.add('budget', 'most-pages', this.#hosts.appView, `more than ${this.#bounds.pages} pages of posts: older ones were left`);
    return 'recent';
  }

  async #records(): Promise<'whole' | 'recent'> {
    const { tally } = this.#hand;
    let end: 'whole' | 'recent' = 'whole';
    for await (const page of recordsOf(this.#api, this.#identity, 'app.bsky.feed.post', this.#bounds.pages)) {
      if (isFault(page)) {
        tally.add(page.obstacle, page.code, page.where, page.detail);
        end = 'recent';
        continue;
      }
      for (const record of page.records) {
        const uri = textIn(record['uri']);
        if (isErased(record)) this.#pass(uri, {}, 0);
        else this.#takeOwn(uri, objectIn(record['value']), 0, page.capture);
      }
      if (this.#isFull(page.capture.url)) return 'recent';
      if (page.last) return end;
    }
    if (end === 'recent') return end;
    tally.add('budget', 'most-pages', this.#identity.server ?? '', `more than ${this.#bounds.pages} pages of posts: older ones were left`);
    return 'recent';
  }

  #isFull(url: string): boolean {
    if (!this.#hand.isFull) return false;
    this.#hand.leaveOthers(url);
    return true;
  }

  /** An item of a feed: a post of its own, with what it answers; what it passed on is not its own. */
  #takeItem({ post, reply, reason }: JsonObject, capture: CaptureOfPost): void {
    if (reason !== undefined && textIn(objectIn(reason)['$type'])?.endsWith('#reasonRepost') === true) return;
    this.#takeView(objectIn(post), capture);
    for (const one of [objectIn(reply)['root'], objectIn(reply)['parent']]) {
      if (isObject(one) && isObject(one['record'])) this.#takeView(one, capture);
    }
  }

  #takeView(view: JsonObject, capture: CaptureOfPost): void {
    const author = objectIn(view['author']);
    const uri = textIn(view['uri']);
    const record = objectIn(view['record']);
    const answers = countIn(view['replyCount']) ?? 0;
    if (isErased(view)) this.#pass(uri, record, answers);
    else if (textIn(author['did']) === this.#identity.did) this.#takeOwn(uri, record, answers, capture);
    else this.#others.take(postOf(uri, record, authorOf(author)), capture, capture.url);
  }

  /** A post that was taken out: its thread was opened, and is opened again. */
  #pass(uri: string | null, record: JsonObject, answers: number): void {
    if (uri === null || this.#own.has(uri)) return;
    this.#hand.pass();
    // Which post it answered is not told any more: its address may have named somebody.
    this.#gone.push({ id: uri, replyTo: null });
    const { at, replyTo } = postOf(uri, record, null);
    this.#own.set(uri, { at: at ?? 0, answers, parent: replyTo });
  }

  #takeOwn(uri: string | null, record: JsonObject, answers: number, capture: CaptureOfPost): void {
    if (uri !== null && this.#own.has(uri)) return;
    const found = postOf(uri, record, null);
    if (uri !== null) this.#own.set(uri, { at: found.at ?? 0, answers, parent: found.replyTo });
    this.#hand.take(found, capture, capture.url);
  }

  /** Opens threads that were answered. Posts that it answered came with its feed. @returns whether answers of others can be seen here */
  async #threads(): Promise<boolean> {
    const waiting = [...this.#own]
      .filter(([, { answers }]) => answers > 0)
      .sort(([, one], [, other]) => Number(one.parent !== null) - Number(other.parent !== null) || other.at - one.at);
    const covered = new Set<string>();
    const threads = new OpenedThreads(this.#bounds.threads, this.#others.tally, this.#hosts.appView);
    for (const [uri] of waiting) {
      if (covered.has(uri)) continue;
      if (!threads.next()) break;
      const heard = atDataOf(
        await this.#api.ask(
          `${this.#hosts.appView}/xrpc/app.bsky.feed.getPostThread?uri=${encodeURIComponent(uri)}&depth=20&parentHeight=0`,
        ),
      );
      if (isFault(heard)) threads.failed(heard);
      else {
        threads.succeeded();
        this.#takeThread(objectIn(objectIn(heard.data)['thread']), heard.capture, covered);
      }
    }
    return threads.opened > 0 || waiting.length === 0;
  }

  /** Without calling itself: a thread may be as deep as its writers like. */
  #takeThread(thread: JsonObject, capture: CaptureOfPost, covered: Set<string>): void {
    const waiting = [...listIn(thread['replies'])];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      const { post, replies } = objectIn(one);
      if (!isObject(post)) continue;
      this.#takeView(post, capture);
      // Its answers are here, unless they lie too deep to have been given.
      if (listIn(replies).length >= (countIn(post['replyCount']) ?? 0)) covered.add(textIn(post['uri']) ?? '');
      waiting.push(...listIn(replies));
    }
  }
}

function postOf(uri: string | null, record: JsonObject, author: ToldAuthor | null): FoundPost {
  const [, repo, key] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(uri ?? '') ?? [];
  return {
    id: uri !== null && uri.length <= 500 ? uri : null,
    at: isoTime(textIn(record['createdAt'])),
    author,
    text: typeof record['text'] === 'string' ? plainText(record['text']) : null,
    replyTo: textIn(objectIn(objectIn(record['reply'])['parent'])['uri']),
    language: languageIn(listIn(record['langs'])[0]),
    pictures: picturesOf(record['embed']),
    url: repo === undefined || key === undefined ? null : `https://bsky.app/profile/${repo}/post/${key}`,
  };
}

function picturesOf(embed: unknown): readonly (string | null)[] {
  const { images, media } = objectIn(embed);
  return [...listIn(images), ...listIn(objectIn(media)['images'])].slice(0, 20).map((one) => alternative(objectIn(one)['alt']));
}

/** A feed does not say how many follow an author. */
function authorOf(author: JsonObject): ToldAuthor {
  return { id: textIn(author['did']) ?? '?', followers: countIn(author['followersCount']), bot: labelsOf(author).includes('bot') };
}

function labelsOf(actor: JsonObject): readonly string[] {
  const labels = actor['labels'];
  const list = Array.isArray(labels) ? labels : listIn(objectIn(labels)['values']);
  return list.flatMap((one) => textIn(objectIn(one)['val']) ?? []);
}

function profileOf(data: JsonObject, { url, digest, at }: CaptureOfPost): SeenProfile {
  const words = (value: unknown): string => plainText(textIn(value) ?? '', PROFILE_UNITS).text;
  const since = isoTime(textIn(data['createdAt']));
  const pinned = textIn(objectIn(data['pinnedPost'])['uri']);
  const website = words(data['website']);
  return {
    url,
    digest,
    seenAt: instantFrom(at),
    name: words(data['displayName']),
    bio: words(data['description']),
    fields: website === '' ? [] : [{ name: 'website', value: website, verifiedAt: null }],
    avatarText: null,
    bannerText: null,
    bot: labelsOf(data).includes('bot'),
    followers: countIn(data['followersCount']),
    following: countIn(data['followsCount']),
    posts: countIn(data['postsCount']),
    since: since === null ? null : instantFrom(since),
    movedTo: null,
    pinned: pinned === null ? [] : [pinned],
  };
}
