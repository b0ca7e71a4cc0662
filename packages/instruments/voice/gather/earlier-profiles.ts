import { instantFrom } from '@beffroi/domain';
import type { EarlierJudgement } from '@beffroi/store';
import type { EarlierProfile } from '../judge/account.ts';
import type { AccountVoice } from '../judge/account-voice.ts';
import { keyOf } from '../judge/successions/earlier-profile.ts';
import { voiceFindingIn } from './voice-finding.ts';

/** Earlier captures that are taken along: a wave a year for a mandate and the one before. */
const MOST = 12;

/** What earlier waves saw of an account's profile, for its register; nothing where none did. */
export function earlierIn(judgements: readonly EarlierJudgement[], key: string): { readonly earlier?: readonly EarlierProfile[] } {
  const earlier = judgements.flatMap(({ dated, findings }) => {
    const account = voiceFindingIn(findings).accounts.find((one) => one.key === key);
    return account === undefined || account.said === null ? [] : [profileIn(account, dated)];
  });
  return earlier.length === 0 ? {} : { earlier: earlier.slice(-MOST) };
}

function profileIn({ said, voices: { signals } }: AccountVoice, dated: Date): EarlierProfile {
  const office = signals.find(({ kind }) => kind === 'office');
  return {
    // Judgements of before did not say when the profile was seen.
    seenAt: said!.seenAt ?? instantFrom(dated.getTime()),
    followers: said!.followers,
    holder: office?.kind === 'office' ? office.holder : null,
    successions: [
      ...new Set(signals.flatMap((signal) => (signal.kind === 'succession' && signal.rule === 'succession' ? [keyOf(signal)] : []))),
    ],
  };
}
