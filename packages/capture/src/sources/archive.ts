import type { Obstacle } from '@beffroi/domain';
import type { ArchivedExchange, ArchiveReader } from '../archive/archive-reading.ts';
import { readArchive } from '../archive/archive-reading.ts';
import type { IndexEntry } from '../archive/cdxj.ts';
import { headerValue } from '../archive/http-block.ts';
import type { Answer, Source } from '../source.ts';

/** Media types that are read as text; of any other body the first bytes are enough to know that it is there. */
const TEXTUAL = /^\s*(?:text\/|application\/(?:xhtml|xml|rss|atom|json|[a-z.+-]*\+(?:xml|json)|x-httpd-php))/i;
const FIRST_OF_A_FILE = 2048;

interface Held {
  readonly archive: ArchiveReader;
  readonly entry: IndexEntry;
}

/**
 * The web read from archives of any tool. An address is answered with its last capture; where it has none, with that
 * of its http/https and `www.` variants, as long as that is not a redirect back to what was asked. What the archives do not
 * hold is `down`, cause `not-in-source`; what their ledgers tell of as unreachable is the obstacle that it was.
 *
 * @throws the file system's error when a file cannot be opened.
 */
export async function archiveSource(paths: readonly string[]): Promise<Source> {
  const archives: ArchiveReader[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(archives.map((archive) => archive.close()));
  };
  try {
    for (const path of paths) archives.push(await readArchive(path));
  } catch (error) {
    await close();
    throw error;
  }
  const byAddress = new Map<string, Held[]>();
  const unreached = new Map<string, { readonly obstacle: Obstacle; readonly detail: string }>();
  for (const archive of archives) {
    for (const entry of archive.entries) {
      if (entry.type === 'conversion') continue;
      const key = variantKey(entry.url);
      const there = byAddress.get(key);
      if (there === undefined) byAddress.set(key, [{ archive, entry }]);
      else there.push({ archive, entry });
    }
    for (const visit of archive.tail?.visits ?? []) {
      if (visit.status === null && visit.obstacle !== null) unreached.set(visit.url, { obstacle: visit.obstacle, detail: visit.detail });
    }
  }

  return {
    name: 'archive',
    polite: false,
    obeys: true,
    holds: (url) => (byAddress.get(variantKey(url)) ?? []).some(({ entry }) => withoutFragment(entry.url) === url),
    async ask({ url, method, limits, firstBytes, textOnly }) {
      const asked = withoutFragment(url);
      for (const { archive, entry } of candidates(byAddress.get(variantKey(asked)) ?? [], asked, method)) {
        const capture = await archive.load(entry);
        if (capture === null || leadsBack(capture, asked)) continue;
        const start = textOnly === true && !TEXTUAL.test(capture.contentType ?? 'text/') ? FIRST_OF_A_FILE : firstBytes;
        return answer(capture, method, limits.bodyBytes, start);
      }
      const known = unreached.get(asked);
      if (known !== undefined) return { kind: 'obstacle', obstacle: known.obstacle, cause: 'other', detail: known.detail, milliseconds: 0 };
      return { kind: 'obstacle', obstacle: 'down', cause: 'not-in-source', detail: 'not in the archive', milliseconds: 0 };
    },
    close,
  };
}

/** Captures of the address itself before those of its variants, the latest first; a HEAD is no answer to a GET. */
function candidates(there: readonly Held[], asked: string, method: 'GET' | 'HEAD'): Held[] {
  const usable = there.filter(({ entry }) => method === 'HEAD' || entry.method === 'GET');
  const exact = usable.filter(({ entry }) => withoutFragment(entry.url) === asked);
  const variants = usable.filter(({ entry }) => withoutFragment(entry.url) !== asked);
  return [...exact.toReversed(), ...variants.toReversed()];
}

/** A redirect from a variant to the address that was asked would go round for ever. */
function leadsBack(capture: ArchivedExchange, asked: string): boolean {
  if (capture.status < 300 || capture.status > 399 || withoutFragment(capture.url) === asked) return false;
  const location = headerValue(capture.headers, 'Location');
  return location !== null && URL.canParse(location, capture.url) && withoutFragment(new URL(location, capture.url).href) === asked;
}

function answer(capture: ArchivedExchange, method: 'GET' | 'HEAD', bodyBytes: number, firstBytes: number | undefined): Answer {
  const wanted = method === 'HEAD' ? 0 : Math.min(bodyBytes, firstBytes ?? bodyBytes);
  const body = capture.body.subarray(0, wanted);
  return {
    kind: 'response',
    status: capture.status,
    statusText: capture.statusText,
    headers: capture.headers,
    body,
    received: body.byteLength,
    truncated: method === 'GET' && (capture.truncated || (capture.body.byteLength > bodyBytes && wanted === bodyBytes)),
    milliseconds: 0,
    request: [],
    address: null,
  };
}

/** What is left of an address when scheme and `www.` do not matter. */
function variantKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const port = parsed.port === '' || parsed.port === '80' || parsed.port === '443' ? '' : `:${parsed.port}`;
  return `${parsed.hostname.replace(/^www\d*\./, '')}${port}${parsed.pathname}${parsed.search}`;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
