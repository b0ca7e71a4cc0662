export { act, assertMay, type Deed, done, type Outcome, unchanged } from './act.ts';
export { ACT_TABLE, ACTS, type Act, type FormerAct } from './act-table.ts';
export {
  type ActingMember,
  type Actor,
  DESK,
  HOUSE_KEEPER,
  IDEA_KEEPER,
  type Member,
  memberActor,
  NEWS_KEEPER,
  PLAN_KEEPER,
  SURVEY_KEEPER,
  TERMINAL,
  terminalActor,
  terminalUserOf,
  visitorActor,
} from './actor.ts';
export { askerNow } from './asker-now.ts';
export { type Guesses, guessesOf } from './guesses.ts';
export { type LogPage, logPage } from './log-page.ts';
export { may } from './may.ts';
export { ActRefusal } from './refusal.ts';
export { RIGHTS, type Right } from './rights.ts';
export { isBound, ROLE_TABLE, ROLES, type Role, type RoleRow, type Way } from './roles.ts';
