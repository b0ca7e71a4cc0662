import { findOcr, instrumentsOf, type OcrTools } from '@beffroi/campaigns';
import type { Instrument } from '@beffroi/waves';
import type { House } from './house.ts';

/** All instruments that this program measures and judges with. */
export function instrumentsIn(house: Pick<House, 'store' | 'shelf'>, ocr: OcrTools | null = null): readonly Instrument[] {
  return instrumentsOf(house, { ocr });
}

/** Who recognises words in pictures of pages; `null` where nobody here can. */
export function recognisers(env: NodeJS.ProcessEnv): Promise<OcrTools | null> {
  return findOcr(env);
}
