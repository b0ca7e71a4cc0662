import type { SeenPost } from '../account.ts';
import { foldName } from '../signature/likeness.ts';
import type { SpokenPost } from '../voices/speaker.ts';

/** Our choice: who signs fewer posts is not looked for in others. */
const OFTEN = 3;

/**
 * Posts that nobody signs and that name one alone of those who sign on this account ("Nolwenn ouvre l’œil jusqu’à treize heures"): nine in ten are by who is
 * named. That is too little for a signature, and something for a plan that is told from hundreds of posts.
 *
 * @returns place of the post → key of the speaker
 */
export function namedInPosts(posts: readonly SeenPost[], spoken: readonly SpokenPost[]): ReadonlyMap<number, string> {
  const keys = keysByName(spoken);
  const named = new Map<number, string>();
  if (keys.size === 0) return named;
  for (const [at, { who }] of spoken.entries()) {
    if (who !== null) continue;
    const found = new Set<string>();
    for (const word of posts[at]!.text.slice(0, 1000).split(/@\S+|[^\p{L}-]+/u)) {
      const key = keys.get(word);
      if (key !== undefined) found.add(key);
    }
    if (found.size === 1) named.set(at, [...found][0]!);
  }
  return named;
}

/** First names as they are written of those who sign often; none that two bear. */
function keysByName(spoken: readonly SpokenPost[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  const names = new Map<string, Set<string>>();
  for (const { who } of spoken) {
    if (who?.nature !== 'person' || !who.named) continue;
    times.set(who.key, (times.get(who.key) ?? 0) + 1);
    const first = who.name.split(' ')[0]!;
    names.set(first, (names.get(first) ?? new Set()).add(who.key));
  }
  const unique = new Map<string, string>();
  for (const [name, keys] of names) {
    const [key] = keys;
    if (keys.size === 1 && times.get(key!)! >= OFTEN && foldName(name).length > 2) unique.set(name, key!);
  }
  return unique;
}
