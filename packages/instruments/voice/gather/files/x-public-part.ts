import { objectIn, parsedJson } from '@beffroi/domain/json-values';
import { textOfBytes } from '@beffroi/reading/plain-text';
import { FILE_BUDGET, type FileBudget } from './file-in-hand.ts';
import { isZip, type ZipFault, zipOf, zipped } from './zip.ts';

/** The scripts of an X archive that are read. */
export type XPart = 'account' | 'profile' | 'note-tweet' | 'tweets';

/** What a script is: `data/tweets.js`, `tweets-part1.js`, the older `tweet.js` …; `null` for one that is not read. */
export function partOfName(name: string): XPart | null {
  const [, kind] = /^(?:[^/]{1,200}\/)?(?:data\/)?(account|profile|note-tweets?|tweets?)(?:-part\d{1,4})?\.js$/.exec(name) ?? [];
  if (kind === undefined) return null;
  if (kind.startsWith('note')) return 'note-tweet';
  return kind.startsWith('tweet') ? 'tweets' : (kind as XPart);
}

/**
 * What of a file may be kept. An X archive also holds private messages, addresses, telephone numbers and what was advertised to its owner: of it stay the public posts and what
 * the public profile says, as a smaller zip. Anything else stays as it is. The same bytes give the same, and what was reduced once stays as it is.
 */
export function publicPartOf(bytes: Uint8Array, budget: FileBudget = FILE_BUDGET): Uint8Array | ZipFault {
  if (!isZip(bytes)) return bytes;
  const zip = zipOf(bytes, budget.unfolded);
  if (typeof zip === 'string') return zip;
  const kept = new Map<string, Uint8Array>();
  for (const name of zip.names.toSorted()) {
    const part = partOfName(name);
    const body = part === null ? null : zip.open(name);
    if (typeof body === 'string') return body;
    if (body !== null) kept.set(name, part === 'account' ? publicAccount(body) : body);
  }
  return zipped(kept);
}

/** Who the account is, without its owner's address of mail and where it was opened from. */
function publicAccount(body: Uint8Array): Uint8Array {
  const text = textOfBytes(body);
  const start = text.indexOf('[');
  const records = start < 0 ? undefined : parsedJson(text.slice(start));
  const { username, accountId, createdAt, accountDisplayName } = objectIn(objectIn(Array.isArray(records) ? records[0] : null)['account']);
  return Buffer.from(`window.YTD.account.part0 = ${JSON.stringify([{ account: { username, accountId, createdAt, accountDisplayName } }])}`);
}
