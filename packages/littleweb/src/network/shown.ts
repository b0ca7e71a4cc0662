import { htmlOf, type Places } from './html.ts';
import type { Kept, KeptPicture, KeptPost, Person } from './kept.ts';
import { LINK_SIGNS, MOST_PICTURES, MOST_SIGNS } from './posts.ts';

/** Bytes of a picture, and its types. */
export const MOST_BYTES = 1_000_000;
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];
/** Signs of a display name, of a bio, and of a text that stands for a picture. */
export const MOST_NAME = 30;
export const MOST_BIO = 500;
export const MOST_ALT = 1500;

/** What the network says of itself (`GET /api/v2/instance`). */
export const instanceShown = ({ domain }: Places) => ({
  domain,
  title: 'Petit réseau imaginaire',
  version: '4.3.0 (compatible; petit réseau de Beffroi)',
  configuration: {
    statuses: { max_characters: MOST_SIGNS, max_media_attachments: MOST_PICTURES, characters_reserved_per_url: LINK_SIGNS },
    media_attachments: { supported_mime_types: PICTURE_TYPES, image_size_limit: MOST_BYTES, description_limit: MOST_ALT },
    accounts: { max_display_name_length: MOST_NAME, max_note_length: MOST_BIO },
  },
});

/** A person, as the API shows them. */
export function accountShown({ name, shown, bio, machine, picture }: Person, kept: Kept, places: Places) {
  const url = `${places.base}/@${name}`;
  return {
    id: String(kept.people.findIndex((one) => one.name === name) + 1),
    ...{ username: name, acct: name, display_name: shown, url, bot: machine, note: htmlOf(bio, places) },
    avatar: picture === null ? null : pictureAddress(picture, places),
    source: { note: bio },
  };
}

/** A post, as the API shows it. */
export function statusShown(post: KeptPost, kept: Kept, places: Places) {
  const author = kept.people.find(({ name }) => name === post.by)!;
  const url = `${places.base}/@${post.by}/${post.id}`;
  return {
    id: post.id,
    created_at: post.at,
    edited_at: post.editedAt,
    in_reply_to_id: post.parent,
    sensitive: post.sensitive,
    spoiler_text: post.warning,
    visibility: post.visibility,
    language: post.language,
    uri: url,
    url,
    content: htmlOf(post.text, places),
    account: accountShown(author, kept, places),
    media_attachments: picturesOf(kept, post).map((one) => pictureShown(one, places)),
  };
}

/** That somebody said something to the town. */
export const noticeShown = (post: KeptPost, kept: Kept, places: Places) => {
  const status = statusShown(post, kept, places);
  return { id: post.id, type: 'mention', created_at: post.at, account: status.account, status };
};

export const pictureShown = ({ id, altText }: KeptPicture, places: Places) => ({
  ...{ id, type: 'image', url: pictureAddress(id, places), description: altText === '' ? null : altText },
});

export const pictureAddress = (id: string, { base }: Places): string => `${base}/images/${id}`;

export const picturesOf = (kept: Kept, { pictures }: KeptPost): readonly KeptPicture[] =>
  pictures.flatMap((id) => kept.pictures.find((one) => one.id === id) ?? []);
