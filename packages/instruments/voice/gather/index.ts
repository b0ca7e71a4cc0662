export { AccessRefusal, type AccessRefusalCode } from './access/access-refusal.ts';
export {
  ACCESS_DAYS,
  type AccessPlace,
  type AccountAccess,
  accountAccesses,
  type GivenAccess,
  giveAccess,
  takeBackAccess,
} from './access/account-access.ts';
export { accessKeys, canSeal, WITH_ACCESS } from './access/sealed-access.ts';
export { isOnSite, type LinkedAccount, type LinkedNetwork, linkedAccount } from './account-links.ts';
export { ACCOUNT_BOUNDS, type AccountBounds } from './clients/account-address.ts';
export { AT_HOSTS, type AtHosts } from './clients/atproto.ts';
export { FILE_BUDGET, type FileBudget, type FileInHand } from './files/file-in-hand.ts';
export { readFile } from './files/read-file.ts';
export { publicPartOf } from './files/x-public-part.ts';
export type { ZipFault } from './files/zip.ts';
export { known } from './known.ts';
export { LADDER } from './ladder.ts';
export { type AccountsMeasurement, measureAccounts } from './measure-accounts.ts';
export { HOURS_OPTION } from './opening-hours.ts';
export { type PictureInBytes, pictureIn } from './picture-bytes.ts';
export { type ProposedAccount, proposedAccounts } from './proposed-accounts.ts';
export { readAccounts, unitAccountsOf } from './read-account.ts';
export { accountKey } from './register/account-key.ts';
export { type ImportedAccounts, importRegister } from './register/import-register.ts';
export {
  ACCOUNTS,
  type AccountNote,
  type AccountOnRegister,
  registeredAccounts,
  type TownOnRegister,
} from './register/known-accounts.ts';
export { guessedNetwork, networkNamed, readRegister } from './register/read-register.ts';
export type { AccountRefusalReason, AccountRemedy, RegisterFile } from './register/register-file.ts';
export {
  type FileRead,
  type PostFile,
  type RegisterTools,
  registerAccounts,
  registerNoAccounts,
  type TakenFiles,
  TakeRefusal,
  takeFiles,
} from './register/take-files.ts';
export { siteLinksOf } from './site-links.ts';
export { type TownSite, townSite } from './standing.ts';
export type { CaptureOfPost, Covers, ToldAccount, ToldAuthor, ToldPost } from './told-account.ts';
export {
  ACCOUNTS_URL,
  type AccountFile,
  type KeptState,
  parseUnitAccounts,
  type RegisteredAccount,
  type SiteLink,
  type TownRegister,
  type UnitAccount,
  type UnitAccounts,
  type UnitFile,
} from './unit-register.ts';
export { PRACTISED, voiceFigures } from './voice-figures.ts';
export { type VoiceFinding, voiceFindingIn } from './voice-finding.ts';
export { type VoiceHouse, voiceInstrument } from './voice-instrument.ts';
