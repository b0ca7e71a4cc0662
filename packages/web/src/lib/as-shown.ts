/** A part of a message as readers see it: words, or what they can follow. */
export interface ShownPart {
  readonly kind: 'text' | 'link';
  readonly said: string;
}

/** Signs of a link that readers of the fediverse are shown (Mastodon: 30, without `https://` and `www.`). */
const LINK_SIGNS = 30;

const FOLLOWED =
  /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]»’']|(?<![\p{L}\p{N}/&])[#@][\p{L}\p{N}_]+(?:@[\p{L}\p{N}.-]+\p{L})?(?:\.[\p{L}\p{N}-]+)*/gu;

/** A message as its network shows it: Mastodon shortens links and names people without their server, Bluesky shows all as it was written. On the town's own site nothing leads anywhere. */
export function asShown(text: string, network: string): readonly ShownPart[] {
  if (network === 'site') return [{ kind: 'text', said: text }];
  const parts: ShownPart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(FOLLOWED)) {
    if (index > end) parts.push({ kind: 'text', said: text.slice(end, index) });
    parts.push({ kind: 'link', said: network === 'mastodon' ? onMastodon(found) : found });
    end = index + found.length;
  }
  return end < text.length ? [...parts, { kind: 'text', said: text.slice(end) }] : parts;
}

function onMastodon(found: string): string {
  if (found.startsWith('@')) return `@${found.slice(1).split('@')[0]}`;
  if (found.startsWith('#')) return found;
  const plain = found.replace(/^https?:\/\/(?:www\.)?/u, '');
  return plain.length > LINK_SIGNS ? `${plain.slice(0, LINK_SIGNS)}…` : plain;
}
