import { ascii, BEGINNING, decode } from './encoding.ts';
import { readHtml } from './html.ts';
import { LIMITS } from './limits.ts';
import type { SiteMemory } from './pass/regions.ts';
import { readPlain } from './plain.ts';
import type { ReadingResult } from './reading.ts';
import { kindOfBytes } from './sniff.ts';

/**
 * Makes a captured body legible. Pure: the same bytes and address give the same reading. Any bytes at all give a reading or the reason
 * why there is none, in time and memory that grow no faster than the body and are bounded by `LIMITS`.
 *
 * @param memory of the pages of one site: the reading is the same with it and without, and sooner done
 */
export function read(
  body: Uint8Array,
  about: { readonly url: string; readonly contentType: string | null },
  memory: SiteMemory | null = null,
): ReadingResult {
  const bytes = body.length > LIMITS.bodyBytes ? body.subarray(0, LIMITS.bodyBytes) : body;
  const kind = kindOfBytes(bytes, about.contentType, ascii(bytes, BEGINNING));
  if (kind.kind === 'unreadable') return kind;
  const url = about.url.split('#')[0]!;
  const { text, encoding, misdeclared } = decode(bytes, about.contentType);
  const known = { url, encoding, misdeclared };
  return { kind: 'reading', reading: kind.kind === 'html' ? readHtml(text, known, memory) : readPlain(text, known) };
}
