import type { MakeInstrument } from '@beffroi/instrument';
import { findOcr, programmesInstrument } from '@beffroi/programmes/gather';

/** The programmes of the lists that stand in towns. */
export const instrument: MakeInstrument = (house, { env }) => {
  let ocr: ReturnType<typeof findOcr> | null = null;
  return programmesInstrument({
    ...house,
    ocr: () => {
      ocr ??= findOcr(env);
      return ocr;
    },
  });
};
