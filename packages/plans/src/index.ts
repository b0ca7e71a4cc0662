export type { Conflict } from './actions/merge.ts';
export { type MoveAsk, moveAction } from './actions/move-action.ts';
export {
  ACTION_MOST,
  ACTION_STATES,
  type ActionAsk,
  type ActionParts,
  COST_BANDS,
  type Progress,
  type SmallStep,
} from './actions/parts.ts';
export type { Saved } from './actions/save-parts.ts';
export { type KnownTie, TIES_MOST } from './actions/ties.ts';
export {
  ACTIONS_MOST,
  type ActionChange,
  addAction,
  changeAction,
  NEEDS_MOST,
  type NewActionAsk,
  needActions,
  type TieChange,
  tieAction,
} from './actions/write-action.ts';
export { areKin, kinOf, territoryFor, zoneOfAuthority } from './authorities.ts';
export {
  type CalendarOpened,
  type DigestEvery,
  endCalendar,
  type OwnSettings,
  openCalendar,
  ownSettings,
  renewCalendar,
  setDigest,
} from './calendar/calendar.ts';
export * from './calendar/guessing.ts';
export * from './calendar/plan-calendar.ts';
export { acceptCharge, declineCharge, endCharge, leaveCharge, nameCharge, REASON_MOST } from './charge/answer-charge.ts';
export { askCharge, handOver, keepCharge, offerCharge, withdrawCharge } from './charge/ask-charge.ts';
export { keepPlans } from './charge/keep-plans.ts';
export * from './digest/digest.ts';
export * from './digest/keep-digests.ts';
export * from './effect/effect.ts';
export * from './effect/plan-effects.ts';
export * from './files/columns.ts';
export * from './files/export-plan.ts';
export * from './files/import-actions.ts';
export { movesText, type TieTarget } from './files/moves.ts';
export * from './files/plan-file.ts';
export * from './files/read-plan.ts';
export * from './files/write-plan.ts';
export { isOver } from './is-over.ts';
export {
  changePlan,
  makePlan,
  PART_MOST,
  type PlanAsk,
  type PlanChangeAsk,
  publishPlan,
  type WordingAsk,
  withdrawPlan,
  wordManifesto,
} from './make/make-plan.ts';
export * from './manifesto/word-parts.ts';
export { NOTE_MOST, type NoteAsk, noteAction, withdrawNote } from './notes/note-action.ts';
export type * from './plan-view.ts';
export { PLAN_REFUSALS, PlanRefusal, type PlanRefusalCode } from './refusal.ts';
export { acceptShare, askShare, declineShare, endShare, type ShareAsk } from './share/share-action.ts';
export { actionId } from './views/action-number.ts';
export {
  type ActionDetail,
  type ActionNote,
  type ActionVersion,
  actionOf,
  type Candidate,
  candidatesFor,
  type PastCharge,
  type PastShare,
} from './views/action-of.ts';
export { authorityName } from './views/authority-name.ts';
export { type AskedCard, type ChargeCard, type LostCard, type MyCharges, myCharges } from './views/my-charges.ts';
export {
  type ManifestoText,
  manifestoOf,
  type PlanHead,
  type PlanSummary,
  planByNumber,
  planOf,
  plansOf,
  publishedPlans,
  publishedYears,
  shareableWith,
} from './views/plan-of.ts';
export * from './views/plans-tied.ts';
export { type SharedAction, sharedActions } from './views/shared-actions.ts';
export { LONG_ASKED_DAYS, type Waiting, waitingSince } from './waiting.ts';
