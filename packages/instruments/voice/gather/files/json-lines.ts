import { instantFrom } from '@beffroi/domain';
import { countIn, idIn, isObject, type JsonObject, listIn, objectIn, parsedJson, textIn } from '@beffroi/domain/json-values';
import { PROFILE_UNITS, plainText, textOfHtml } from '@beffroi/reading/plain-text';
import type { ProfileField, SeenProfile } from '../../judge/account.ts';
import { PostsInHand } from '../posts-in-hand.ts';
import { isoTime } from '../times.ts';
import type { Covers, ToldAccount, ToldAuthor } from '../told-account.ts';
import { captureOfFile, type FileBudget, type FileInHand } from './file-in-hand.ts';

/** Reads JSON Lines, or one JSON list, of posts; a line with `account` describes the account. */
export function readJsonLines(file: FileInHand, text: string, budget: FileBudget): ToldAccount {
  const reader = new PostReader(file, budget);
  const whole = /^\s*\[/.test(text) ? parsedJson(text) : undefined;
  if (Array.isArray(whole)) {
    for (const [at, record] of whole.entries()) reader.take(record, `${file.name}[${at}]`);
    return reader.end();
  }
  for (const { line, number } of linesOf(text)) {
    const record = parsedJson(line);
    if (record === undefined) reader.hand.refuse('not-json', `${file.name}:${number}`, 'a line that is no JSON', file.name);
    else reader.take(record, `${file.name}:${number}`);
  }
  return reader.end();
}

/** Lines that hold something, one after the other: a file is never a list of all its lines beside itself. */
export function* linesOf(text: string): Generator<{ readonly line: string; readonly number: number }> {
  for (let at = 0, number = 1; at < text.length; number++) {
    const end = text.indexOf('\n', at);
    const line = (end < 0 ? text.slice(at) : text.slice(at, end)).trim();
    at = end < 0 ? text.length : end + 1;
    if (line !== '') yield { line, number };
  }
}

/** Takes records of the columns that this room’s README describes, from JSON or CSV. */
export class PostReader {
  readonly hand: PostsInHand;
  readonly #file: FileInHand;
  #profile: SeenProfile | null = null;
  #covers: Covers | null = null;

  constructor(file: FileInHand, { posts }: FileBudget) {
    this.#file = file;
    this.hand = new PostsInHand(posts);
  }

  take(record: unknown, where: string): void {
    if (!isObject(record)) {
      this.hand.refuse('no-object', where, 'a record that is no object', this.#file.name);
      return;
    }
    if (isObject(record['account'])) {
      this.#profile = profileOf(record['account'], this.#file);
      this.#covers = coversOf(record['covers']) ?? this.#covers;
      return;
    }
    if (isObject(record['covers']) && record['id'] === undefined) {
      this.#covers = coversOf(record['covers']) ?? this.#covers;
      return;
    }
    const html = textIn(record['html']);
    const plain = typeof record['text'] === 'string' ? record['text'] : null;
    const found = {
      id: idIn(record['id']),
      at: isoTime(textIn(record['at'])),
      author: authorOf(record),
      text: plain !== null && (plain !== '' || html === null) ? plainText(plain) : html === null ? null : textOfHtml(html),
      replyTo: idIn(record['reply_to']),
      language: languageIn(record['language']),
      pictures: listIn(record['pictures']).slice(0, 100).map(alternative),
      url: webAddress(record['url']),
    };
    this.hand.take(found, captureOfFile(this.#file), where, this.#file.name);
  }

  end(): ToldAccount {
    if (this.hand.posts.length === 0 && this.#profile === null && this.hand.obstacles.length === 0) {
      this.hand.tally.add('unreadable', 'empty', this.#file.name, 'no post is in the file');
    }
    const { posts, obstacles, unreadable, isFull } = this.hand;
    const covers = this.#covers;
    // Who says that a file is whole did not know that only a part of it would be read.
    const cut = isFull && covers?.posts === 'whole' ? { ...covers, posts: 'recent' as const } : covers;
    return { profile: this.#profile, posts, covers: cut, obstacles, unreadable };
  }
}

function authorOf(record: JsonObject): ToldAuthor | null {
  const id = idIn(record['author']);
  if (id === null) return null;
  return { id, followers: countIn(record['author_followers']), bot: record['author_bot'] === true || record['author_bot'] === 'true' };
}

/** A picture's alternative text. */
export function alternative(value: unknown): string | null {
  const text = textIn(value);
  return text === null ? null : plainText(text, PROFILE_UNITS).text || null;
}

/** A language tag; `null` for what is none. */
export function languageIn(value: unknown): string | null {
  const text = textIn(value);
  return text !== null && /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/i.test(text) ? text.toLowerCase() : null;
}

/** An address of the web; `null` for anything else: whoever shows it makes a link of it. */
export function webAddress(value: unknown): string | null {
  const text = textIn(value);
  if (text === null || text.length > 4096) return null;
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

function profileOf(account: JsonObject, file: FileInHand): SeenProfile {
  const words = (name: string): string => plainText(textIn(account[name]) ?? '', PROFILE_UNITS).text;
  const since = isoTime(textIn(account['since']));
  return {
    url: webAddress(account['address']) ?? file.url,
    digest: file.digest,
    seenAt: instantFrom(file.at),
    name: words('name'),
    bio: words('bio'),
    fields: listIn(account['fields']).slice(0, 50).map(fieldOf),
    avatarText: alternative(account['avatar_text']),
    bannerText: alternative(account['banner_text']),
    bot: account['bot'] === true,
    followers: countIn(account['followers']),
    following: countIn(account['following']),
    posts: countIn(account['posts']),
    since: since === null ? null : instantFrom(since),
    movedTo: textIn(account['moved_to'])?.slice(0, 500).toWellFormed() ?? null,
    pinned: listIn(account['pinned'])
      .slice(0, 50)
      .flatMap((id) => idIn(id) ?? []),
  };
}

/** A field as a file tells it: nobody checked it, whatever the file says. */
function fieldOf(value: unknown): ProfileField {
  const { name, value: said } = objectIn(value);
  return {
    name: plainText(textIn(name) ?? '', PROFILE_UNITS).text,
    value: plainText(textIn(said) ?? '', PROFILE_UNITS).text,
    verifiedAt: null,
  };
}

const POSTS = ['whole', 'recent', 'none'] as const;
const MENTIONS = ['all', 'found', 'answered', 'none'] as const;

function coversOf(value: unknown): Covers | null {
  if (!isObject(value)) return null;
  return {
    posts: POSTS.find((one) => one === value['posts']) ?? 'recent',
    answersUnder: value['answers_under'] === true,
    mentions: MENTIONS.find((one) => one === value['mentions']) ?? 'none',
  };
}
