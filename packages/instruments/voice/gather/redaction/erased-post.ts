import { isObject, type JsonObject } from '../json-values.ts';

/** Member of an object that stands where a post was taken out of an answer. */
const ERASED = 'beffroi-erased';

/** Members that say where a post stands, and nothing of who wrote it or what: an archive is asked again by them. */
const PLACE = ['created_at', 'in_reply_to_id', 'replies_count', 'replyCount', 'type'] as const;

/** Whether somebody’s post stood here, and was taken out. */
export function isErased(value: unknown): boolean {
  return isObject(value) && ERASED in value;
}

/**
 * What stands where a post stood in an answer: its place among others.
 *
 * @param id what it is known by in the answer, where that names nobody
 */
export function erasedPost(post: JsonObject, id: readonly ['id' | 'uri', unknown] | null): JsonObject {
  const { createdAt, reply } = isObject(post['record']) ? post['record'] : {};
  return {
    ...(id === null ? {} : { [id[0]]: id[1] }),
    ...Object.fromEntries(PLACE.flatMap((name) => (post[name] === undefined ? [] : [[name, post[name]]]))),
    ...(id === null || createdAt === undefined
      ? {}
      : { record: { createdAt, ...(reply === undefined ? {} : { reply: { parent: { uri: 'at://' } } }) } }),
    [ERASED]: true,
  };
}
