import type { Mark } from '../marks.ts';

/**
 * Whether two marks say the same to a reader: kind, level, the level beside, obstacle, provider. How sure they are, and the ceiling, may
 * differ.
 */
export function sameMark(a: Mark, b: Mark): boolean {
  return (
    a.kind === b.kind &&
    a.level === b.level &&
    a.beside === b.beside &&
    a.obstacle === b.obstacle &&
    visibleProvider(a) === visibleProvider(b)
  );
}

/** What is hidden has no provider: that none is seen behind it says nothing. */
export function visibleProvider({ kind, provider }: Mark): string | null {
  return kind === 'unobserved' ? null : provider;
}
