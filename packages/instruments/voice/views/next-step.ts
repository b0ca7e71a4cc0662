import type { FoundVoice } from './town-voice.ts';

/** What a town can do next for its voice. */
export type NextVoiceStep =
  | { readonly kind: 'open' | 'declare' | 'last' | 'kept' }
  | { readonly kind: 'answer'; readonly questions: number }
  /** Replies, and persons who say their name in them. */
  | { readonly kind: 'sign'; readonly replies: number; readonly named: number }
  /** Signatures of letters that nothing explains. */
  | { readonly kind: 'key'; readonly letters: number };

/** Replies in which nobody says who speaks are too many from here on: half of them, as the ladder has it. */
const MOST = 0.5;

/** The step that leads a town one rung up; `null` where nothing could be seen. */
export function nextStep({
  kind,
  level,
  sentence,
  accounts,
}: Pick<FoundVoice, 'kind' | 'level' | 'sentence' | 'accounts'>): NextVoiceStep | null {
  if (kind === 'unobserved') return null;
  if (level === 0 || accounts.length === 0) return { kind: 'open' };
  if (accounts.some(({ voices }) => voices.signals.some((signal) => signal.kind === 'persona' && !signal.declared)))
    return { kind: 'declare' };
  const { questions, answered, replies, sayingWho, persons, orphaned } = sentence;
  if (level === 1) return { kind: 'answer', questions: (questions ?? 0) - (answered ?? 0) };
  if (orphaned > 0) return { kind: 'key', letters: orphaned };
  if (level === 2 || level === 3 || sayingWho < replies * MOST) return { kind: 'sign', replies, named: persons };
  return level === 5 ? { kind: 'kept' } : { kind: 'last' };
}
