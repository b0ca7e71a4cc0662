import type { MakeInstrument } from '@beffroi/instrument';
import { leversInstrument } from '@beffroi/levers/gather';
import { review } from '@beffroi/levers/review';
import { tablesOf } from '@beffroi/levers/tables';
import { chain, sheet } from '@beffroi/levers/views';

/** The twenty levers of the six priorities: what is said, lived and seen of them. */
export const instrument: MakeInstrument = (house) => {
  const measured = leversInstrument(house);
  return { ...measured, review, tables: tablesOf(measured), sheet, chain };
};
