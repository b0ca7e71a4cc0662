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
export { HabitsOfAccounts } from './habits.ts';
export { type Post, type PostLine, type PostProblem, postOf } from './post.ts';
export { type PostReading, readingOf } from './post-reading.ts';
export { KINDS, type Signature, type SignatureKind } from './signature/signature.ts';
export { whoSpeaks } from './signature/who-speaks.ts';
