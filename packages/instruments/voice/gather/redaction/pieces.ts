import { isObject, type JsonObject } from '@beffroi/domain/json-values';

/** Objects of ActivityPub that somebody wrote; an actor has name and summary too, and is none. */
const WRITTEN: ReadonlySet<unknown> = new Set(['Note', 'Article', 'Question', 'Page', 'Event', 'Video']);

/** Activities that are there for one post. */
const ACTIVITIES: ReadonlySet<unknown> = new Set(['Create', 'Announce', 'Update', 'Like']);

/** A post inside data of any of the networks, or of a file: it has a name and words. */
export function isPost(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const { id, id_str: number, uri, content, text, html, record, value: kept } = value;
  if (typeof uri === 'string' && /^at:\/\/[^/]+\/app\.bsky\.feed\.post\//.test(uri)) return isObject(record) || isObject(kept);
  if (typeof id !== 'string' && typeof id !== 'number' && typeof number !== 'string') return false;
  const words = [content, text, html, value['full_text'], value['content_html'], value['content_text']];
  // Some servers say a post in its languages alone, or in its title.
  if (WRITTEN.has(value['type'])) words.push(value['name'], value['summary'], ...OF_LANGUAGES.flatMap((map) => textsIn(value[map])));
  return words.some((one) => typeof one === 'string');
}

const OF_LANGUAGES = ['contentMap', 'nameMap', 'summaryMap'] as const;

const textsIn = (map: unknown): readonly unknown[] => (isObject(map) ? Object.values(map) : []);

/** An activity of ActivityPub with the post that it is there for, told or named. What it says of whom else the post is for goes with it. */
export function isActivity(value: unknown): value is JsonObject {
  if (!isObject(value) || !ACTIVITIES.has(value['type'])) return false;
  const { object } = value;
  return typeof object === 'string' || isPost(object) || isActivity(object);
}

/** What a post is known by: ids and addresses of its own, of the activity that is there for it, and of what it passes on, whose words it repeats. */
export function namesOf(post: JsonObject): readonly string[] {
  const { id, id_str: number, uri, url, object, reblog } = post;
  const addresses = (Array.isArray(url) ? url : [url]).map((one: unknown) => (isObject(one) ? one['href'] : one));
  const within = [isActivity(post) ? object : undefined, reblog];
  const others = within.flatMap((one) => (isObject(one) ? namesOf(one) : typeof one === 'string' ? [one] : []));
  const names = [id, number, uri, ...addresses, bskyAddress(uri), ...others];
  return [
    ...new Set(names.flatMap((one) => (typeof one === 'string' && one !== '' ? [one] : typeof one === 'number' ? [String(one)] : []))),
  ];
}

/** Where people read a post of AT Protocol. */
function bskyAddress(uri: unknown): string | null {
  const [, repo, key] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(typeof uri === 'string' ? uri : '') ?? [];
  return repo === undefined ? null : `https://bsky.app/profile/${repo}/post/${key}`;
}
