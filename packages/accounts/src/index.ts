export { type Account, emailOf } from './account.ts';
export { changePassword, changePosition, closeAccount, rename, reopenAccount } from './change.ts';
export { knowDevice } from './device.ts';
export { dropLateForm, keepLateForm, keptLateForm, type LateForm } from './late-form.ts';
export { DEVICE_LIFE, DRAFT_LIFE, INVITATION_DAYS, SESSION_MEMORY, STEP_LIFE } from './limits.ts';
export {
  answerLink,
  firstLink,
  invite,
  LINK_PURPOSES,
  type LinkShown,
  type LinkTold,
  type Position,
  resetLink,
  showLink,
  withdrawInvitation,
} from './links.ts';
export {
  addPasskey,
  askForPasskey,
  askForSignIn,
  type PasskeyQuestion,
  passkeys,
  removePasskey,
  type Site,
  signInByPasskey,
} from './passkey.ts';
export { type AccountShown, type InvitationShown, people, person, resetMail } from './people.ts';
export {
  comeFromProvider,
  type Errand,
  type Identity,
  leaveForProvider,
  leaveProvider,
  type ProviderSettings,
  providerSettings,
} from './provider.ts';
export { AccountRefusal, type AccountRefusalCode } from './refusal.ts';
export {
  endSessionsOf,
  liveSessions,
  type Origin,
  type ShownSession,
  type SignedIn,
  showSession,
  signOut,
  signOutEverywhere,
} from './session.ts';
export { type SignInResult, signInByPassword, waitForStep } from './sign-in.ts';
export { signInByIdentity } from './sign-in-identity.ts';
