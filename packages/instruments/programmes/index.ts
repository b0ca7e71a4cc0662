import type { MakeInstrument, ReviewKind } from '@beffroi/instrument';
import { findOcr, programmesInstrument } from '@beffroi/programmes/gather';
import { archivedSentences, sentenceKind } from '@beffroi/programmes/review';

/** The programmes of the lists that stand in towns. */
export const instrument: MakeInstrument = (house, { env }) => {
  let ocr: ReturnType<typeof findOcr> | null = null;
  const measuring = programmesInstrument({
    ...house,
    ocr: () => {
      ocr ??= findOcr(env);
      return ocr;
    },
  });
  return { ...measuring, review: { kind: sentenceKind((series) => archivedSentences(house, series)) as ReviewKind } };
};
