import { canonicalJson } from '@beffroi/domain';
import type { Retention } from '@beffroi/instrument';
import type { AccountVoice } from '@beffroi/voice/judge';
import { type VoiceFinding, voiceFindingIn } from './voice-finding.ts';

/**
 * Our choice: five years, so that a wave can be compared with the one before a mandate. Then posts go out of archives, and names and words out of findings; figures, counts
 * and digests stay.
 */
export const RETENTION: Retention = {
  months: 60,
  forget: (findings) => canonicalJson([forgotten(voiceFindingIn(findings))]),
};

function forgotten(finding: VoiceFinding): VoiceFinding {
  const evidence = finding.evidence.map((one) => ({ ...one, quote: '' }));
  return { ...finding, evidence, accounts: finding.accounts.map(nameless) } as VoiceFinding;
}

/** An account without the names of those who speak: each has a number in the order of their posts. */
function nameless(account: AccountVoice): AccountVoice {
  const numbers = new Map(account.voices.speakers.map(({ key }, at) => [key, `n${at + 1}`]));
  const keyOf = (key: string): string => numbers.get(key) ?? 'n0';
  const { voices, duty } = account;
  return {
    ...account,
    said: account.said === null ? null : { ...account.said, name: '' },
    ...(account.pictures === undefined ? {} : { pictures: account.pictures.map((one) => ({ ...one, url: '', text: null })) }),
    // Judgements of before know neither.
    ...(account.successions === undefined ? {} : { successions: account.successions.map((one) => ({ ...one, from: null, to: null })) }),
    ...(account.onSite?.state === 'found' ? { onSite: { ...account.onSite, name: '', quote: '' } } : {}),
    voices: {
      ...voices,
      signals: [],
      speakers: voices.speakers.map((one) => ({ ...one, key: keyOf(one.key), name: keyOf(one.key) })),
      orphaned: voices.orphaned.map((one, at) => ({ ...one, initials: `i${at + 1}` })),
      continuity: namelessContinuity(voices.continuity, keyOf),
      practices: voices.practices.map((one) => ({ ...one, continuity: namelessContinuity(one.continuity, keyOf) })),
    },
    duty: {
      ...duty,
      week: duty.week.map((slot) => ({ ...slot, who: slot.who === null ? null : keyOf(slot.who) })),
      shifts: { ...duty.shifts, last: duty.shifts.last.map((one) => ({ ...one, who: keyOf(one.who) })) },
      handOvers: { ...duty.handOvers, last: duty.handOvers.last.map((one) => ({ ...one, from: keyOf(one.from), to: keyOf(one.to) })) },
    },
  };
}

function namelessContinuity<Continuity extends AccountVoice['voices']['continuity']>(
  continuity: Continuity,
  keyOf: (key: string) => string,
): Continuity {
  return { ...continuity, handed: continuity.handed.map((one) => ({ ...one, left: keyOf(one.left), next: keyOf(one.next) })) };
}
