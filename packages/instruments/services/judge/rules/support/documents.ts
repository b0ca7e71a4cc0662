const DOCUMENT = /\.(?:pdf|docx?|odt|rtf|xlsx?|ods)(?:[?#]|$)/i;

/** True for an address that ends like a document, or that a content system is known to serve documents from. */
export function isDocumentAddress(url: string): boolean {
  return DOCUMENT.test(url) || DOWNLOADS.test(url) || DOWNLOAD.test(url);
}

/** True for an address that ends like a sheet of text: what is printed and filled in. */
export function isSheetAddress(url: string): boolean {
  return SHEET.test(url);
}

const SHEET = /\.(?:pdf|docx?|odt)(?:[?#]|$)/i;

const DOWNLOADS = /\/(?:telecharger|telechargement|download)s?(?:\/|\.php|\?)/i;
const DOWNLOAD = /[?&](?:download|telecharger)=/i;

/** Words of the file's name. */
export function fileWords(url: string): string {
  const end = url.search(QUERY);
  const path = end < 0 ? url : url.slice(0, end);
  return decoded(path.slice(path.lastIndexOf('/') + 1))
    .replace(ENDING, '')
    .replace(JOINTS, ' ')
    .replace(HUMPS, '$1 $2');
}

const QUERY = /[?#]/;
const ENDING = /\.[a-z]{2,4}$/i;
const JOINTS = /[-_+.]+/g;
const HUMPS = /([a-zà-ÿ])([A-Z])/g;

function decoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    // Kept as it is: a badly encoded name still has words.
    return name;
  }
}

const NO_NUMBERS: readonly number[] = [];
const HINT = /cerfa|\d\s?\*/i;
const NUMBERED = /cerfa[\s_-]*(?:n\s?[°ºo]?\s*)?(\d{2}[\s.]?\d{3})|\b(\d{5})\s?\*\s?\d{2}/gi;

/** Numbers of State forms (Cerfa) in a text or an address. */
export function cerfaNumbers(text: string): readonly number[] {
  // Most texts and addresses hold neither.
  if (!HINT.test(text)) return NO_NUMBERS;
  const numbers: number[] = [];
  for (const match of text.matchAll(NUMBERED)) numbers.push(Number((match[1] ?? match[2]!).replace(/[\s.]/g, '')));
  return numbers;
}
