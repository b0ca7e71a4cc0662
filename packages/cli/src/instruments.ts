import { instrumentsOf } from '@beffroi/campaigns';
import type { Instrument } from '@beffroi/waves';
import type { House } from './house.ts';

/** All instruments that this program measures and judges with. */
export function instrumentsIn(house: Pick<House, 'store' | 'shelf'>): readonly Instrument[] {
  return instrumentsOf(house, { ocr: null });
}
