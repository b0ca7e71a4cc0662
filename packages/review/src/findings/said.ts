import { isLevel } from '@beffroi/domain';
import { ReviewRefusal } from './refusal.ts';

/** What somebody, or the machine, says of a mark. */
export interface Said {
  readonly kind: 'level' | 'absence' | 'unobserved' | 'abstained';
  /** 1 to 5 for a level, 0 for an absence, `null` for what is not on the scale. */
  readonly level: number | null;
}

/** Where in a page it can be seen. */
export interface Proof {
  readonly quote: string;
  readonly url: string;
  readonly digest: string;
}

/** Characters of the longest words that people may write here. */
export const LONGEST = { quote: 500, remark: 2000, reason: 4000, link: 2000 } as const;

/** True when both say the same of a mark. */
export const sameSaid = (one: Said, other: Said): boolean => one.kind === other.kind && one.level === other.level;

/** @returns what is said by one key: `0` to `5`, `n` (unobserved), `a` (the page contradicts itself) */
export function saidOf(key: string): Said | null {
  if (key === 'n') return { kind: 'unobserved', level: null };
  if (key === 'a') return { kind: 'abstained', level: null };
  const level = /^[0-5]$/.test(key) ? Number(key) : null;
  return level === null ? null : { kind: level === 0 ? 'absence' : 'level', level };
}

/** The key of what is said; the other way of `saidOf`. */
export function keyOf({ kind, level }: Said): string {
  return kind === 'unobserved' ? 'n' : kind === 'abstained' ? 'a' : String(level);
}

/** @throws ReviewRefusal `bad-answer` */
export function assertSaid({ kind, level }: Said): void {
  const fits = kind === 'level' ? isLevel(level) && level > 0 : kind === 'absence' ? level === 0 : level === null;
  if (!fits) throw new ReviewRefusal('bad-answer', `${kind} with level ${level}`);
}

/** @throws ReviewRefusal `too-long` */
export function assertLength(text: string | null, most: number): void {
  if (text !== null && text.length > most) throw new ReviewRefusal('too-long', `${text.length} characters, ${most} at most`);
}
