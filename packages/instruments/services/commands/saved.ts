import { access, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { AuditDocument } from '@beffroi/services/gather';
import { Refusal } from '@beffroi/terminal';
import type { Messages } from './context.ts';

/** The document as a file: readable by a person, ends with a line feed. */
export function documentText(document: AuditDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Where the document of an archive lies: beside it. */
export function documentPath(archive: string): string {
  return archive.replace(/(?:\.warc)?(?:\.gz)?$/i, '.json');
}

/** What a proof starts from. */
export interface Saved {
  /** What was said then; `null` for an archive that has no document beside it. */
  readonly document: AuditDocument | null;
  readonly archive: string;
}

/** Finds document and archive from the file of either. @throws Refusal when it is neither, or the archive is gone */
export async function openSaved(path: string, messages: Messages): Promise<Saved> {
  const start = await readStart(path, messages);
  if (start !== '{') {
    const document = await readFile(documentPath(path), 'utf8').catch(() => null);
    return { document: document === null ? null : parseDocument(document), archive: path };
  }
  const document = parseDocument(await readFile(path, 'utf8'));
  if (document === null) throw new Refusal(messages.badDocument(path));
  const name = document.archive;
  const candidates = [resolve(name), resolve(dirname(path), name), join(dirname(path), basename(name))];
  for (const candidate of candidates) if (await exists(candidate)) return { document, archive: candidate };
  throw new Refusal(messages.archiveMissing(name, path));
}

async function readStart(path: string, messages: Messages): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Refusal(messages.noFile(path), { cause });
  });
  return bytes.subarray(0, 64).toString('latin1').trimStart().slice(0, 1);
}

function parseDocument(text: string): AuditDocument | null {
  try {
    const value = JSON.parse(text) as Partial<AuditDocument> | null;
    const sound =
      value?.format === 'beffroi-audit/1' &&
      typeof value.archive === 'string' &&
      Array.isArray(value.findings) &&
      typeof value.rubric === 'object';
    return sound ? (value as AuditDocument) : null;
  } catch {
    return null;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
