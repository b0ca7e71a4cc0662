import { parse } from 'tldts';
import { HANDLE } from './at-uri.ts';

/** What a stretch of a text is, where networks show more than letters. */
export type Stretch =
  | { readonly kind: 'mention'; readonly from: number; readonly to: number; readonly handle: string }
  | { readonly kind: 'link'; readonly from: number; readonly to: number; readonly url: string }
  | { readonly kind: 'tag'; readonly from: number; readonly to: number; readonly tag: string };

/** A facet as records have it: places in bytes of UTF-8. */
export interface Facet {
  readonly index: { readonly byteStart: number; readonly byteEnd: number };
  readonly features: readonly [Readonly<Record<string, string>>];
}

const MENTION = /(?<=^|[\s(«“"'])@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61})(?![\w@])/gi;
const LINK =
  /(?<=^|[\s(«“"'])(?:https?:\/\/[^\s<>«»"“”]+|(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?:\/[^\s<>«»"“”]*)?(?![\w@]))/gi;
const TAG = /(?<=^|[\s(«“"'])[#＃]([\p{L}\p{M}\p{N}_·-]+)/gu;

/** UTF-16 units of a hashtag at most: what records take is 64 graphemes. */
const LONGEST_TAG = 64;

/** Mentions, links and hashtags of a text, in their order; places in UTF-16 units. No two overlap. */
export function stretchesOf(text: string): readonly Stretch[] {
  const found = [...linksIn(text), ...mentionsIn(text), ...tagsIn(text)].sort((one, other) => one.from - other.from);
  let end = 0;
  return found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** Facets of a text. @param didOf whom a handle names; a mention of nobody is plain text */
export async function facetsOf(text: string, didOf: (handle: string) => Promise<string | null>): Promise<readonly Facet[]> {
  const facets: Facet[] = [];
  for (const stretch of stretchesOf(text)) {
    const feature = await featureOf(stretch, didOf);
    if (feature === null) continue;
    const byteStart = Buffer.byteLength(text.slice(0, stretch.from));
    facets.push({
      index: { byteStart, byteEnd: byteStart + Buffer.byteLength(text.slice(stretch.from, stretch.to)) },
      features: [feature],
    });
  }
  return facets;
}

async function featureOf(
  stretch: Stretch,
  didOf: (handle: string) => Promise<string | null>,
): Promise<Readonly<Record<string, string>> | null> {
  if (stretch.kind === 'link') return { $type: 'app.bsky.richtext.facet#link', uri: stretch.url };
  if (stretch.kind === 'tag') return { $type: 'app.bsky.richtext.facet#tag', tag: stretch.tag };
  const did = await didOf(stretch.handle);
  return did === null ? null : { $type: 'app.bsky.richtext.facet#mention', did };
}

function mentionsIn(text: string): readonly Stretch[] {
  return [...text.matchAll(MENTION)]
    .map(({ index, 0: whole, 1: handle = '' }) => ({
      kind: 'mention' as const,
      from: index,
      to: index + whole.length,
      handle: handle.toLowerCase(),
    }))
    .filter(({ handle }) => handle.length <= 253 && HANDLE.test(handle));
}

function linksIn(text: string): readonly Stretch[] {
  return [...text.matchAll(LINK)].flatMap(({ index, 0: whole }) => {
    const shown = withoutEnd(whole);
    const url = URL.parse(/^https?:/i.test(shown) ? shown : `https://${shown}`);
    // A full stop without a space behind it makes no address: only what somebody could have registered.
    if (url === null || url.href.length > 2000 || (!/^https?:/i.test(shown) && !isRegistrable(url.hostname, shown))) return [];
    return [{ kind: 'link' as const, from: index, to: index + shown.length, url: url.href }];
  });
}

/** Whether a name stands below a suffix of the public list, in small letters: a sentence that begins without a space makes none. */
function isRegistrable(host: string, shown: string): boolean {
  const { domain, isIcann } = parse(host);
  return domain !== null && isIcann === true && shown.split('/')[0] === host;
}

/** Without the marks that end a sentence around it; a closing bracket stays where one was opened. */
function withoutEnd(shown: string): string {
  const bare = shown.replace(/[.,;:!?…'’]+$/u, '');
  if (bare.endsWith(')') && countOf(bare, ')') > countOf(bare, '(')) return withoutEnd(bare.slice(0, -1));
  return bare;
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function tagsIn(text: string): readonly Stretch[] {
  return [...text.matchAll(TAG)].flatMap(({ index, 0: whole, 1: named = '' }) => {
    const tag = named.replace(/[·-]+$/, '');
    // A number is none: "n° #12".
    if (tag === '' || /^[\p{N}_-]+$/u.test(tag) || tag.length > LONGEST_TAG) return [];
    return [{ kind: 'tag' as const, from: index, to: index + whole.length - (named.length - tag.length), tag }];
  });
}
