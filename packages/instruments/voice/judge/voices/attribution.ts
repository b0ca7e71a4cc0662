import type { SignatureKind } from '../signature/signature.ts';
import type { SpokenPost } from './speaker.ts';
import type { VoiceId } from './voice.ts';

/** With which voice a signature of a person or a function speaks. */
const OF_KIND = new Map<SignatureKind, VoiceId>([
  ['takeover-announcement', 'takeover'],
  ['first-name', 'takeover'],
  ['initials', 'initials'],
  ['full-name', 'speakers'],
  ['hashtag-speaker', 'speakers'],
  ['role', 'speakers'],
]);

/** With which of the five voices a post speaks; `null` where nobody says who speaks, or nobody knows whose the name is. */
export function voiceOf({ who, kind }: SpokenPost, isOffice: boolean): VoiceId | null {
  if (who === null || who.nature === 'unsure') return null;
  if (who.nature === 'persona' || who.nature === 'machine') return 'persona';
  const voice = OF_KIND.get(kind) ?? null;
  return isOffice && (kind === 'full-name' || kind === 'role') ? 'office' : voice;
}
