import { instantFrom } from '@beffroi/domain';
import { countIn, idIn, isObject, type JsonObject, listIn, objectIn, textIn } from '@beffroi/domain/json-values';
import { PROFILE_UNITS, plainText, textOfHtml } from '@beffroi/reading/plain-text';
import type { AccountObstacle, OwnSight, ProfileField, SeenProfile } from '../../judge/account.ts';
import { alternative, languageIn, webAddress } from '../files/json-lines.ts';
import { type FoundPost, PostsInHand } from '../posts-in-hand.ts';
import { isErased } from '../redaction/erased-post.ts';
import { isoTime } from '../times.ts';
import type { CaptureOfPost, GonePost, PictureLink, ToldAccount } from '../told-account.ts';
import type { AccountBounds, FediverseName } from './account-address.ts';
import { mastodonMentions } from './mastodon-mentions.ts';
import { mentionsWith } from './own-mentions.ts';
import { pictureLink } from './profile-pictures.ts';
import { dataOf, isFault, OpenedThreads, type PublicInterface } from './public-interface.ts';

/** Posts of one page: the most that Mastodon gives. */
const PAGE = 40;

/** More pinned posts than anybody may pin: the server did not understand the question. */
const PINNED = 10;

/** What came of asking: the account, or that this server does not answer here. */
export type MastodonReading =
  | { readonly kind: 'account'; readonly told: ToldAccount }
  | { readonly kind: 'closed'; readonly fault: AccountObstacle };

/** Reads an account by the API of Mastodon, which other servers speak too. @param own its key, where its town gave an access */
export async function readMastodon(
  api: PublicInterface,
  { user, host }: FediverseName,
  bounds: AccountBounds,
  own: string | null = null,
): Promise<MastodonReading> {
  const base = `https://${host}/api/v1`;
  const looked = dataOf(await api.ask(`${base}/accounts/lookup?acct=${encodeURIComponent(user)}`));
  if (isFault(looked)) return { kind: 'closed', fault: looked };
  const account = objectIn(looked.data);
  const id = idIn(account['id']);
  if (id === null)
    return {
      kind: 'closed',
      fault: { obstacle: 'unreadable', code: 'not-an-account', where: looked.capture.url, detail: 'no account is in the answer' },
    };
  const reader = new MastodonReader(api, base, id, host, bounds, own);
  return { kind: 'account', told: await reader.read(account, looked.capture) };
}

class MastodonReader {
  readonly #api: PublicInterface;
  readonly #base: string;
  readonly #id: string;
  readonly #host: string;
  readonly #bounds: AccountBounds;
  readonly #account: string | null;
  readonly #hand: PostsInHand;
  /** Posts of others count apart: an account of few posts may have many answers. */
  readonly #others: PostsInHand;
  /** Own posts by id, with what its thread is opened for. */
  readonly #own = new Map<string, { readonly at: number; readonly answers: number; readonly reply: boolean }>();

  readonly #gone: GonePost[] = [];

  constructor(api: PublicInterface, base: string, id: string, host: string, bounds: AccountBounds, account: string | null) {
    this.#account = account;
    this.#api = api;
    this.#base = base;
    this.#id = id;
    this.#host = host;
    this.#bounds = bounds;
    this.#hand = new PostsInHand(bounds.posts);
    this.#others = new PostsInHand(10 * bounds.posts);
  }

