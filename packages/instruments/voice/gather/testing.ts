import { digestOf } from '@beffroi/capture';
import type { FileInHand } from './files/file-in-hand.ts';

/** What trials of this room share. */

/** The moment at which files of a trial were given. */
export const GIVEN = Date.UTC(2026, 10, 24, 12);

/** A file as it is handed to a reader. */
export function fileOf(content: string | Uint8Array, name = 'posts.jsonl'): FileInHand {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name, bytes, contentType: null, url: `file:///${encodeURIComponent(name)}`, digest: digestOf(bytes), at: GIVEN };
}

/** A script of an X archive. */
export function xScript(part: string, records: unknown): string {
  return `window.YTD.${part}.part0 = ${JSON.stringify(records, null, 2)}`;
}

/** A post as X writes it. */
export function tweet(id: number, text: string, more: object = {}): object {
  return {
    tweet: { id_str: String(id), id: String(id), full_text: text, created_at: 'Tue Mar 10 10:00:00 +0000 2026', lang: 'fr', ...more },
  };
}
