import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SOFTWARE } from '@beffroi/capture';
import { knownTerritories } from '@beffroi/store';
import { type Context as AnyContext, type Arguments, type Stage, speaking } from '@beffroi/terminal';
import { importRegister, readRegister } from '@beffroi/voice/gather';
import { COMMAND_WORDS } from '../words/commands.ts';
import { registerTools } from './add.ts';

/** Registers of the invented accounts, each with the day of its wave: what was known a year ago, and what is known now. */
const REGISTERS = ['register-2025.csv', 'register-2026.csv'] as const;

/**
 * Takes the invented accounts in, and measures, closes and publishes a wave of them as they were a year ago and one as they are. Does nothing where the fixtures
 * have no register of accounts.
 */
export async function demoVoices(
  { house, fixtures, first, measure }: Stage,
  args: Arguments,
  anyContext: AnyContext,
): Promise<readonly [string, string] | null> {
  const context = speaking(COMMAND_WORDS, anyContext);
  const { screen, messages } = context;
  const folder = join(fixtures, 'accounts');
  const names: string[] = [];
  for (const [at, register] of REGISTERS.entries()) {
    const bytes = await readFile(join(folder, register)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return null;
    });
    if (bytes === null) return null;
    const dated = new Date(first);
    dated.setUTCFullYear(dated.getUTCFullYear() + at);
    // Files are given on the day of their wave: what a profile says, it said then.
    const given = { ...context, now: () => dated.getTime() };
    const { entries } = await readRegister(bytes, { known: await knownTerritories(house.store.db), privateHosts: true });
    const { added, changed, same, files } = await importRegister(entries, folder, registerTools(house, register, given));
    if (!args.flag('quiet')) screen.aside(messages.demoAccounts(added + changed + same, files));
    const name = `voix-${dated.getUTCFullYear()}`;
    await measure({ name, dated, options: { userAgent: SOFTWARE, render: 'never', tries: 1 } });
    names.push(name);
  }
  return [names[0]!, names[1]!];
}
