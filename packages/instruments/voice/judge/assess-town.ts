import type { Finding } from '@beffroi/domain';
import type { TownAccounts } from './account.ts';
import { type AccountVoice, readVoice } from './account-voice.ts';
import { VOICE_INDICATORS, type VoiceIndicatorId } from './catalogue.ts';
import { findingOf } from './findings/finding-of.ts';
import { sentenceOf, type VoiceSentence } from './sentence.ts';
import { TownTime } from './town-time.ts';

/** What is kept of a town's voice in one wave: the text of its judgement is this as canonical JSON. */
export interface TownVoice {
  readonly format: 'beffroi-voice/1';
  readonly state: TownAccounts['state'];
  readonly zone: string;
  readonly accounts: readonly AccountVoice[];
  /** One an indicator, in the catalogue's order. */
  readonly findings: readonly Finding<VoiceIndicatorId>[];
  readonly sentence: VoiceSentence;
}

/**
 * What the voice of a town is, of all that was seen of its accounts. Pure: the same accounts give the same, to the bit.
 *
 * @throws RangeError for a zone that nobody knows
 */
export function assessTown(town: TownAccounts): TownVoice {
  const clock = new TownTime(town.clock.zone);
  const read = town.accounts.map((account) => readVoice(account, town.clock, clock));
  const ours = read.filter(({ account }) => account.standing !== 'pretends');
  return {
    format: 'beffroi-voice/1',
    state: town.state,
    zone: town.clock.zone,
    accounts: read.map(({ voice }) => voice),
    findings: VOICE_INDICATORS.map((indicator) => findingOf(indicator, town, read)),
    sentence: sentenceOf(ours, town.clock, clock),
  };
}
