export { type EndedRetention, endRetention } from './erasing/end-retention.ts';
export { erasePost, lookForPost, type PostWish } from './erasing/erase-post.ts';
export { type Erased, type ErasingPlaces, type ErasureWish, eraseWords, lookForWords } from './erasing/erase-words.ts';
export { ErasingRefusal, type ErasingRefusalCode } from './erasing/refusal.ts';
export { GROUNDS, type Ground, markOf } from './erasing/wording.ts';
export { addressDays, keepHouse } from './keep-house.ts';
export { type BackupMade, makeBackup } from './make-backup.ts';
export { publishSite, type WrittenSite } from './publish-site.ts';
export { restoreBackup } from './restore-backup.ts';