  async read(account: JsonObject, capture: CaptureOfPost): Promise<ToldAccount> {
    const where = capture.url;
    const { tally } = this.#hand;
    const profile = profileOf(account, capture);
    if (profile.movedTo !== null) tally.add('moved', 'moved', where, `it says that it moved to ${profile.movedTo}`);
    if (account['suspended'] === true) {
      tally.add('blocked', 'suspended', where, 'its server has suspended it');
      return this.#told(profile, 'none', false);
    }
    const posts = await this.#pages();
    const hidden = this.#own.size === 0 && (countIn(account['statuses_count']) ?? 0) > 0;
    if (this.#own.size === 0) this.#explainNothing(account, where, posts);
    const pinned = this.#own.size === 0 ? [] : await this.#pinned();
    const opened = this.#own.size > 0 && (await this.#threads());
    const own = this.#account === null ? null : await this.#mentions(this.#account);
    const told = this.#told({ ...profile, pinned }, this.#own.size === 0 && (hidden || posts !== 'whole') ? 'none' : posts, opened, own);
    return { ...told, pictures: picturesOf(account) };
  }

  /** All that was said to it, with what its town gave. */
  async #mentions(account: string): Promise<OwnSight> {
    const asked = { base: this.#base, host: this.#host, id: this.#id, account, pages: this.#bounds.pages };
    const { sight, fault } = await mastodonMentions(this.#api, asked, (status, capture) => {
      // Its own posts may mention it.
      if (idIn(objectIn(status['account'])['id']) !== this.#id) this.#others.take(this.#postOf(status), capture, capture.url);
    });
    if (fault !== null) this.#others.tally.add(fault.obstacle, fault.code, fault.where, fault.detail, 'mentions');
    return sight === 'all' && this.#others.isFull ? 'part' : sight;
  }

  #told(profile: SeenProfile, posts: 'whole' | 'recent' | 'none', opened: boolean, own: OwnSight | null = null): ToldAccount {
    const covers = { posts, answersUnder: opened, mentions: mentionsWith(own, opened) };
    const obstacles = [...this.#hand.obstacles, ...this.#others.obstacles];
    const unreadable = this.#hand.unreadable + this.#others.unreadable;
    return {
      profile,
      posts: [...this.#hand.posts, ...this.#others.posts],
      covers,
      obstacles,
      unreadable,
      gone: this.#gone,
      ...(own === null ? {} : { own }),
    };
  }

  /** Says why an account shows no post. */
  #explainNothing(account: JsonObject, where: string, posts: 'whole' | 'recent'): void {
    const { tally } = this.#hand;
    const counted = countIn(account['statuses_count']) ?? 0;
    if (counted > 0 && posts === 'whole') tally.add('login', 'private', where, `it counts ${counted} posts and shows none`);
    else if (posts === 'whole') tally.add('unreadable', 'empty', where, 'the account has no post');
  }

  /** All pages of posts within the bounds. @returns whether the first post of all was reached */
  async #pages(): Promise<'whole' | 'recent'> {
    const { tally } = this.#hand;
    const list = `${this.#base}/accounts/${encodeURIComponent(this.#id)}/statuses?limit=${PAGE}&exclude_reblogs=true`;
    let url = list;
    let end: 'whole' | 'recent' = 'whole';
    for (let page = 0; page < this.#bounds.pages; page++) {
      const heard = dataOf(await this.#api.ask(url));
      if (isFault(heard)) {
        tally.add(heard.obstacle, heard.code, heard.where, heard.detail);
        const behind = heard.code === 'erased' ? this.#api.askedAfter(url, `${list}&max_id=`) : null;
        if (behind === null) return 'recent';
        [url, end] = [behind, 'recent'];
        continue;
      }
      const last = this.#takePage(heard.data, heard.capture);
      if (last === null) return this.#hand.isFull ? 'recent' : end;
      if (this.#hand.isFull) {
        this.#hand.leaveOthers(url);
        return 'recent';
      }
      url = `${list}&max_id=${encodeURIComponent(last)}`;
    }
    tally.add('budget', 'most-pages', this.#base, `more than ${this.#bounds.pages} pages of posts: older ones were left`);
    return 'recent';
  }

  /** @returns the id of its last post; `null` where it holds nothing new: that is the end, whatever the server does with the place from where it was asked */
  #takePage(data: unknown, capture: CaptureOfPost): string | null {
    if (!Array.isArray(data)) this.#hand.refuse('not-posts', capture.url, 'no list of posts');
    const met = listIn(data)
      .map((status) => this.#meet(status, capture))
      .filter((one) => one !== null);
    return met.every(({ known }) => known) ? null : met.at(-1)!.id;
  }

  /** Takes a status of a page of the account. @returns its id, and whether it had come before */
  #meet(status: unknown, capture: CaptureOfPost): { readonly id: string; readonly known: boolean } | null {
    const id = idIn(objectIn(status)['id']);
    if (id === null) {
      this.#hand.refuse('no-id', capture.url, 'a post without an id');
      return null;
    }
    const known = this.#own.has(id);
    if (!known) this.#takeOwn(id, objectIn(status), capture);
    return { id, known };
  }

  #takeOwn(id: string, status: JsonObject, capture: CaptureOfPost): void {
    const found = this.#postOf(status);
    const answers = countIn(status['replies_count']) ?? 0;
    // What it passed on, or wrote for its followers alone, is known and none of its public posts.
    const passed = isObject(status['reblog']) || isHidden(status);
    const erased = isErased(status);
    this.#own.set(id, { at: found.at ?? 0, answers: passed ? 0 : answers, reply: !passed && found.replyTo !== null });
    if (erased && !passed) {
      this.#hand.pass();
      this.#gone.push({ id, replyTo: found.replyTo });
    } else if (erased) return;
    else if (!passed) this.#hand.take({ ...found, author: null }, capture, capture.url);
  }

