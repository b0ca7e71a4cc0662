import type { MakeInstrument, ReviewKind } from '@beffroi/instrument';
import { voiceInstrument } from '@beffroi/voice/gather';
import { archivedAccounts, postKind } from '@beffroi/voice/review';
import { tablesOf } from '@beffroi/voice/tables';
import { sheet } from '@beffroi/voice/views';

/** The public accounts of towns: who speaks there, and whether a dialogue follows. */
export const instrument: MakeInstrument = (house) => {
  const measured = voiceInstrument(house);
  const kind = postKind((series) => archivedAccounts(house, series)) as ReviewKind;
  return { ...measured, tables: tablesOf(measured), sheet, review: { kind } };
};
