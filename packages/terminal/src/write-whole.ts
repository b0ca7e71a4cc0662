import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { TerminalMessages as Messages } from './messages/messages.ts';
import { Refusal } from './refusal.ts';

/** Writes a file whole or not at all. @throws Refusal when it cannot be written */
export async function writeWhole(path: string, text: string, messages: Messages): Promise<void> {
  const part = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await writeFile(part, text);
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true });
    throw new Refusal(messages.cannotWrite(path), { cause });
  }
}
