import { assemble } from './assemble.ts';
import type { DocumentResult, Recognise } from './document.ts';
import { formatOf } from './format.ts';
import { readHtmlDocument } from './html.ts';
import { DOCUMENT_LIMITS, type DocumentLimits, type StopSignal } from './limits.ts';
import type { DrawPages } from './ocr.ts';
import { readPdf } from './pdf/read.ts';
import { readPlainDocument } from './plain.ts';
import { type RawDocument, Unreadable } from './raw-block.ts';
import { readDocx } from './word-files/docx.ts';
import { type Manifest, manifestOf } from './word-files/manifest.ts';
import { readOdt } from './word-files/odt.ts';
import { wordPackageOf } from './word-files/package.ts';
import { partNamed } from './word-files/relations.ts';
import { type Archive, archiveOf } from './word-files/zip.ts';

/** What is known of a document besides its bytes, and who helps to read it. */
export interface AboutDocument {
  /** Its file name or address: believed after its bytes. */
  readonly name: string;
  readonly contentType?: string | null;
  /** Recognises words in pictures of pages; without it such pages are not read. */
  readonly recognise?: Recognise | null;
  /** Draws pages of a PDF for `recognise`: both are needed. */
  readonly draw?: DrawPages | null;
  readonly limits?: Partial<DocumentLimits>;
  /** Ends the reading: `too-long`. */
  readonly signal?: StopSignal;
}

/** Makes a document legible. Any bytes at all give a document or the reason why there is none; nothing is thrown. */
export async function readDocument(bytes: Uint8Array, about: AboutDocument): Promise<DocumentResult> {
  try {
    const limits = { ...DOCUMENT_LIMITS, ...about.limits };
    if (bytes.length === 0) throw new Unreadable('empty', 'no bytes');
    if (bytes.length > limits.bytes) throw new Unreadable('too-large', `${bytes.length} bytes`);
    const draft = await readDraft(bytes, about, limits);
    let characters = 0;
    for (const block of draft.blocks) characters += block.text.length;
    if (characters > limits.characters) throw new Unreadable('too-large', `${characters} characters`);
    if (!draft.blocks.some((block) => block.kind !== 'running' && block.kind !== 'frame' && /\p{L}/u.test(block.text))) {
      throw new Unreadable('no-text', 'no words');
    }
    return { kind: 'document', document: assemble(draft) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', because: error.because, detail: error.message };
    throw error;
  }
}

async function readDraft(bytes: Uint8Array, about: AboutDocument, limits: DocumentLimits): Promise<RawDocument> {
  const contentType = about.contentType ?? null;
  const format = formatOf(bytes, about.name, contentType);
  switch (format) {
    case 'pdf':
      // A copy of its own kind: the engine takes the bytes away, and takes no Buffer.
      return await readPdf(new Uint8Array(bytes), {
        recognise: about.recognise ?? null,
        draw: about.draw ?? null,
        signal: about.signal ?? null,
        limits,
      });
    case 'html':
      return readHtmlDocument(bytes, contentType);
    case 'text':
    case 'markdown':
      return readPlainDocument(bytes, contentType, format === 'markdown');
    case 'zip': {
      const archive = archiveOf(bytes);
      const word = wordPackageOf(archive);
      if (word !== null) return readDocx(word, limits);
      if (partNamed(archive, 'content.xml') !== null || partNamed(archive, 'META-INF/manifest.xml') !== null) {
        const manifest = manifestOf(archive);
        if (isOpenDocumentText(archive, manifest)) return readOdt(archive, manifest, limits);
      }
      throw new Unreadable('unknown-format', 'an archive that is no text document');
    }
    default:
      if (isEncryptedOffice(bytes)) throw new Unreadable('encrypted', 'it asks for a password');
      throw new Unreadable('unknown-format', format ?? 'neither a document nor a text');
  }
}

/** The archive says what it is in a file of its own, else in its manifest; what says nothing is believed to be a text. */
function isOpenDocumentText(archive: Archive, manifest: Manifest): boolean {
  const type = archive.open('mimetype');
  const told = type === null ? manifest.type : new TextDecoder().decode(type.subarray(0, 200));
  if (told === '') return partNamed(archive, 'content.xml') !== null;
  return /opendocument\.text/.test(told);
}

/** Office programs wrap what they encrypt into their old container, with an entry of this name in UTF-16. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return false;
  const name = 'EncryptedPackage';
  const last = Math.min(bytes.length, 1_000_000) - name.length * 2;
  for (let at = 0; at <= last; at++) {
    let i = 0;
    while (i < name.length && bytes[at + i * 2] === name.charCodeAt(i) && bytes[at + i * 2 + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}
