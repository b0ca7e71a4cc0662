import { idIn, listIn, objectIn, textIn } from '@beffroi/domain/json-values';
import { plainText, textOfHtml } from '@beffroi/reading/plain-text';
import type { IncomingPost, NetworkAccount, PostAddress, StandingPost } from '../port.ts';
import type { Dialect } from './dialect.ts';
import { isShownAs } from './same-text.ts';

/** UTF-16 units of a name that are kept. */
const NAME_UNITS = 200;

/** UTF-16 units of a post of ours: as many as any server takes. */
const OWN_UNITS = 200_000;

/** Pictures of a post that are looked at. */
const PICTURES = 20;

/** A status as a server tells it. */
export interface Status {
  readonly id: string;
  readonly url: string;
  /** As a reader sees it. */
  readonly text: string;
  /** As it was written, where the server tells. */
  readonly source: string | null;
  readonly visibility: string;
  readonly language: string | null;
  readonly contentWarning: string;
  readonly sensitive: boolean;
  readonly at: Date;
  readonly editedAt: Date | null;
  readonly parentId: string | null;
  readonly author: NetworkAccount;
  readonly pictures: readonly { readonly id: string | null; readonly altText: string }[];
  /** Whether the server knows of edits at all. */
  readonly tellsEdits: boolean;
}

/** How statuses of one server are read. */
export interface StatusReader {
  /** The domain of its accounts. */
  readonly domain: string;
  readonly dialect: Dialect;
}

/** @returns the status; `null` for what is none */
export function statusIn(value: unknown, { domain, dialect }: StatusReader): Status | null {
  const status = objectIn(value);
  const id = idIn(status['id']);
  const at = momentIn(status['created_at']);
  const author = accountIn(status['account'], domain);
  if (id === null || at === null || author === null) return null;
  const parent = idIn(status['in_reply_to_id']);
  return {
    id: dialect.stableId(id),
    url: webAddress(status['url']) ?? webAddress(status['uri']) ?? author.url,
    text: textOfHtml(textIn(status['content']) ?? '', OWN_UNITS).text,
    source: textIn(status['text']),
    visibility: textIn(status['visibility']) ?? '',
    language: dialect.tellsLanguage ? languageIn(status['language']) : null,
    contentWarning: plainText(textIn(status['spoiler_text']) ?? '').text,
    sensitive: status['sensitive'] === true,
    at,
    editedAt: momentIn(status['edited_at']),
    parentId: parent === null ? null : dialect.stableId(parent),
    author,
    pictures: listIn(status['media_attachments']).slice(0, PICTURES).map(pictureIn),
    tellsEdits: Object.hasOwn(status, 'edited_at'),
  };
}

/** @returns the account; `null` for what is none */
export function accountIn(value: unknown, domain: string): NetworkAccount | null {
  const account = objectIn(value);
  const id = idIn(account['id']);
  const acct = oneLine(account['acct']);
  const url = webAddress(account['url']);
  if (id === null || acct === '' || url === null) return null;
  return { id, handle: acct.includes('@') ? acct : `${acct}@${domain}`, name: oneLine(account['display_name']), url };
}

/** What of a post is read back. */
interface Asked {
  readonly text: string;
  readonly visibility: string;
  readonly language: string | null;
  readonly contentWarning: string | null;
  readonly pictures: readonly { readonly altText: string }[];
}

/** A post of ours as it stands beside what was asked. */
export function standing(status: Status, asked: Asked): StandingPost {
  const { visibility } = status;
  const differs: StandingPost['differs'][number][] = [];
  if (!isShownAs(asked.text, status.text)) differs.push('text');
  if (visibility !== asked.visibility) differs.push('visibility');
  if (mainLanguage(status.language) !== mainLanguage(asked.language)) differs.push('language');
  if (!sameTexts(status.pictures, asked.pictures)) differs.push('pictures');
  if (!isShownAs(asked.contentWarning ?? '', status.contentWarning)) differs.push('content-warning');
  return {
    address: addressOf(status.id),
    url: status.url,
    text: status.text,
    visibility: visibility === 'public' || visibility === 'unlisted' ? visibility : 'other',
    at: status.at,
    differs,
  };
}

/** A post of somebody else's. */
export function incoming(status: Status): IncomingPost {
  const address = addressOf(status.id);
  return {
    address,
    // A server of this kind knows the thread by the parent alone.
    target: { parent: address, root: address },
    author: status.author,
    text: plainText(status.contentWarning === '' ? status.text : `${status.contentWarning}\n${status.text}`).text,
    language: status.language,
    at: status.at,
    editedAt: status.editedAt,
    url: status.url,
    parentId: status.parentId,
    pictures: status.pictures.map(({ altText }) => altText),
    confidential: status.visibility !== 'public' && status.visibility !== 'unlisted',
  };
}

export const addressOf = (id: string): PostAddress => ({ id, version: null });

const mainLanguage = (language: string | null): string | undefined => language?.split('-')[0];

function sameTexts(shown: Status['pictures'], asked: Asked['pictures']): boolean {
  return shown.length === asked.length && asked.every(({ altText }, at) => isShownAs(altText, shown[at]!.altText));
}

function pictureIn(value: unknown): Status['pictures'][number] {
  const picture = objectIn(value);
  return { id: idIn(picture['id']), altText: plainText(textIn(picture['description']) ?? '').text };
}

function momentIn(value: unknown): Date | null {
  const moment = typeof value === 'string' && value.length < 100 ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? null : new Date(moment);
}

/** ISO 639-1, or a longer name of a language that begins so. */
function languageIn(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/i.test(value) ? value.toLowerCase() : null;
}

/** A name in one line. */
function oneLine(value: unknown): string {
  return plainText(textIn(value) ?? '', NAME_UNITS).text.replace(/\s+/g, ' ');
}

/** An address of the web, which nothing else is opened for. */
function webAddress(value: unknown): string | null {
  const url = typeof value === 'string' && value.length <= 2000 ? URL.parse(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
