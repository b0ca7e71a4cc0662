import { isObject, type JsonObject } from '../json-values.ts';

/** A post inside data of any of the networks, or of a file: it has a name and words. */
export function isPost(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const { id, id_str: number, uri, content, text, html, record, value: kept } = value;
  if (typeof uri === 'string' && /^at:\/\/[^/]+\/app\.bsky\.feed\.post\//.test(uri)) return isObject(record) || isObject(kept);
  if (typeof id !== 'string' && typeof id !== 'number' && typeof number !== 'string') return false;
  const words = [content, text, html, value['full_text'], value['content_html'], value['content_text']];
  return words.some((one) => typeof one === 'string');
}

/** What a post is known by: ids and addresses of its own. */
export function namesOf(post: JsonObject): readonly string[] {
  const { id, id_str: number, uri, url } = post;
  const names = [id, number, uri, isObject(url) ? url['href'] : url, bskyAddress(uri)];
  return [
    ...new Set(names.flatMap((one) => (typeof one === 'string' && one !== '' ? [one] : typeof one === 'number' ? [String(one)] : []))),
  ];
}

/** Where people read a post of AT Protocol. */
function bskyAddress(uri: unknown): string | null {
  const [, repo, key] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(typeof uri === 'string' ? uri : '') ?? [];
  return repo === undefined ? null : `https://bsky.app/profile/${repo}/post/${key}`;
}
