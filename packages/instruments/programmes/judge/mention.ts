import { ASIDE } from './codebook/index.ts';
import type { Statement } from './verdict.ts';

/** Words up to which one statement of any kind is ground enough. */
const SHORT_TEXT = 200;
/** Own words of weak statements that a longer text must have where it has no firm one. */
const WEAK_ENOUGH = 2;

/** Rules that hear the thing itself with its theme, by its name or by all the parts of a frame. */
export const OF_THE_THING: ReadonlySet<string> = new Set(['named-theme', 'framed-theme', 'theme-in-company']);
/** They, and the one that hears a digital word; and those of them that hear a name. */
const OF_A_THING: ReadonlySet<string> = new Set([...OF_THE_THING, 'digital-word']);
const BY_NAME: ReadonlySet<string> = new Set(['named-theme', 'digital-word']);
/** Rules that hear a sentence only beside another, or a word without a theme. */
const NOT_BY_ITSELF: ReadonlySet<string> = new Set(['carried-theme', 'digital-word']);

/**
 * Whether a programme mentions digital matters: it commits to something digital that is not of cameras alone, on firm ground. One statement is firm where a name
 * or a digital word speaks in it, and something else too. A single weak one (« le premier site visité du canton ») in some hundred words is what chance brings: it takes two; what is only carried
 * over, or has no theme, counts in a short text alone.
 *
 * @param words of the whole programme
 */
export function mentions(statements: readonly Statement[], words: number): boolean {
  const committing = statements.filter(commits);
  if (committing.length === 0) return false;
  if (words <= SHORT_TEXT || committing.some(isFirm)) return true;
  return committing.filter(({ themes, rule }) => themes.length > 0 && !NOT_BY_ITSELF.has(rule)).length >= WEAK_ENOUGH;
}

/** Whether a statement commits to something digital that is not of cameras alone. */
export function commits({ themes, commitment }: Statement): boolean {
  return commitment > 0 && (themes.length === 0 || themes.some((theme) => !ASIDE.has(theme)));
}

function isFirm({ themes, because }: Statement): boolean {
  const heard = because.map(({ cue }) => cue.slice(0, cue.indexOf(':'))).filter((rule) => OF_A_THING.has(rule));
  return themes.length > 0 && heard.length >= 2 && heard.some((rule) => BY_NAME.has(rule));
}
