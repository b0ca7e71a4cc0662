import type { Context } from '../src/context.ts';
import { messagesIn } from '../src/messages/messages.ts';
import { type Arguments, type CommandName, parseCommand } from '../src/options.ts';
import { Refusal } from '../src/refusal.ts';
import type { Ended } from './beffroi.ts';

type Command = (args: Arguments, context: Context) => Promise<number>;

/** Every space of what was said as a plain one. */
export function plainly({ code, out, err }: Ended): Ended {
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
  return { code, out: plain(out), err: plain(err) };
}

/**
 * One command in this process, without a terminal, for what needs many of them: a process of its own takes a second to start. Refusals are said as `main`
 * says them.
 */
export function inProcess(name: CommandName, command: Command, env: NodeJS.ProcessEnv): (...words: readonly string[]) => Promise<Ended> {
  return async (...words) => {
    const said = { out: '', err: '' };
    const messages = messagesIn('fr');
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
    const context: Context = { screen, messages, language: 'fr', env, signal: new AbortController().signal, now: () => Date.now() };
    try {
      return plainly({ code: await command(parseCommand(name, words, messages), context), ...said });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return plainly({ code: 2, out: said.out, err: `${said.err}${messages.error(error.message)}\n` });
    }
  };
}
