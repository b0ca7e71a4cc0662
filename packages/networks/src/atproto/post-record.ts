import type { OutgoingPicture, OutgoingPost, ReplyTarget } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import { facetsOf } from './facets.ts';
import type { JsonObject } from './json-values.ts';
import { assertLength, assertPostLength, PICTURE_LIMITS } from './limits.ts';
import { pictureSize } from './picture-size.ts';
import { isTid } from './tid.ts';

/** What a record needs of the network. */
export interface RecordHelp {
  readonly didOf: (handle: string) => Promise<string | null>;
  readonly upload: (bytes: Uint8Array, type: string) => Promise<unknown>;
}

/** @throws NetworkRefusal `refused` or `unsupported` for what would not stand as it is; nothing was sent then */
export function assertSendable({ key, text, replyTo, contentWarning, visibility, pictures }: OutgoingPost): void {
  if (!isTid(key)) throw new NetworkRefusal('refused', 'the key is none of this network');
  assertPostLength(text);
  if (contentWarning !== null) throw new NetworkRefusal('unsupported', 'no post has a warning in words here');
  if (visibility !== 'public') throw new NetworkRefusal('unsupported', 'every post is public here');
  if (text.trim() === '' && pictures.length === 0) throw new NetworkRefusal('refused', 'the post is empty');
  if (replyTo !== null && (replyTo.parent.version === null || replyTo.root.version === null))
    throw new NetworkRefusal('refused', 'what is answered is not known by what of it was seen');
  if (pictures.length > PICTURE_LIMITS.most) throw new NetworkRefusal('refused', `more than ${PICTURE_LIMITS.most} pictures`);
  for (const picture of pictures) assertPicture(picture);
}

/** @throws NetworkRefusal `refused` */
export function assertPicture({ bytes, type, altText }: OutgoingPicture): void {
  if (!PICTURE_LIMITS.types.some((one) => one === type)) throw new NetworkRefusal('refused', `a picture of type ${type.slice(0, 40)}`);
  if (bytes.length > PICTURE_LIMITS.bytes) throw new NetworkRefusal('refused', `a picture of more than ${PICTURE_LIMITS.bytes} bytes`);
  assertLength('an alternative text', altText, { graphemes: PICTURE_LIMITS.altText, bytes: 10 * PICTURE_LIMITS.altText });
}

/** A post as its record: the same one for the same post, as long as handles lead to the same accounts. */
export async function postRecord(post: OutgoingPost, { didOf, upload }: RecordHelp): Promise<JsonObject> {
  const text = shownText(post.text);
  const facets = await facetsOf(text, didOf);
  const images = [];
  for (const { bytes, type, altText } of post.pictures) {
    const size = pictureSize(bytes);
    images.push({ image: await upload(bytes, type), alt: altText, ...(size === null ? {} : { aspectRatio: size }) });
  }
  return {
    text,
    createdAt: post.at.toISOString(),
    langs: [post.language],
    ...(facets.length === 0 ? {} : { facets }),
    ...(post.replyTo === null ? {} : { reply: replyOf(post.replyTo) }),
    ...(images.length === 0 ? {} : { embed: { $type: 'app.bsky.embed.images', images } }),
  };
}

/** Without signs that no reader is shown, and that make other programs stumble. */
function shownText(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\n]/gu, '');
}

function replyOf({ parent, root }: ReplyTarget): JsonObject {
  return { root: { uri: root.id, cid: root.version }, parent: { uri: parent.id, cid: parent.version } };
}
