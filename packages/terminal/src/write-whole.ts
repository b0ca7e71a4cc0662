import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { unwritten } from './caller-file.ts';
import type { TerminalMessages as Messages } from './messages/messages.ts';

/** Writes a file whole or not at all. @throws Refusal when it cannot be written */
export async function writeWhole(path: string, text: string, messages: Messages): Promise<void> {
  const part = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await writeFile(part, text);
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true });
    throw unwritten(cause, path, messages);
  }
}
