import type { Finding, Level } from '@beffroi/domain';
import type { AccountVoice, TownVoice, VoiceId, VoiceSentence } from '@beffroi/voice/judge';
import { VOICES } from '@beffroi/voice/judge';

/** What a wave keeps of a town: how far its presence has come, how far each voice, and all that was read of its accounts. */
export type VoiceFinding = Finding<'presence', Readonly<Record<VoiceId, Level | null>> & VoiceDetail>;

/** What stands beside the level. */
export interface VoiceDetail {
  readonly state: TownVoice['state'];
  /** Zone of the town's clock. */
  readonly zone: string;
  readonly accounts: readonly AccountVoice[];
  readonly sentence: VoiceSentence;
}

/** The one finding of a town. Levels of the voices are scales of their own beside it. */
export function findingOf(town: TownVoice): VoiceFinding {
  const presence = town.findings.find(({ indicator }) => indicator === 'presence')!;
  const levels = VOICES.map((voice) => [voice, town.findings.find(({ indicator }) => indicator === voice)?.level ?? null] as const);
  const { state, zone, sentence, accounts } = town;
  return { ...presence, ...Object.fromEntries(levels), state, zone, sentence, accounts } as VoiceFinding;
}

/** What a judgement of voices says. @throws Error for a judgement of another instrument */
export function voiceFindingIn(findings: string): VoiceFinding {
  const [finding] = JSON.parse(findings) as readonly VoiceFinding[];
  if (finding?.indicator !== 'presence') throw new Error('the judgement is none of voices');
  return finding;
}
