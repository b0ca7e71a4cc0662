import { isObject, type JsonObject, textIn } from '@beffroi/domain/json-values';

/** Member of an object that stands where a post was taken out of an answer. */
const ERASED = 'beffroi-erased';

/** Members that say where a post stands, and nothing of who wrote it or what: an archive is asked again by them. */
const PLACE = ['created_at', 'in_reply_to_id', 'replies_count', 'replyCount', 'type'] as const;

/** Whether somebody’s post stood here, and was taken out. */
export function isErased(value: unknown): boolean {
  return isObject(value) && Object.hasOwn(value, ERASED);
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
    ...(isObject(post['reblog']) ? { reblog: {} } : {}),
    ...(id === null ? {} : answered(post)),
    ...(id === null || createdAt === undefined
      ? {}
      : { record: { createdAt, ...(reply === undefined ? {} : { reply: { parent: { uri: 'at://' } } }) } }),
    [ERASED]: true,
  };
}

/** What stands where an activity of an outbox stood: that somebody wrote something there, or passed something on. @param own whether it is one of the account that was asked for */
export function erasedActivity({ id, type, object }: JsonObject, own: boolean): JsonObject {
  const note = own && type === 'Create' && isObject(object) ? object : null;
  return {
    ...(own && id !== undefined ? { id } : {}),
    type,
    ...(note === null ? {} : { object: erasedPost(note, note['id'] === undefined ? null : ['id', note['id']]) }),
    [ERASED]: true,
  };
}

/** Which of its own posts a post of ActivityPub answers: the address of anybody else’s may name them. */
function answered({ attributedTo, inReplyTo }: JsonObject): JsonObject {
  const author = textIn(attributedTo);
  return author !== null && typeof inReplyTo === 'string' && inReplyTo.startsWith(`${author}/`) ? { inReplyTo } : {};
}
