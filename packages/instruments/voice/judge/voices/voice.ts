import type { Instant } from '@beffroi/domain';
import type { PostIds } from '../post-ids.ts';
import type { VoiceShare } from '../share.ts';
import type { VoiceContinuity } from './continuity.ts';

/** The five ways of being somebody that practice knows. */
export const VOICES = ['takeover', 'initials', 'persona', 'speakers', 'office'] as const;

/** One of them. */
export type VoiceId = (typeof VOICES)[number];

/** How one of the five voices is practised on an account. */
export interface VoicePractice {
  readonly voice: VoiceId;
  /** In so many posts that it is a practice, or said of the account by itself. */
  readonly practised: boolean;
  readonly since: Instant | null;
  readonly until: Instant | null;
  readonly posts: PostIds;
  readonly ofPosts: VoiceShare;
  readonly replies: PostIds;
  /** Replies in which this voice says who speaks, among all replies of the account. */
  readonly ofReplies: VoiceShare;
  /** How many different persons speak with it: neither functions, nor characters, nor machines. */
  readonly persons: number;
  /** Whether a reader can tell who they are: names, letters with a key, a holder who is named. */
  readonly named: boolean;
  readonly continuity: VoiceContinuity;
  /** Rules that saw it in what the account says of itself, each once. */
  readonly rules: readonly string[];
}
