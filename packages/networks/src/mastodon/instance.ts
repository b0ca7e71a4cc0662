import { countIn, type JsonObject, listIn, objectIn, textIn } from '@beffroi/domain/json-values';
import type { PostLimits } from '@beffroi/speaking';
import type { PictureLimits } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import type { MastodonApi } from './api.ts';

/** What a server says of itself. */
export interface Instance {
  /** The domain of its accounts, as their handles have it. */
  readonly domain: string;
  /** As the server writes it: other software names itself there too. */
  readonly version: string;
  readonly limits: PostLimits;
  readonly pictures: PictureLimits | null;
  readonly profile: { readonly name: number; readonly bio: number };
}

/** What Mastodon holds a post, an alternative text and a profile to where a server does not say. */
const CHARACTERS = 500;
const ALT_TEXT = 1500;
const NAME = 30;
const BIO = 500;
const PICTURES = 4;

/** Types of pictures that a browser shows, and that a person has at hand. */
const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'];

/** @throws NetworkRefusal `unsupported` where the server has no API of this kind */
export async function instanceOf(api: MastodonApi): Promise<Instance> {
  const second = await api.ask('/api/v2/instance');
  const told = second.ok && second.data !== undefined ? second : await api.ask('/api/v1/instance');
  const data = objectIn(told.data);
  if (!told.ok || textIn(data['version']) === null)
    throw new NetworkRefusal('unsupported', `${new URL(api.origin).host} does not speak the API of Mastodon`);
  return readInstance(data, new URL(api.origin).host);
}

/** Reads what an instance says of itself, of either version; what it does not say is what Mastodon has. */
export function readInstance(data: JsonObject, host: string): Instance {
  const configuration = objectIn(data['configuration']);
  const statuses = objectIn(configuration['statuses']);
  const accounts = objectIn(configuration['accounts']);
  return {
    domain: domainOf(textIn(data['domain']) ?? textIn(data['uri'])) ?? host,
    version: textIn(data['version']) ?? '',
    limits: {
      most: positive(statuses['max_characters']) ?? positive(data['max_toot_chars']) ?? CHARACTERS,
      unit: 'characters',
      link: positive(statuses['characters_reserved_per_url']),
    },
    pictures: picturesOf(objectIn(configuration['media_attachments']), positive(statuses['max_media_attachments'])),
    profile: {
      name: positive(accounts['max_display_name_length']) ?? NAME,
      bio: positive(accounts['max_note_length']) ?? BIO,
    },
  };
}

function picturesOf(media: JsonObject, most: number | null): PictureLimits | null {
  const told = new Set(listIn(media['supported_mime_types']));
  const types = PICTURE_TYPES.filter((type) => told.has(type));
  const bytes = positive(media['image_size_limit']);
  if (types.length === 0 || bytes === null) return null;
  return { most: most ?? PICTURES, bytes, types, altText: positive(media['description_limit']) ?? ALT_TEXT };
}

/** A host that stands alone or in an address. */
function domainOf(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text.includes('://') ? text : `https://${text}`);
  return url?.host || null;
}

function positive(value: unknown): number | null {
  const count = countIn(value);
  return count === null || count === 0 ? null : count;
}
