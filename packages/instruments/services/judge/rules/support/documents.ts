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

/** Words of the file's name, each number in it as 0: wordings ask for any, and of thousands of files that differ in theirs one need be looked through. */
export function fileWords(url: string): string {
  let end = 0;
  let start = 0;
  for (let code = url.charCodeAt(0); end < url.length && code !== QUESTION && code !== HASH; code = url.charCodeAt(++end))
    if (code === SLASH) start = end + 1;
  const name = decoded(url.slice(start, end));
  const to = beforeEnding(name);
  let words = '';
  let from = 0;
  for (let at = 0, last = 0; at < to; at++) {
    const code = name.charCodeAt(at);
    if (isJoint(code)) {
      if (!isJoint(last)) words += `${worded(name, from, at)} `;
      from = at + 1;
    } else if (isUpper(code) && isLower(last)) {
      words += `${worded(name, from, at)} `;
      from = at;
    }
    last = code;
  }
  return words + worded(name, from, to);
}

const [SLASH, QUESTION, HASH, DOT] = [0x2f, 0x3f, 0x23, 0x2e];

/** What stands between the words of a name: `-`, `_`, `+`, a full stop. */
function isJoint(code: number): boolean {
  return code === 0x2d || code === 0x5f || code === 0x2b || code === DOT;
}

/** One of A to Z: after a small letter it begins a word. */
function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isLower(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code <= 0xff);
}

/** Where a name's ending begins (a full stop, and two to four letters); its length where it has none. */
function beforeEnding(name: string): number {
  const { length } = name;
  for (let at = length - 1; at >= 0 && at >= length - 5; at--) {
    const code = name.charCodeAt(at);
    if (code === DOT) return length - at > 2 ? at : length;
    if (!isUpper(code) && !(code >= 0x61 && code <= 0x7a)) break;
  }
  return length;
}

/** Part of a name: a number as 0, words as they are. */
function worded(name: string, from: number, to: number): string {
  for (let at = from; at < to; at++) {
    const code = name.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return name.slice(from, to);
  }
  return from === to ? '' : '0';
}

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
