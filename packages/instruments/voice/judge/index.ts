export {
  type AccountObstacle,
  type AccountProof,
  type AccountSight,
  type EarlierProfile,
  NETWORKS,
  type Network,
  type OpeningHours,
  OWN_SIGHTS,
  type OwnSight,
  PICTURE_STATES,
  type PictureState,
  type ProfileField,
  type SeenAccount,
  type SeenAuthor,
  type SeenPicture,
  type SeenPost,
  type SeenProfile,
  type SiteAssistant,
  STANDINGS,
  type Standing,
  type TownAccounts,
  type TownClock,
} from './account.ts';
export type { AccountSignal, KeyEntry, NamedSpeaker, SeenSign } from './account-signals/account-signal.ts';
export type { AccountZone } from './account-signals/account-text.ts';
export type { PersonaOnSite } from './account-signals/site-persona.ts';
export type { AccountPicture, AccountVoice } from './account-voice.ts';
export { assessTown, type TownVoice } from './assess-town.ts';
export { VOICE_CATALOGUE, type VoiceIndicator, type VoiceIndicatorId } from './catalogue.ts';
export { type AnsweredShare, DENOMINATORS, type Denominator } from './dialogue/answered.ts';
export type { AttendedGroup, EqualAttention } from './dialogue/attention.ts';
export type { AnswerDelays, DialogueDelays } from './dialogue/delays.ts';
export type { AccountDialogue, ExchangeFigures, VisibleQuestions } from './dialogue/dialogue.ts';
export type { ElementFamily, KelleherItem, VoiceElement } from './dialogue/elements/element.ts';
export { ELEMENTS } from './dialogue/elements/index.ts';
export type { ElementCount, HumanVoice, PersonDose } from './dialogue/human-voice.ts';
export type { DelayOf } from './dialogue/median-interval.ts';
export type { CarriedOn } from './dialogue/real-life.ts';
export type { DutyGap, DutyPlan, DutyShift, DutySlot, HandOver } from './duty/plan.ts';
export { quoteOfPost } from './findings/voice-evidence.ts';
export { HabitsOfAccounts } from './habits.ts';
export { type Post, type PostLine, type PostProblem, postOf } from './post.ts';
export type { PostIds } from './post-ids.ts';
export { type PostReading, readingOf } from './post-reading.ts';
export type { PresenceFacets } from './presence.ts';
export { RUBRIC } from './rubric/rubric.ts';
export type { VoiceSentence } from './sentence.ts';
export type { VoiceShare } from './share.ts';
export { KINDS, type Signature, type SignatureKind } from './signature/signature.ts';
export { whoSpeaks } from './signature/who-speaks.ts';
export { earlierProfileOf, keyOf as successionKey } from './successions/earlier-profile.ts';
export type { FollowersAt, FollowersOverSuccession } from './successions/successions.ts';
export { TownTime } from './town-time.ts';
export type { Succeeded, VoiceContinuity } from './voices/continuity.ts';
export { type SignedPost, signedPosts } from './voices/signed-posts.ts';
export type { SpeakerIdentity, SpeakerNature, VoiceSpeaker } from './voices/speaker.ts';
export { VOICES, type VoiceId, type VoicePractice } from './voices/voice.ts';
export type { AccountVoices, OrphanedSignature } from './voices.ts';
