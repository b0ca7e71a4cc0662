export { FILE_BUDGET, type FileBudget, type FileInHand } from './files/file-in-hand.ts';
export { readFile } from './files/read-file.ts';
export { publicPartOf } from './files/x-public-part.ts';
export type { ZipFault } from './files/zip.ts';
export type { CaptureOfPost, Covers, ToldAccount, ToldAuthor, ToldPost } from './told-account.ts';
