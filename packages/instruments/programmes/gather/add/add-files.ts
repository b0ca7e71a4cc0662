import { readFile, stat } from 'node:fs/promises';
import { DOCUMENT_LIMITS } from '@beffroi/documents';
import type { FoundFile } from './gather-files.ts';
import type { ListPlace } from './list-place.ts';
import { readTaken, type Taken, type TakenDocument, type TakingTools, takeIn } from './taking.ts';

/** Why files were not taken in: `too-large` names the first that no reader would take. */
export class AddRefusal extends Error {
  readonly code: 'too-large' | 'no-documents';
  constructor(code: 'too-large' | 'no-documents', message: string) {
    super(`${code}: ${message}`);
    this.name = 'AddRefusal';
    this.code = code;
  }
}

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pdf: 'application/pdf',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    odt: 'application/vnd.oasis.opendocument.text',
    html: 'text/html',
    htm: 'text/html',
    xhtml: 'application/xhtml+xml',
    txt: 'text/plain',
    text: 'text/plain',
    md: 'text/markdown',
    markdown: 'text/markdown',
  }),
);

/**
 * Takes files in as documents of a list's programme: archived with digest and date, read once, noted in the register. A file that the list has
 * already, byte for byte, changes nothing.
 *
 * @throws AddRefusal; the file system's error when a file cannot be read
 */
export async function addFiles(place: ListPlace, files: readonly FoundFile[], tools: TakingTools): Promise<Taken> {
  if (files.length === 0) throw new AddRefusal('no-documents', 'no files');
  for (const { path, name } of files) {
    if ((await stat(path)).size > DOCUMENT_LIMITS.bytes) throw new AddRefusal('too-large', name);
  }
  return takeIn(place, tools, { source: 'files', robots: 'not-applicable' }, async (writer, takenAt) => {
    const taken: TakenDocument[] = [];
    const kept = new Set<string>();
    for (const { path, name } of files) {
      tools.signal?.throwIfAborted();
      const body = await readFile(path);
      const contentType = mediaTypeOf(name);
      const document = await readTaken(writer, { name, body, contentType, takenAt }, tools);
      if (!kept.has(document.digest)) await writer.keep({ type: 'resource', url: fileUrl(name), instant: takenAt, contentType, body });
      kept.add(document.digest);
      taken.push(document);
    }
    return { documents: taken };
  });
}

function mediaTypeOf(name: string): string {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return TYPES.get(extension) ?? 'application/octet-stream';
}

/** A file without an address gets one that says so, without where it lay on somebody's disk. */
function fileUrl(name: string): string {
  return `file:///${name.split('/').map(encodeURIComponent).join('/')}`;
}
