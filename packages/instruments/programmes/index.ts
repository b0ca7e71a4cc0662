import type { MakeInstrument, ReviewKind } from '@beffroi/instrument';
import { findOcr, programmesInstrument } from '@beffroi/programmes/gather';
import { archivedSentences, explainTheme, programmeMaterial, sentenceKind } from '@beffroi/programmes/review';
import { tables } from '@beffroi/programmes/tables';
import { chain, promises, sheet } from '@beffroi/programmes/views';
import { embargo } from './words/embargo.ts';

/** The programmes of the lists that stand in towns. */
export const instrument: MakeInstrument = (house, { env }) => {
  let ocr: ReturnType<typeof findOcr> | null = null;
  const measured = programmesInstrument({
    ...house,
    ocr: () => {
      ocr ??= findOcr(env);
      return ocr;
    },
  });
  const kind = sentenceKind((series) => archivedSentences(house, series)) as ReviewKind;
  return {
    ...measured,
    tables,
    embargo,
    sheet,
    chain,
    promises,
    review: {
      kind,
      explain: explainTheme,
      material: async (series, territory) => programmeMaterial(await archivedSentences(house, series)(territory)),
    },
  };
};
