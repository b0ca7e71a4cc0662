import { looksLikePage } from '@beffroi/domain/json-values';
import { textOfBytes } from '@beffroi/reading/plain-text';
import { type ToldAccount, unreadAccount } from '../told-account.ts';
import { readCsv } from './csv.ts';
import { looksLikeFeed, readFeed } from './feed.ts';
import { FILE_BUDGET, type FileBudget, type FileInHand } from './file-in-hand.ts';
import { readJsonLines } from './json-lines.ts';
import { isOfX, readXArchive, readXScript } from './x-archive.ts';
import { isZip } from './zip.ts';

/**
 * What a file says of an account, whatever it is: an X archive or one of its scripts, JSON Lines, CSV, a feed. Told by its bytes, not by its name. Pure; any
 * bytes at all give an answer, within the budget: what cannot be read is an obstacle of it.
 */
export function readFile(file: FileInHand, budget: FileBudget = FILE_BUDGET): ToldAccount {
  const { name, bytes, contentType } = file;
  if (bytes.length > budget.bytes)
    return unreadAccount({
      obstacle: 'budget',
      code: 'too-large',
      where: name,
      detail: `${bytes.length} bytes, ${budget.bytes} are read at most`,
    });
  if (isZip(bytes)) return readXArchive(file, budget);
  const text = textOfBytes(bytes, contentType);
  if (text.trim() === '') return unreadAccount({ obstacle: 'unreadable', code: 'empty', where: name, detail: 'nothing is in the file' });
  if (looksLikeFeed(text)) return readFeed(file, text, budget);
  if (looksLikePage(text))
    return unreadAccount({ obstacle: 'unreadable', code: 'html-for-data', where: name, detail: 'a page for people, not data' });
  if (isOfX(text)) return readXScript(file, text, budget);
  return /^\s*[[{]/.test(text) ? readJsonLines(file, text, budget) : readCsv(file, text, budget);
}
