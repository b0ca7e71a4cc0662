import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCommand } from './arguments.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { TERMINAL_MESSAGES } from './messages/messages.ts';
import { Refusal } from './refusal.ts';

/** How a command ended, and all that it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Every space of what was said as a plain one. */
export function plainly({ code, out, err }: Ended): Ended {
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
  return { code, out: plain(out), err: plain(err) };
}

/**
 * One command in this process, without a terminal, for what needs many of them: a process of its own takes a second to start. Refusals are said as the
 * command line says them.
 */
export function inProcess(
  command: Command,
  { env, instruments }: Pick<Context, 'env' | 'instruments'>,
): (...words: readonly string[]) => Promise<Ended> {
  return async (...words) => {
    const said = { out: '', err: '' };
    const messages = TERMINAL_MESSAGES.fr;
    const endless = Number.POSITIVE_INFINITY;
    const screen: Context['screen'] = {
      out: (line) => {
        said.out += `${line}\n`;
      },
      aside: (line) => {
        said.err += `${line}\n`;
      },
      status: () => {},
      terminal: false,
      asideTerminal: false,
      columns: endless,
      asideColumns: endless,
      tone: (_, text) => text,
    };
    const signal = new AbortController().signal;
    try {
      const run = await command.run();
      const args = parseCommand(command, words, { messages, language: 'fr' });
      const code = await run(args, { screen, messages, language: 'fr', env, signal, now: () => Date.now(), instruments });
      return plainly({ code, ...said });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return plainly({ code: 2, out: said.out, err: `${said.err}${messages.error(error.message)}\n` });
    }
  };
}

/** A folder of this test alone, gone after it. */
export async function scratch(): Promise<{ readonly path: string; files(): Promise<string[]>; [Symbol.asyncDispose](): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'beffroi-cli-'));
  return {
    path,
    files: async () =>
      (await readdir(path, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
        .sort(),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
