import { type House } from '@beffroi/terminal/house';
import { instrumentsOf, type OcrTools } from '@beffroi/programmes/gather';
import type { Instrument } from '@beffroi/waves';

/**
 * All instruments that this program measures and judges with.
 *
 * @param ocr who recognises words in pictures of pages; whoever only judges needs nobody
 */
export function instrumentsIn(house: Pick<House, 'store' | 'shelf'>, ocr: OcrTools | null = null): readonly Instrument[] {
  return instrumentsOf(house, { ocr });
}
