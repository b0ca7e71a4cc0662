import {
  type Arguments,
  argumentsOf,
  COMMON,
  type Command,
  commandLine,
  type Defaults,
  type LineContext,
  lineRefusal,
  nearestIn,
  Refusal,
  SILENT,
} from '@beffroi/terminal';
import { type CommanderError, Command as Line } from 'commander';
import type { Messages } from './messages/messages.ts';

/** What a line asks for: a command with its arguments, or the help of a word that stands before several. */
export type Asked = { readonly command: Command; readonly args: Arguments } | { readonly helpOf: string };

/** What a line is judged with. */
export interface ProgramContext extends LineContext {
  readonly messages: LineContext['messages'] & Messages;
  /** Options of a command that a configuration file gives. */
  readonly defaultsOf: (command: string) => Defaults;
}

/** Reads a whole line. @throws Refusal for a command that is not there, with one that is near, and for whatever a command refuses of its line */
export function readProgram(commands: readonly Command[], argv: readonly string[], context: ProgramContext): Asked {
  const { messages, defaultsOf } = context;
  let asked = { helpOf: '' } as Asked;
  const root = wordOf(new Line('beffroi'), '', context);
  const groups = new Map<string, Line>([['', root]]);
  for (const command of commands) {
    const [last = '', first = ''] = command.name.split(' ').reverse();
    if (!groups.has(first)) groups.set(first, wordOf(root.command(first), first, context));
    const line = commandLine(command, groups.get(first)!.command(last), argv, messages);
    line.action(() => {
      asked = { command, args: argumentsOf(line, command, { ...context, defaults: defaultsOf(command.name) }) };
    });
  }
  try {
    root.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof HelpAsked)) throw error;
    return { helpOf: error.word };
  }
  return root.opts()['help'] === true && 'command' in asked ? { helpOf: asked.command.name } : asked;
}

/** Somebody named no command, or a word that stands before several. */
class HelpAsked extends Error {
  readonly word: string;
  constructor(word: string) {
    super(word);
    this.word = word;
  }
}

/** The line of a word that commands stand behind; what is said before the command is its own. */
function wordOf(line: Line, word: string, { messages }: ProgramContext): Line {
  line.helpOption(false).helpCommand(false).configureOutput(SILENT).enablePositionalOptions();
  for (const [name, { type }] of Object.entries(COMMON)) line.option(`--${name}${type === 'string' ? ' <value>' : ''}`);
  return line.exitOverride((error) => {
    if (error.code === 'commander.help') throw new HelpAsked(word);
    if (error.code === 'commander.unknownCommand') throw unknownCommand(error, word, messages);
    throw lineRefusal(error, { name: word, options: {} }, messages);
  });
}

function unknownCommand(error: CommanderError, word: string, messages: Messages): Refusal {
  const named = /'(.*?)'/s.exec(error.message)?.[1] ?? '';
  const near = nearestIn(error.message);
  const whole = (last: string): string => (word === '' ? last : `${word} ${last}`);
  return new Refusal(messages.unknownCommand(whole(named), near === null ? null : whole(near), word), { cause: error });
}
