/** What a file is by its bytes, and how its name ends. */
export interface MediaType {
  readonly mediaType: string;
  readonly ending: string;
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** Kinds of zip that are documents: what their list of contents, or their first entry, says. */
const ZIPPED = [
  [`${OPEN_DOCUMENT}text`, 'odt'],
  [`${OPEN_DOCUMENT}spreadsheet`, 'ods'],
  [`${OPEN_DOCUMENT}presentation`, 'odp'],
] as const;
const OFFICE_PARTS = [
  ['word/document.xml', `${OFFICE}wordprocessingml.document`, 'docx'],
  ['xl/workbook.xml', `${OFFICE}spreadsheetml.sheet`, 'xlsx'],
  ['ppt/presentation.xml', `${OFFICE}presentationml.presentation`, 'pptx'],
] as const;

const SIGNATURES: readonly (readonly [signature: string, mediaType: string, ending: string])[] = [
  ['%PDF-', 'application/pdf', 'pdf'],
  ['\u0089PNG\r\n\u001a\n', 'image/png', 'png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg', 'jpg'],
];

/**
 * What a document is: a PDF, a picture, a text or a table of an office; by its bytes alone, whatever its name says. Pages, drawings that hold scripts, documents with macros and programs are none.
 *
 * @param bytes the whole file
 * @returns `null` for what is not taken
 */
export function mediaTypeOf(bytes: Buffer): MediaType | null {
  const head = bytes.toString('latin1', 0, 8);
  const signed = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (signed !== undefined) return { mediaType: signed[1], ending: signed[2] };
  return head.startsWith('PK\u0003\u0004') ? zipped(bytes) : plainText(bytes);
}

function zipped(bytes: Buffer): MediaType | null {
  const first = bytes.toString('latin1', 30, 200);
  const open = ZIPPED.find(([mediaType]) => first.startsWith(`mimetype${mediaType}`));
  const office = OFFICE_PARTS.find(([part]) => bytes.includes(part));
  // Macros of an office, and scripts of an open document.
  if (bytes.includes('vbaProject.bin') || bytes.includes('Basic/') || bytes.includes('Scripts/')) return null;
  if (open !== undefined) return { mediaType: open[0], ending: open[1] };
  return office !== undefined && bytes.includes('[Content_Types].xml') ? { mediaType: office[1], ending: office[2] } : null;
}

/** The text by which programs against viruses are tried: whoever took such a file home would lose it there. */
const TRIAL_VIRUS = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

/** Text without signs that no text has; one that begins as a page, a drawing or a program is none. */
function plainText(bytes: Buffer): MediaType | null {
  if (bytes.length === 0 || bytes.includes(0)) return null;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  if (text.includes(TRIAL_VIRUS)) return null;
  const begins = text.trimStart().slice(0, 2);
  return begins.startsWith('<') || begins === '#!' || begins === 'MZ' ? null : { mediaType: 'text/plain', ending: 'txt' };
}
