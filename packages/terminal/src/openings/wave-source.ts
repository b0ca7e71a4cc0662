import { resolve } from 'node:path';
import type { WaveSource } from '@beffroi/instrument';
import type { Arguments } from '../arguments.ts';
import type { TerminalMessages as Messages } from '../messages/messages.ts';
import { Refusal } from '../refusal.ts';
import { assertFolder, isLoopback, viaOf } from './openings.ts';

/** Where the towns of a wave are read, and whether haste disturbs nobody there. @throws Refusal when the line names two places, or none that is there */
export async function waveSourceOf(args: Arguments, messages: Messages): Promise<{ readonly source: WaveSource; readonly own: boolean }> {
  const folder = args.text('from-dir');
  const via = args.text('via');
  const ownCopy = args.flag('own-copy');
  if (folder !== null && via !== null) throw new Refusal(messages.oneSource());
  if (folder === null && ownCopy) throw new Refusal(messages.ownCopyOfFolder());
  if (folder !== null) {
    await assertFolder(folder, messages);
    return { source: { kind: 'folder', path: resolve(folder), ...(ownCopy ? { ownCopy } : {}) }, own: true };
  }
  if (via !== null) {
    const address = viaOf(via, messages);
    return { source: { kind: 'via', address }, own: isLoopback(address) };
  }
  return { source: { kind: 'network', allowPrivate: args.flag('allow-private') }, own: false };
}
