import type { Evidence } from '@beffroi/domain';
import type { AccountSignal } from '../account-signals/account-signal.ts';
import type { ReadVoice } from '../account-voice.ts';
import type { VoiceIndicatorId } from '../catalogue.ts';
import type { VoiceContinuity } from '../voices/continuity.ts';
import { VOICES } from '../voices/voice.ts';
import { evidenceOfIds, evidenceOfPost, evidenceOfSignal, MOST_EVIDENCE } from './voice-evidence.ts';

/** What a level, or its absence, rests on: what the account says of itself, posts, and of a voice that goes on the last of one and the first of the next. */
export function evidenceFor(indicator: VoiceIndicatorId, read: ReadVoice): readonly Evidence[] {
  return (indicator === 'presence' ? forPresence(read) : forVoice(VOICES.indexOf(indicator), read)).slice(0, MOST_EVIDENCE);
}

function forPresence({ account, voice: { voices, presence, dialogue } }: ReadVoice): Evidence[] {
  const { level } = presence;
  if (account.posts.length === 0) return [];
  if (level === 1) return [evidenceOfPost(account.posts.at(-1)!, 'post')];
  const replies = evidenceOfIds(account, dialogue.replies.first.slice(0, 3), 'reply');
  if (level === 2) return replies;
  const signs = [...voices.signedReplies.first.slice(0, 3), ...voices.repliesInTurns.first.slice(0, 1)];
  const office = voices.signals.filter(({ kind }) => kind === 'office');
  const said = [...office.map(evidenceOfSignal), ...evidenceOfIds(account, signs, 'signature')];
  const [gone] = level === 5 ? goneOn(account, voices.continuity) : [];
  return [...(gone ?? []), ...said, ...replies];
}

function forVoice(place: number, { account, voice: { voices, levels } }: ReadVoice): Evidence[] {
  const { voice, rules, posts, replies, continuity } = voices.practices[place]!;
  const own = voice === 'office' ? voices.signals.filter(({ kind }) => kind === 'personal-account') : [];
  const said = voices.signals.filter(({ rule }: AccountSignal) => rules.includes(rule));
  const [gone] = levels[voice] === 5 ? goneOn(account, continuity) : [];
  return [
    ...said.slice(0, 2).map(evidenceOfSignal),
    ...own.map(evidenceOfSignal),
    ...(gone ?? []),
    ...evidenceOfIds(account, replies.count > 0 ? replies.first : posts.first, 'signature'),
  ];
}

function goneOn(account: ReadVoice['account'], { handed }: VoiceContinuity): Evidence[][] {
  return handed.slice(0, 1).map(({ lastPost, firstPost }) => evidenceOfIds(account, [lastPost, firstPost], 'continuity'));
}
