import type { MakeInstrument, ReviewKind } from '@beffroi/instrument';
import { zoneOf } from '@beffroi/territories';
import { known, LADDER, voiceInstrument } from '@beffroi/voice/gather';
import { accountMaterial, archivedAccounts, explainPresence, postKind, rungMeaningsOf } from '@beffroi/voice/review';
import { tablesOf } from '@beffroi/voice/tables';
import { chain, sheet } from '@beffroi/voice/views';

/** The public accounts of towns: who speaks there, and whether a dialogue follows. */
export const instrument: MakeInstrument = (house, { env }) => {
  const measured = voiceInstrument({ ...house, env });
  const kind = postKind((series) => archivedAccounts(house, series)) as ReviewKind;
  return {
    ...measured,
    tables: tablesOf(measured),
    sheet,
    chain,
    known,
    review: {
      kind,
      answers: LADDER,
      meanings: rungMeaningsOf,
      explain: explainPresence,
      material: async (series, territory) => accountMaterial(await archivedAccounts(house, series)(territory), zoneOf(territory)),
    },
  };
};
