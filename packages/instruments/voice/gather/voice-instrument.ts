import type { ArchiveStore } from '@beffroi/archive-store';
import { readArchive } from '@beffroi/capture';
import { instantFrom } from '@beffroi/domain';
import { type CaptureFacts, type Instrument, judgementOf, type MeasuredArchive } from '@beffroi/instrument';
import type { Store } from '@beffroi/store';
import { zoneOf } from '@beffroi/territories';
import { assessTown, LADDER, PRESENCE, RUBRIC, type TownVoice, VOICE_SCALES } from '@beffroi/voice/judge';
import { measureAccounts } from './measure-accounts.ts';
import { accountsIn } from './read-accounts-of-archive.ts';
import { ACCOUNTS, registeredAccounts } from './register/account-register.ts';
import { keepVoiceFigures } from './voice-figures.ts';
import { findingOf } from './voice-finding.ts';

/** The accounts of towns: who speaks on them, and whether a dialogue follows. */
export function voiceInstrument(house: { readonly store: Store; readonly archiveStore: ArchiveStore }): Instrument {
  const instrument: Instrument = {
    id: 'voice',
    name: { fr: 'Voix publiques', en: 'Public voices' },
    catalogue: [PRESENCE],
    families: { presence: { fr: 'Présence', en: 'Presence' } },
    rubric: RUBRIC,
    scale: { levels: LADDER, further: VOICE_SCALES },
    targets: { of: () => ACCOUNTS },
    namesPeople: true,
    figures: { keep: (trx, series) => keepVoiceFigures(trx, series, instrument) },
    async measure({ territory, name, instant }, means) {
      const [town] = await registeredAccounts(house.store.db, [territory]);
      throw new Error('to be joined');
    },
    judge: judgedFrom,
  };
  return instrument;
}
