import { instantFrom } from '@beffroi/domain';
import { countIn, idIn, isObject, type JsonObject, listIn, objectIn, textIn } from '@beffroi/domain/json-values';
import { PROFILE_UNITS, plainText, textOfHtml } from '@beffroi/reading/plain-text';
import type { AccountObstacle, SeenProfile } from '../../judge/account.ts';
import { alternative, languageIn, webAddress } from '../files/json-lines.ts';
import { PostsInHand } from '../posts-in-hand.ts';
import { isErased } from '../redaction/erased-post.ts';
import { isoTime } from '../times.ts';
import { type CaptureOfPost, type GonePost, type PictureLink, type ToldAccount, unreadAccount } from '../told-account.ts';
import type { AccountBounds, FediverseName } from './account-address.ts';
import { pictureLink } from './profile-pictures.ts';
import { dataOf, isFault, type PublicInterface } from './public-interface.ts';

const ACTIVITY = 'application/activity+json';
const WANTED = `${ACTIVITY}, application/ld+json; profile="https://www.w3.org/ns/activitystreams"`;
const PUBLIC = /(?:^as:|#)Public$|^Public$/;

/** Before the id of a post: what it answers, where that was written out in it and was taken out. */
const SOMEBODYS = 'urn:beffroi:erased:';

/** What was found at an address. */
interface Found {
  readonly object: JsonObject;
  readonly capture: CaptureOfPost;
}

/** Reads an account by plain ActivityPub: webfinger, actor, pages of its outbox. What others wrote is not in it. */
export async function readActivityPub(api: PublicInterface, name: FediverseName, bounds: AccountBounds): Promise<ToldAccount> {
  const actor = await actorOf(api, name);
  return isFault(actor) ? unreadAccount(actor) : new OutboxReader(api, actor, bounds).read();
}

async function actorOf(api: PublicInterface, name: FediverseName): Promise<Found | AccountObstacle> {
  const address = await actorAddress(api, name);
  return typeof address === 'string' ? found(api, address) : address;
}

/** The host of the server that keeps an account, as the host of its name says; `null` where that says nothing. */
export async function serverOf(api: PublicInterface, name: FediverseName): Promise<string | null> {
  const address = await actorAddress(api, name);
  return typeof address === 'string' ? new URL(address).host : null;
}

/** Where webfinger says that an account is. */
async function actorAddress(api: PublicInterface, { user, host }: FediverseName): Promise<string | AccountObstacle> {
  const resource = encodeURIComponent(`acct:${user}@${host}`);
  const finger = dataOf(
    await api.ask(`https://${host}/.well-known/webfinger?resource=${resource}`, 'application/jrd+json, application/json'),
  );
  if (isFault(finger)) return finger;
  const links = listIn(objectIn(finger.data)['links']).map(objectIn);
  const self = links.find(({ rel, type }) => rel === 'self' && /activity\+json|activitystreams/.test(textIn(type) ?? ''));
  return (
    webAddress(self?.['href']) ?? { obstacle: 'unreadable', code: 'not-an-account', where: finger.capture.url, detail: 'it names no actor' }
  );
}

async function found(api: PublicInterface, url: string): Promise<Found | AccountObstacle> {
  const heard = dataOf(await api.ask(url, WANTED));
  if (isFault(heard)) return heard;
  if (!isObject(heard.data)) return { obstacle: 'unreadable', code: 'not-an-account', where: url, detail: 'no object' };
  return { object: heard.data, capture: heard.capture };
}

class OutboxReader {
  readonly #api: PublicInterface;
  readonly #actor: Found;
  readonly #bounds: AccountBounds;
  readonly #hand: PostsInHand;
  readonly #known = new Set<string>();
  readonly #gone: GonePost[] = [];

  constructor(api: PublicInterface, actor: Found, bounds: AccountBounds) {
    this.#api = api;
    this.#actor = actor;
    this.#bounds = bounds;
    this.#hand = new PostsInHand(bounds.posts);
  }

  async read(): Promise<ToldAccount> {
    const { object: actor, capture } = this.#actor;
    const { tally } = this.#hand;
    const profile = profileOf(actor, capture, await this.#countOf(actor['followers']), await this.#countOf(actor['following']));
    if (profile.movedTo !== null) tally.add('moved', 'moved', capture.url, `it says that it moved to ${profile.movedTo}`);
    if (actor['suspended'] === true) tally.add('blocked', 'suspended', capture.url, 'its server has suspended it');
    const outbox = actor['suspended'] === true ? null : await this.#outbox(actor);
    const posts = outbox === null ? 'none' : await this.#pages(outbox);
    const counted = outbox === null ? null : countIn(outbox.object['totalItems']);
    if (this.#known.size === 0 && posts === 'whole') {
      if (counted !== null && counted > 0) tally.add('login', 'private', capture.url, `it counts ${counted} posts and shows none`);
      else tally.add('unreadable', 'empty', capture.url, 'the account has no post');
    }
    const shown = this.#known.size === 0 && (posts !== 'whole' || (counted ?? 0) > 0) ? 'none' : posts;
    const { posts: own, obstacles, unreadable } = this.#hand;
    return {
      profile: { ...profile, posts: counted },
      posts: own,
      covers: { posts: shown, answersUnder: false, mentions: 'none' },
      obstacles,
      unreadable,
      gone: this.#gone,
      pictures: picturesOf(actor),
    };
  }

  async #countOf(collection: unknown): Promise<number | null> {
    const address = webAddress(collection);
    const heard = address === null ? null : await found(this.#api, address);
    return heard === null || isFault(heard) ? null : countIn(heard.object['totalItems']);
  }

  async #outbox(actor: JsonObject): Promise<Found | null> {
    const address = webAddress(actor['outbox']);
    const heard = address === null ? null : await found(this.#api, address);
    if (heard !== null && !isFault(heard)) return heard;
    const fault =
      heard ??
      ({ obstacle: 'unreadable', code: 'not-posts', where: this.#actor.capture.url, detail: 'the actor names no outbox' } as const);
    this.#hand.tally.add(fault.obstacle, fault.code, fault.where, fault.detail);
    return null;
  }

  /** A collection's items, page after page. @returns whether its end was reached */
  async #pages(outbox: Found): Promise<'whole' | 'recent'> {
    const { tally } = this.#hand;
    let page: Found | null = outbox;
    let next: unknown = outbox.object['first'];
    let end: 'whole' | 'recent' = 'whole';
    for (let asked = 0; ; ) {
      if (page !== null && !this.#takePage(page)) return 'recent';
      // Within a collection that is whole in one object, the first page is written out.
      if (isObject(next)) {
        page = { object: next, capture: outbox.capture };
        next = next['next'];
        continue;
      }
      const address = webAddress(next);
      // An outbox in one piece may hold the newest only, and count no others: snac’s does.
      if (address === null) return asked === 0 && this.#known.size > 0 ? 'recent' : end;
      if (asked++ >= this.#bounds.pages) {
        tally.add('budget', 'most-pages', address, `more than ${this.#bounds.pages} pages of posts: older ones were left`);
        return 'recent';
      }
      const before = this.#known.size;
      const heard: Found | AccountObstacle = await found(this.#api, address);
      if (isFault(heard)) {
        tally.add(heard.obstacle, heard.code, heard.where, heard.detail);
        const behind = heard.code === 'erased' ? this.#api.askedAfter(address, `${address.split('?')[0]!}?`) : null;
        if (behind === null) return 'recent';
        [page, next, end] = [null, behind, 'recent'];
        continue;
      }
      const items = itemsOf(heard.object);
      page = heard;
      next = heard.object['next'];
      // A page that is empty, or leads round in a circle, is the end.
      if (items.length === 0 || next === address) next = null;
      if (asked > 1 && before > 0 && items.every((item) => this.#known.has(idOf(item) ?? ''))) next = null;
    }
  }

  /** @returns false when no more is taken */
  #takePage({ object, capture }: Found): boolean {
    for (const item of itemsOf(object)) {
      const id = idOf(item);
      if (id !== null && this.#known.has(id)) continue;
      if (id !== null) this.#known.add(id);
      this.#take(item, capture);
      if (this.#hand.isFull) {
        this.#hand.leaveOthers(capture.url);
        return false;
      }
    }
    return true;
  }

  #take(item: unknown, capture: CaptureOfPost): void {
    if (typeof item === 'string') {
      this.#hand.refuse('no-object', capture.url, 'a post that is named and not told');
      return;
    }
    const activity = objectIn(item);
    const type = activity['type'];
    if (type !== 'Create' && type !== 'Note' && type !== 'Article' && type !== 'Question' && type !== 'Page') return;
    const note = type === 'Create' ? activity['object'] : activity;
    if (isErased(note) || isErased(activity)) {
      this.#pass(objectIn(note));
      return;
    }
    if (!isObject(note)) {
      this.#hand.refuse('no-object', capture.url, 'a post that is named and not told');
      return;
    }
    if (!isPublic(note, activity)) return;
    const content = typeof note['content'] === 'string' ? textOfHtml(note['content']) : null;
    const title = textIn(note['name']) ?? textIn(note['summary']);
    const language = Object.keys(objectIn(note['contentMap']))[0];
    this.#hand.take(
      {
        id: idIn(note['id']),
        at: isoTime(textIn(note['published']) ?? textIn(activity['published'])),
        author: null,
        text: content === null || title === null ? content : plainText(`${textOfHtml(title).text}\n${content.text}`),
        replyTo: isErased(note['inReplyTo'])
          ? `${SOMEBODYS}${idIn(note['id'])}`
          : (idIn(note['inReplyTo']) ?? idIn(objectIn(note['inReplyTo'])['id'])),
        language: languageIn(language),
        pictures: listIn(note['attachment'] ?? [])
          .slice(0, 20)
          .map((one) => alternative(objectIn(one)['name'])),
        url: webAddress(note['url']) ?? webAddress(objectIn(listIn(note['url'])[0])['href']) ?? webAddress(note['id']),
      },
      capture,
      capture.url,
    );
  }

  /** A post that was taken out. One that was named and not told had no id that anything could answer. */
  #pass({ id, inReplyTo }: JsonObject): void {
    const own = idIn(id);
    if (own === null) return;
    this.#hand.pass();
    this.#gone.push({ id: own, replyTo: idIn(inReplyTo) });
  }
}

/** Said to all. A post says itself whom it is for; where it does not, its activity does. */
function isPublic(note: JsonObject, activity: JsonObject): boolean {
  const said = note['to'] ?? note['cc'];
  const { to, cc } = said === undefined ? activity : note;
  return [...listIn(to), ...listIn(cc), to, cc].some((one) => typeof one === 'string' && PUBLIC.test(one));
}

const itemsOf = (object: JsonObject): readonly unknown[] => [...listIn(object['orderedItems']), ...listIn(object['items'])];

/** `null` for what has none: it is looked at each time. */
const idOf = (item: unknown): string | null => idIn(item) ?? idIn(objectIn(item)['id']) ?? idIn(objectIn(objectIn(item)['object'])['id']);

/** An actor’s icon is its picture, and its image the banner; of several the first. */
function picturesOf(actor: JsonObject): readonly PictureLink[] {
  const link = (which: PictureLink['which'], said: unknown): PictureLink | null => {
    const first: unknown = Array.isArray(said) ? said[0] : said;
    const { url, href } = objectIn(first);
    return pictureLink(which, typeof first === 'string' ? first : isObject(url) ? url['href'] : (url ?? href));
  };
  return [link('avatar', actor['icon']), link('banner', actor['image'])].filter((one) => one !== null);
}

function profileOf(actor: JsonObject, { url, digest, at }: CaptureOfPost, followers: number | null, following: number | null): SeenProfile {
  const html = (value: unknown): string => textOfHtml(textIn(value) ?? '', PROFILE_UNITS).text;
  const since = isoTime(textIn(actor['published']));
  const fields = listIn(actor['attachment'])
    .map(objectIn)
    .filter(({ type }) => type === 'PropertyValue');
  return {
    url,
    digest,
    seenAt: instantFrom(at),
    name: plainText(textIn(actor['name']) ?? '', PROFILE_UNITS).text,
    bio: html(actor['summary']),
    // That a server verified a field is not told here.
    fields: fields
      .slice(0, 50)
      .map(({ name, value }) => ({ name: plainText(textIn(name) ?? '', PROFILE_UNITS).text, value: html(value), verifiedAt: null })),
    avatarText: alternative(objectIn(actor['icon'])['name']) ?? alternative(objectIn(actor['icon'])['summary']),
    bannerText: alternative(objectIn(actor['image'])['name']) ?? alternative(objectIn(actor['image'])['summary']),
    bot: actor['type'] === 'Service' || actor['type'] === 'Application',
    followers,
    following,
    posts: null,
    since: since === null ? null : instantFrom(since),
    movedTo: webAddress(actor['movedTo']),
    pinned: [],
  };
}
