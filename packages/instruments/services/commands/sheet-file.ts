import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Language } from '@beffroi/domain';
import type { AuditDocument } from '@beffroi/services/gather';
import { frontOfAudit } from '@beffroi/services/views';
import { territoryOf } from '@beffroi/territories';
import { frontFile } from '../words/front/front-file.ts';

/** Addresses of the style sheets of a sheet, in their order: those of the site. */
const STYLES = [
  import.meta.resolve('@beffroi/ui/design/tokens.css'),
  import.meta.resolve('@beffroi/ui/design/levels.css'),
  import.meta.resolve('@beffroi/ui/design/plain.css'),
  import.meta.resolve('../words/front/front.css'),
] as const;

/** The sheet of an audit, as one file that opens anywhere. */
export async function sheetText(document: AuditDocument, language: Language, made: string): Promise<string> {
  const place = document.territory === null ? null : territoryOf(document.territory);
  const town = place !== null && (place.kind === 'current' || place.kind === 'part-of') ? place.territory : null;
  const style = (await Promise.all(STYLES.map((file) => readFile(fileURLToPath(file), 'utf8')))).join('\n');
  const front = frontOfAudit(document, town);
  // A town that no list knows keeps the name and code of the document.
  return frontFile(town === null && document.territory !== null ? { ...front, code: document.territory } : front, language, style, made);
}

/** Opens a file with what the machine opens such files with. @returns false where nothing here does */
export function openFile(path: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const [program, ...words] = platform === 'darwin' ? ['open'] : platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  return new Promise((resolve) => {
    const child = spawn(program!, [...words, path], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
