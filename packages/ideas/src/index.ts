export type { IdeaDay } from './days.ts';
export * from './export/export-ideas.ts';
export { type CommentAsk, commentIdea, commentNamed } from './give/comment.ts';
export { giveIdea, giveNamedIdea, type IdeaAsk, ideaIn } from './give/give-idea.ts';
export { type OwnAuthor, objectToMerge, rewordComment, rewordIdea, withdrawIdea } from './give/own-words.ts';
export { type Supported, supportIdea, supportNamed } from './give/support.ts';
export type { Passer } from './guessing.ts';
export { type KeptIdeas, keepIdeas } from './keep/keep-ideas.ts';
export { answerIdea, type IdeaAnswer } from './lead/answer.ts';
export { type BecomingAction, becomeAction } from './lead/become-action.ts';
export { mergeIdea, unmergeIdea } from './lead/merge.ts';
export { type BoxAsk, changeBox, closeBox, IDEA_KEEP_DAYS, openBox, renewBox, reopenBox } from './lead/run-box.ts';
export { type Settlement, settleComment, settleIdea } from './lead/settle.ts';
export { ALIKE, type NearIdea, nearIdeas } from './near/near-ideas.ts';
export { IDEA_REFUSALS, IdeaRefusal, type IdeaRefusalCode } from './refusal.ts';
export { newIdeaCode } from './secrets.ts';
export { MOST, type TextField } from './text-field.ts';
export {
  type ActionCard,
  type BoxView,
  boxOf,
  boxPage,
  IDEAS_A_PAGE,
  type IdeaCard,
  type IdeaSearch,
  type IdeaView,
  ideaOf,
  ideaPage,
  ideasOf,
  type KeptWords,
  likeShown,
  likeShownIn,
} from './views/box-views.ts';
export {
  becomingChoices,
  ideasToAnswer,
  type LedBox,
  type LedComment,
  type LedIdea,
  type LedPart,
  ledBoxes,
  ledBoxOf,
  ledIdea,
  ledIdeas,
  type NearCard,
} from './views/lead-views.ts';
export { type Followed, followed, type OwnComment, type OwnIdea, ownIdeas } from './views/own-views.ts';
