/** What a cell of a strip needs to know of a finding. */
export interface Cell {
  readonly kind: 'level' | 'absence' | 'unobserved' | 'abstained';
  readonly level: number | null;
  readonly ceiling: number;
}

/** One finding as one sign: its numeral, a point for 0, `?` unobserved, `~` abstained. */
export function signOf({ kind, level }: Cell): string {
  if (kind === 'unobserved') return '?';
  if (kind === 'abstained') return '~';
  return level === 0 ? '·' : String(level);
}

/** Of which family each indicator is, in the order of the catalogue. */
export type LevelStripOrder = readonly { readonly family: string }[];

/** A sign an indicator in the catalogue's order, families set apart a little: the same order and place everywhere. */
export function levelStripOf(cells: readonly Cell[], order: LevelStripOrder): string {
  return spaced(cells.map(signOf), order);
}

/** Five cells: filled up to the level, outlined up to the ceiling; hatched when it was not observed, dotted when it is undecided. */
export function gaugeOf({ kind, level, ceiling }: Cell): string {
  if (kind === 'unobserved') return '░'.repeat(ceiling).padEnd(5);
  if (kind === 'abstained') return '┄'.repeat(ceiling).padEnd(5);
  return `${'■'.repeat(level ?? 0)}${'□'.repeat(Math.max(0, ceiling - (level ?? 0)))}`.padEnd(5);
}

/** The strip of marks that were kept as one sign each (`0`–`5`, `?`, `~`), families set apart as in `levelStripOf`. */
export function levelStripOfSigns(signs: string, order: LevelStripOrder): string {
  return spaced(
    [...signs].map((sign) => (sign === '0' ? '·' : sign)),
    order,
  );
}

function spaced(signs: readonly string[], order: LevelStripOrder): string {
  return signs.map((sign, i) => `${i === 0 ? '' : order[i - 1]?.family === order[i]?.family ? ' ' : '  '}${sign}`).join('');
}
