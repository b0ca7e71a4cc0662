const DOCUMENT = /\.(?:pdf|docx?|odt|rtf|xlsx?|ods)(?:[?#]|$)/i;

/** True for an address that ends like a document, or that a content system is known to serve documents from. */
export function isDocumentAddress(url: string): boolean {
  return (
    DOCUMENT.test(url) ||
    /\/(?:telecharger|telechargement|download)s?(?:\/|\.php|\?)/i.test(url) ||
    /[?&](?:download|telecharger)=/i.test(url)
  );
}

/** Words of the file's name. */
export function fileWords(url: string): string {
  const name =
    url
      .replace(/[?#].*$/, '')
      .split('/')
      .pop() ?? '';
  let text = name;
  try {
    text = decodeURIComponent(name);
  } catch {
    // Kept as it is: a badly encoded name still has words.
  }
  return text
    .replace(/\.[a-z]{2,4}$/i, '')
    .replace(/[-_+.]+/g, ' ')
    .replace(/([a-zà-ÿ])([A-Z])/g, '$1 $2');
}

/** Numbers of State forms (Cerfa) in a text or an address. */
export function cerfaNumbers(text: string): readonly number[] {
  const numbers: number[] = [];
  // Most texts and addresses hold neither.
  if (!/cerfa|\d\s?\*/i.test(text)) return numbers;
  for (const match of text.matchAll(/cerfa[\s_-]*(?:n\s?[°ºo]?\s*)?(\d{2}[\s.]?\d{3})|\b(\d{5})\s?\*\s?\d{2}/gi))
    numbers.push(Number((match[1] ?? match[2]!).replace(/[\s.]/g, '')));
  return numbers;
}
