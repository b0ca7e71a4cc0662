import type { AccountSignal } from '../account-signals/account-signal.ts';
import { foldName } from '../signature/likeness.ts';
import type { SignatureKind } from '../signature/signature.ts';
import type { SpokenPost } from './speaker.ts';
import type { VoiceId } from './voice.ts';

/** With which voice a signature of a person or a function speaks, wherever it stands. */
const OF_KIND = new Map<SignatureKind, VoiceId>([
  ['takeover-announcement', 'takeover'],
  ['initials', 'initials'],
  ['full-name', 'speakers'],
  ['hashtag-speaker', 'speakers'],
  ['role', 'speakers'],
]);

/** What of an account decides with which voice its signatures speak. */
export interface VoiceSetting {
  /** It is an office's account. */
  readonly isOffice: boolean;
  /** People come and go on it, and say so. */
  readonly hasTurns: boolean;
  /** Those whom it presents as its speakers, with a job or a hashtag: first names without accents and capitals. */
  readonly presented: ReadonlySet<string>;
}

/** Whom an account presents as its speakers. */
export function presentedBy(signals: readonly AccountSignal[]): ReadonlySet<string> {
  const names = signals.flatMap((signal) => {
    if (signal.kind === 'speakers') return signal.speakers.map(({ name }) => name);
    return signal.kind === 'marking-hashtag' && /^\p{Lu}/u.test(signal.who) ? [signal.who] : [];
  });
  return new Set(names.map(firstNameOf));
}

const firstNameOf = (name: string): string => foldName(name.split(' ')[0]!).toLowerCase();

/** Our choice: fewer posts that say that somebody comes or goes are no turns, nor are they where first names sign ten times as many. */
const LEAST_TURNS = 3;
const SHARE_OF_TURNS = 0.1;

/** Whether people announce turns on an account; in an answer, who comes is whom one is sent to. */
export function hasTurnsIn(posts: readonly SpokenPost[]): boolean {
  const ofPersons = posts.filter(({ who }) => who?.nature === 'person');
  const turns = ofPersons.filter(({ kind, reply }) => kind === 'takeover-announcement' && !reply).length;
  const named = ofPersons.filter(({ kind }) => kind === 'first-name').length;
  return turns >= LEAST_TURNS && turns >= SHARE_OF_TURNS * (turns + named);
}

/**
 * With which of the five voices a post speaks; `null` where nobody says who speaks, or nobody knows whose the name is. A first name under each post is what initials
 * are, as long as nobody takes the account for a time (then it is the name of who is there), and the account does not present them as its speakers.
 */
export function voiceOf({ who, kind }: SpokenPost, { isOffice, hasTurns, presented }: VoiceSetting): VoiceId | null {
  if (who === null || who.nature === 'unsure') return null;
  if (who.nature === 'persona' || who.nature === 'machine') return 'persona';
  if (kind === 'first-name') return hasTurns ? 'takeover' : presented.has(firstNameOf(who.name)) ? 'speakers' : 'initials';
  const voice = OF_KIND.get(kind) ?? null;
  return isOffice && (kind === 'full-name' || kind === 'role') ? 'office' : voice;
}