  async #pinned(): Promise<readonly string[]> {
    const heard = dataOf(await this.#api.ask(`${this.#base}/accounts/${encodeURIComponent(this.#id)}/statuses?pinned=true`));
    // A few accounts pin nothing, and some servers do not know the word: neither is worth an obstacle.
    if (isFault(heard) || !Array.isArray(heard.data)) return [];
    const ids = heard.data.flatMap((status) => idIn(objectIn(status)['id']) ?? []);
    for (const status of heard.data) this.#meet(status, heard.capture);
    const every = [...this.#own.keys()].slice(0, ids.length);
    // A server that does not know the word gives its newest posts.
    return ids.length > PINNED || every.every((id, at) => id === ids[at]) ? [] : ids;
  }

  /** Opens threads for what others wrote in them. @returns whether answers of others can be seen here */
  async #threads(): Promise<boolean> {
    const waiting = this.#waiting();
    const covered = new Set<string>();
    const threads = new OpenedThreads(this.#bounds.threads, this.#others.tally, this.#base);
    for (const id of waiting) {
      if (covered.has(id)) continue;
      if (!threads.next()) break;
      const heard = dataOf(await this.#api.ask(`${this.#base}/statuses/${encodeURIComponent(id)}/context`));
      if (isFault(heard)) threads.failed(heard);
      else {
        threads.succeeded();
        this.#takeThread(objectIn(heard.data), heard.capture, covered);
      }
    }
    return threads.opened > 0 || waiting.length === 0;
  }

  /** Own posts whose threads are worth opening: those that were answered, then answers to others; the newest first. */
  #waiting(): readonly string[] {
    const all = [...this.#own].sort(([, one], [, other]) => other.at - one.at);
    const answered = all.filter(([, { answers, reply }]) => answers > 0 && !reply);
    const replies = all.filter(([, { reply }]) => reply);
    return [...answered, ...replies].map(([id]) => id);
  }

  #takeThread(context: JsonObject, capture: CaptureOfPost, covered: Set<string>): void {
    const descendants = listIn(context['descendants']).filter(isObject);
    for (const status of [...listIn(context['ancestors']).filter(isObject), ...descendants]) {
      const id = idIn(status['id']);
      if (isErased(status)) continue;
      if (id !== null && idIn(objectIn(status['account'])['id']) === this.#id) {
        if (!this.#own.has(id)) this.#takeOwn(id, status, capture);
      } else if (!isHidden(status)) this.#others.take(this.#postOf(status), capture, capture.url);
    }
    // What is below a post that was opened has been seen whole.
    for (const status of descendants) covered.add(idIn(status['id']) ?? '');
  }

  #postOf(status: JsonObject): FoundPost {
    const warning = textIn(status['spoiler_text']);
    const content = typeof status['content'] === 'string' ? status['content'] : null;
    const body = content === null ? null : textOfHtml(content);
    const account = objectIn(status['account']);
    const author = webAddress(account['url']) ?? textIn(account['acct']) ?? idIn(account['id']) ?? '?';
    return {
      id: idIn(status['id']),
      at: isoTime(textIn(status['created_at'])),
      author: {
        id: author.includes('://') || author.includes('@') ? author : `${author}@${this.#host}`,
        followers: countIn(account['followers_count']),
        bot: account['bot'] === true,
      },
      text: body === null || warning === null ? body : { ...plainText(`${plainText(warning).text}\n${body.text}`) },
      replyTo: idIn(status['in_reply_to_id']),
      language: languageIn(status['language']),
      pictures: listIn(status['media_attachments'])
        .slice(0, 20)
        .map((one) => alternative(objectIn(one)['description'])),
      url: webAddress(status['url']) ?? webAddress(status['uri']),
    };
  }
}

/** Written for some people only. */
function isHidden(status: JsonObject): boolean {
  return status['visibility'] === 'private' || status['visibility'] === 'direct';
}

/** Still ones, where the server makes such of what moves. One that everybody has who gave none is no picture of theirs. */
function picturesOf(account: JsonObject): readonly PictureLink[] {
  return [
    pictureLink('avatar', account['avatar_static'] ?? account['avatar']),
    pictureLink('banner', account['header_static'] ?? account['header']),
  ].flatMap((one) => (one === null || /\/missing\.png$/.test(one.url) ? [] : [one]));
}

function profileOf(account: JsonObject, { url, digest, at }: CaptureOfPost): SeenProfile {
  const html = (value: unknown): string => textOfHtml(textIn(value) ?? '', PROFILE_UNITS).text;
  const moved = objectIn(account['moved']);
  const since = isoTime(textIn(account['created_at']));
  return {
    url,
    digest,
    seenAt: instantFrom(at),
    name: plainText(textIn(account['display_name']) ?? '', PROFILE_UNITS).text,
    bio: html(account['note']),
    fields: listIn(account['fields']).slice(0, 50).map(fieldOf),
    avatarText: alternative(account['avatar_description']),
    bannerText: alternative(account['header_description']),
    bot: account['bot'] === true,
    followers: countIn(account['followers_count']),
    following: countIn(account['following_count']),
    posts: countIn(account['statuses_count']),
    since: since === null ? null : instantFrom(since),
    movedTo: webAddress(moved['url']) ?? textIn(moved['acct'])?.slice(0, 500).toWellFormed() ?? null,
    pinned: [],
  };
}

function fieldOf(value: unknown): ProfileField {
  const field = objectIn(value);
  const verified = isoTime(textIn(field['verified_at']));
  return {
    name: plainText(textIn(field['name']) ?? '', PROFILE_UNITS).text,
    value: textOfHtml(textIn(field['value']) ?? '', PROFILE_UNITS).text,
    verifiedAt: verified === null ? null : instantFrom(verified),
  };
}
