import { isLevel } from '@beffroi/domain';
import type { Indicator, Mark, Town } from './marks.ts';
import { FiguresRefusal } from './refusal.ts';

/**
 * The towns in the order of their codes, so that no figure hangs on the order in which they came.
 *
 * @throws FiguresRefusal for a territory that stands twice, marks that do not fit the catalogue, a mark or a population that cannot be
 */
export function inOrder(towns: readonly Town[], catalogue: readonly Indicator[]): readonly Town[] {
  // By code units, not by a language: the same order on every machine.
  const sorted = [...towns].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  let previous: string | null = null;
  for (const town of sorted) {
    if (town.code === previous) throw new FiguresRefusal('same-territory-twice', `${town.code} stands twice in the panel`);
    previous = town.code;
    checkTown(town, catalogue);
  }
  return sorted;
}

/**
 * @throws FiguresRefusal as `inOrder`, for one town
 */
export function checkTown(town: Town, catalogue: readonly Indicator[]): void {
  if (town.marks.length !== catalogue.length) {
    throw new FiguresRefusal('marks-mismatch', `${town.code} has ${town.marks.length} marks for ${catalogue.length} indicators`);
  }
  if (!(town.population >= 0 && Number.isFinite(town.population))) {
    throw new FiguresRefusal('impossible-population', `${town.code} cannot have ${town.population} inhabitants`);
  }
  for (const [index, mark] of town.marks.entries()) {
    const fault = faultOf(mark);
    if (fault !== null) throw new FiguresRefusal('impossible-mark', `${town.code}, ${catalogue[index]?.id}: ${fault}`);
  }
}

function nothing(further: Mark['further']): boolean {
  for (const _ in further) return false;
  return true;
}

function faultOf(mark: Mark): string | null {
  const { kind, level, further, beside, ceiling, confidence } = mark;
  if (!isLevel(ceiling) || ceiling === 0) return `${ceiling} is no ceiling`;
  if (!(confidence >= 0 && confidence <= 1)) return `${confidence} is no confidence`;
  const seen = kind === 'level' || kind === 'absence';
  if (!seen) return level === null && beside === null && nothing(further) ? null : `what is ${kind} has no level`;
  if (!isLevel(level)) return `${level} is no level`;
  if ((kind === 'absence') !== (level === 0)) return `${kind} cannot have level ${level}`;
  if (beside !== null && !isLevel(beside)) return `${beside} is no level`;
  for (const scale in further) if (!isLevel(further[scale])) return `${scale} is no level`;
  return null;
}

/**
 * Place of an indicator in the catalogue.
 *
 * @throws FiguresRefusal when it is none of the catalogue
 */
export function placeOf(indicator: string, catalogue: readonly Indicator[]): number {
  const place = catalogue.findIndex(({ id }) => id === indicator);
  if (place < 0) throw new FiguresRefusal('unknown-indicator', `${indicator} is no indicator of the catalogue`);
  return place;
}
