import { instrumentsOf } from '@beffroi/house';
import { type Ended, inProcess } from '@beffroi/terminal/testing';
import { COMMANDS } from '../src/commands.ts';

/** A command by its name, in this process, with all instruments of the house. */
export function commandIn(name: string, env: NodeJS.ProcessEnv): (...words: readonly string[]) => Promise<Ended> {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return inProcess(command, { env, instruments: (house) => instrumentsOf(house, { env }) });
}
