import { createRequire } from 'node:module';
import { type Digest, instantFrom } from '@beffroi/domain';
import { idIn, isObject, type JsonObject, listIn, looksLikePage, objectIn, parsedJson, textIn } from '@beffroi/domain/json-values';
import { type KeptText, PROFILE_UNITS, plainText, textOfEither, textOfHtml } from '@beffroi/reading/plain-text';
import type { parseFeed } from 'feedsmith';
import type { SeenProfile } from '../../judge/account.ts';
import { PostsInHand } from '../posts-in-hand.ts';
import { timeOfFeed } from '../times.ts';
import { type ToldAccount, UNSAID, unreadAccount } from '../told-account.ts';
import { captureOfFile, type FileBudget, type FileInHand } from './file-in-hand.ts';
import { languageIn, webAddress } from './json-lines.ts';

const require = createRequire(import.meta.url);
/** Loaded when the first feed is read: few commands read one, and its hundred files take a twentieth of every command's time. */
const library = (): { readonly parseFeed: typeof parseFeed } => require('feedsmith');

/** UTF-16 units of a feed that are parsed: its reader takes a thousand times longer than a plain one, and forty times the memory. */
const FEED_UNITS = 4_000_000;

/** Elements one within another in a feed at most. */
const DEPTH = 200;

