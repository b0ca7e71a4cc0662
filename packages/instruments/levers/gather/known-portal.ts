import type { LeverMaterial, OtherSight } from '@beffroi/levers/judge';
import { fold } from '@beffroi/reading';
import { providerOf } from '@beffroi/services/judge';

/** Portals on which residents do things with the town. */
const KINDS: ReadonlySet<string> = new Set(['portal', 'family', 'appointment']);
/** Words of many towns' names and addresses. */
const COMMON = new Set(['ville', 'mairie', 'commune', 'saint', 'sainte', 'port', 'site', 'officiel']);

/**
 * A portal of a vendor whom services know, with the town's name in its address: a link on the town's own pages. `null` where there is none.
 * The vendors' list is that of services: what it learns of a vendor counts here too.
 */
export function knownPortal({ pages, town, home, start }: LeverMaterial): OtherSight | null {
  const words = wordsOf(`${town ?? ''} ${(home ?? start).replace(/^https?:\/\/(?:www\.)?/i, '').split(/[/.]/)[0] ?? ''}`);
  for (const { url, reach, result } of [...pages].sort((one, other) => (one.url < other.url ? -1 : 1))) {
    if (reach !== 'town' || result.kind !== 'reading') continue;
    const link = result.reading.links.find(
      ({ url: to, text }) => text.trim() !== '' && isNamed(to, words) && KINDS.has(providerOf(to, words)?.kind ?? ''),
    );
    if (link !== undefined) return { url, quote: link.text.slice(0, 200) };
  }
  return null;
}

function isNamed(url: string, words: readonly string[]): boolean {
  const address = url.toLowerCase();
  return words.some((word) => address.includes(word));
}

function wordsOf(text: string): readonly string[] {
  return [...new Set(fold(text).split(/[^a-z0-9]+/))].filter((word) => word.length > 3 && !COMMON.has(word));
}
