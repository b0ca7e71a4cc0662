import { AnswerFault } from '@beffroi/instrument';

/** What somebody, or the machine, says of a mark. */
export interface Said {
  readonly kind: 'level' | 'absence' | 'unobserved' | 'abstained';
  /** From 1 up to the top of the scale for a level, 0 for an absence, `null` for what is not on the scale. */
  readonly level: number | null;
}

/** True when both say the same of a mark. */
export const sameSaid = (one: Said, other: Said): boolean => one.kind === other.kind && one.level === other.level;

/** @returns what is said by one key: a level, `n` (unobserved), `a` (the page contradicts itself); `null` for another */
export function saidOf(key: string): Said | null {
  if (key === 'n') return { kind: 'unobserved', level: null };
  if (key === 'a') return { kind: 'abstained', level: null };
  const level = /^\d$/.test(key) ? Number(key) : null;
  return level === null ? null : { kind: level === 0 ? 'absence' : 'level', level };
}

/** The key of what is said; the other way of `saidOf`. */
export function keyOf({ kind, level }: Said): string {
  return kind === 'unobserved' ? 'n' : kind === 'abstained' ? 'a' : String(level);
}

/**
 * What plain data say of a mark.
 *
 * @param top the highest level of the scale
 * @throws AnswerFault `bad-answer`
 */
export function readSaid(value: unknown, top: number): Said {
  const { kind, level } = (value ?? {}) as Partial<Said>;
  if (kind === 'level' && Number.isInteger(level) && level! >= 1 && level! <= top) return { kind, level: level! };
  if (kind === 'absence' && level === 0) return { kind, level };
  if ((kind === 'unobserved' || kind === 'abstained') && level === null) return { kind, level };
  throw new AnswerFault('bad-answer', `${kind} with level ${level}`);
}