/** Whether a text is a feed: RSS, Atom, RDF, or JSON Feed. */
export function looksLikeFeed(text: string): boolean {
  const start = text.slice(0, 20_000);
  if (/^\s*\{/.test(start)) return /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(start);
  return /^\s*</.test(start) && /<(?:rss|(?:\w+:)?feed|(?:\w+:)?RDF)[\s>]/.test(start) && !looksLikePage(start);
}

/** Reads a feed. All that it holds counts as the account's own: a feed says what its owner publishes. */
export function readFeed(file: FileInHand, text: string, budget: FileBudget): ToldAccount {
  const unreadable = (code: string, detail: string): ToldAccount =>
    unreadAccount({ obstacle: 'unreadable', code, where: file.name, detail });
  if (text.length > FEED_UNITS || depthOf(text) > DEPTH)
    return unreadAccount({ obstacle: 'budget', code: 'too-large', where: file.name, detail: 'a feed larger or deeper than is read' });
  const feed = feedOf(text);
  if (feed === null) return unreadable('not-a-feed', 'it begins like a feed and cannot be parsed');
  const hand = new PostsInHand(budget.posts);
  const capture = captureOfFile(file);
  for (const [at, item] of feed.items.entries()) hand.take(postOf(item, feed.language), capture, `${file.name}[${at}]`, file.name);
  return {
    profile: profileOf(feed, file),
    posts: hand.posts,
    covers: { posts: 'recent', answersUnder: false, mentions: 'none' },
    obstacles: hand.obstacles,
    unreadable: hand.unreadable,
  };
}

/** Where the next older part of a feed lies, as it says itself (RFC 5005, JSON Feed); `null` where it does not. */
export function nextOfFeed(text: string): string | null {
  if (text.length > FEED_UNITS || depthOf(text) > DEPTH) return null;
  return feedOf(text)?.next ?? null;
}

/** A feed of any format, with what is used of it. */
interface AnyFeed {
  readonly title: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly home: string | null;
  readonly next: string | null;
  readonly items: readonly JsonObject[];
}

function feedOf(text: string): AnyFeed | null {
  const parsed = parsedFeed(text);
  if (parsed === null) return null;
  const feed = objectIn(parsed);
  const links = [...listIn(feed['links']), ...listIn(objectIn(feed['atom'])['links'])].map(objectIn);
  const linked = (rel: string): string | null => webAddress(links.find((link) => link['rel'] === rel)?.['href']);
  return {
    title: textIn(feed['title']) ?? textIn(objectIn(feed['title'])['value']),
    description: textIn(feed['description']) ?? textIn(feed['subtitle']) ?? textIn(objectIn(feed['subtitle'])['value']),
    language: languageIn(feed['language']),
    home: webAddress(feed['link']) ?? webAddress(feed['home_page_url']) ?? linked('alternate'),
    next: webAddress(feed['next_url']) ?? linked('next') ?? linked('prev-archive'),
    items: [...listIn(feed['items']), ...listIn(feed['entries'])].filter(isObject),
  };
}

function parsedFeed(text: string): unknown {
  // A JSON Feed is JSON: what is no JSON need not be tried as anything else.
  if (/^\s*\{/.test(text) && parsedJson(text) === undefined) return null;
  try {
    return library().parseFeed(text).feed;
  } catch (error) {
    // Its reader of XML throws errors of its own for bytes that are none; what else it throws on hostile bytes is no bug of ours either.
    if (error instanceof Error) return null;
    throw error;
  }
}

function postOf(item: JsonObject, language: string | null) {
  const url = webAddress(item['link']) ?? webAddress(item['url']) ?? linkOf(item);
  const id = idIn(objectIn(item['guid'])['value']) ?? idIn(item['guid']) ?? idIn(item['id']) ?? url;
  const dates = [item['pubDate'], item['published'], item['date_published'], ...dublinDates(item), item['updated'], item['date_modified']];
  return {
    id,
    at: dates.map((date) => timeOfFeed(textIn(date))).find((time) => time !== null) ?? null,
    author: null,
    text: wordsOf(item),
    replyTo: idIn(objectIn(listIn(objectIn(item['thr'])['inReplyTos'])[0])['ref']),
    language: languageIn(item['language']) ?? language,
    pictures: picturesOf(item),
    url,
  };
}

function dublinDates(item: JsonObject): readonly unknown[] {
  const dc = objectIn(item['dc']);
  return [dc['date'], ...listIn(dc['dates'])];
}

function linkOf(item: JsonObject): string | null {
  const links = listIn(item['links']).map(objectIn);
  const main = links.find((link) => link['rel'] === 'alternate') ?? links.find((link) => link['rel'] === undefined);
  return webAddress(main?.['href']);
}

/** Title and words: a title that only begins the words again is no part of the post. */
function wordsOf(item: JsonObject): KeptText | null {
  const title = textOfEither(saidIn(item['title']) ?? '', PROFILE_UNITS).text;
  const body = bodyOf(item);
  if (body === null) return title === '' ? null : { text: title, cut: false };
  const begun = title.replace(/(?:…|\.\.\.)$/, '').trimEnd();
  if (title === '' || body.text.startsWith(begun)) return body;
  const whole = plainText(`${title}\n${body.text}`);
  return { text: whole.text, cut: whole.cut || body.cut };
}

function bodyOf(item: JsonObject): KeptText | null {
  const html = textIn(objectIn(item['content'])['encoded']) ?? textIn(item['content_html']);
  if (html !== null) return textOfHtml(html);
  const plain = textIn(item['content_text']);
  if (plain !== null) return plainText(plain);
  const either = saidIn(item['content']) ?? saidIn(item['description']) ?? saidIn(item['summary']);
  return either === null ? null : textOfEither(either);
}

const saidIn = (value: unknown): string | null => textIn(value) ?? textIn(objectIn(value)['value']);

function picturesOf(item: JsonObject): readonly (string | null)[] {
  const contents = listIn(objectIn(item['media'])['contents']).map(objectIn);
  const pictures = contents.filter(({ medium, type }) => medium === 'image' || (textIn(type) ?? '').startsWith('image/'));
  return pictures.slice(0, 20).map(({ description, title }) => {
    const said = saidIn(description) ?? saidIn(title);
    return said === null ? null : textOfEither(said, PROFILE_UNITS).text || null;
  });
}

function profileOf({ title, description, home }: AnyFeed, { url, digest, at }: { url: string; digest: Digest; at: number }): SeenProfile {
  return {
    url: home ?? url,
    digest,
    seenAt: instantFrom(at),
    name: textOfEither(title ?? '', PROFILE_UNITS).text,
    bio: textOfEither(description ?? '', PROFILE_UNITS).text,
    ...UNSAID,
  };
}

/** How deep elements lie within each other: a reader that recurses is not given what would end it. HTML within `CDATA` is one text. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  if (!/^\s*</.test(text)) return 0;
  for (const [mark] of withoutSections(text).matchAll(/<\/?[a-z_][^<>]{0,2000}>/gi)) {
    if (mark.startsWith('</')) depth--;
    else if (!mark.endsWith('/>')) depth++;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

function withoutSections(text: string): string {
  let [bare, at] = ['', 0];
  for (let start = text.indexOf('<![CDATA['); start >= 0; start = text.indexOf('<![CDATA[', at)) {
    const end = text.indexOf(']]>', start);
    if (end < 0) break;
    bare += text.slice(at, start);
    at = end + 3;
  }
  return bare + text.slice(at);
}
