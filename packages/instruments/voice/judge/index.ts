export {
  type AccountObstacle,
  type AccountProof,
  type AccountSight,
  NETWORKS,
  type Network,
  type OpeningHours,
  type ProfileField,
  type SeenAccount,
  type SeenAuthor,
  type SeenPost,
  type SeenProfile,
  STANDINGS,
  type Standing,
  type TownAccounts,
  type TownClock,
} from './account.ts';
export type { AccountVoice } from './account-voice.ts';
export { assessTown, type TownVoice } from './assess-town.ts';
export { VOICE_CATALOGUE, type VoiceIndicatorId } from './catalogue.ts';
export { type AnsweredShare, DENOMINATORS } from './dialogue/answered.ts';
export { HabitsOfAccounts } from './habits.ts';
export { type Post, type PostLine, type PostProblem, postOf } from './post.ts';
export type { PostIds } from './post-ids.ts';
export { type PostReading, readingOf } from './post-reading.ts';
export type { VoiceSentence } from './sentence.ts';
export { KINDS, type Signature, type SignatureKind } from './signature/signature.ts';
export { whoSpeaks } from './signature/who-speaks.ts';
export { type SignedPost, signedPosts } from './voices/signed-posts.ts';
export { VOICES, type VoiceId } from './voices/voice.ts';
export const RUBRIC = { version: '1.0.0', digest: `sha256:${'0'.repeat(64)}` };
