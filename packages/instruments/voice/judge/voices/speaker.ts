import type { Instant } from '@beffroi/domain';
import type { PostIds } from '../post-ids.ts';
import type { SignatureKind } from '../signature/signature.ts';

/**
 * What somebody who speaks is: a person, a function without a name, an invented character, a machine; `unsure` where a name is there and nothing says
 * whether it is a person's.
 */
export type SpeakerNature = 'person' | 'role' | 'persona' | 'machine' | 'unsure';

/** Whose words the signature of a post are. */
export interface SpeakerIdentity {
  /** The same for all ways in which they sign. */
  readonly key: string;
  readonly nature: SpeakerNature;
  /** As the account shows it. */
  readonly name: string;
  /** Whether a reader can tell a name: not so with initials that nobody explains. */
  readonly named: boolean;
}

/** Somebody who speaks on an account. */
export interface VoiceSpeaker extends SpeakerIdentity {
  readonly posts: PostIds;
  readonly replies: number;
  readonly since: Instant;
  readonly until: Instant;
}

/** Who speaks in one of an account's posts. */
export interface SpokenPost {
  readonly id: string;
  readonly at: number;
  readonly reply: boolean;
  /** `null` where nobody says who speaks, or a team does. */
  readonly who: SpeakerIdentity | null;
  readonly kind: SignatureKind;
  /** The words that sign; empty where nothing does. */
  readonly words: string;
}
