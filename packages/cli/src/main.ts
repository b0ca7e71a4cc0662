import {
  type Command,
  type Context,
  EXIT,
  helpOf,
  languageOf,
  parseCommand,
  processScreen,
  Refusal,
  TERMINAL_MESSAGES,
} from '@beffroi/terminal';
import { COMMANDS } from './commands.ts';
import { MESSAGES } from './messages/messages.ts';

/** Says what all the others do. */
const HELP: Command = {
  name: 'help',
  options: {},
  least: 0,
  most: 2,
  help: { chapter: 'backup', fr: '', en: '' },
  run:
    async () =>
    async (_, { screen, language }) => {
      const { helpHead, helpTail } = MESSAGES[language];
      screen.out([helpHead, helpOf(COMMANDS, language), helpTail].join('\n'));
      return EXIT.done;
    },
};

/**
 * The command line, from its words to its exit code. Refusals and faults are said in one sentence; only `--debug` shows where they
 * come from.
 */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const screen = processScreen(env);
  const language = languageOf(argv, env);
  const messages = { ...TERMINAL_MESSAGES[language ?? 'fr'], ...MESSAGES[language ?? 'fr'] };
  const debug = argv.includes('--debug');
  const stop = new AbortController();
  const instruments: Context['instruments'] = async (house) => (await import('@beffroi/house')).instrumentsOf(house, { env });
  const siteReports = async () =>
    Promise.all(
      (await import('@beffroi/house/commands')).COMMANDS.flatMap(({ siteReport }) => (siteReport === undefined ? [] : [siteReport()])),
    );
  // The first signal ends tidily; a second one finds the usual handling again.
  const onSignal = (): void => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, onSignal);
  // Whoever closes the pipe has read enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.fault));
  try {
    if (language === null) throw new Refusal(messages.badLanguage());
    const [name = 'help', ...rest] = commandFirst(argv);
    const command = [HELP, ...COMMANDS].find((one) => one.name === name);
    if (command === undefined) throw new Refusal(messages.unknownCommand(name));
    const args = parseCommand(command, rest, { messages, language });
    const run = await (args.flag('help') ? HELP : command).run();
    return await run(args, { screen, messages, language, env, signal: stop.signal, now: () => Date.now(), instruments, siteReports });
  } catch (error) {
    if (debug) screen.aside(error instanceof Error ? (error.stack ?? String(error)) : String(error));
    if (stop.signal.aborted) {
      screen.aside(messages.interrupted());
      return EXIT.interrupted;
    }
    if (error instanceof Refusal) {
      screen.aside(messages.error(error.message));
      return EXIT.usage;
    }
    screen.aside(messages.fault(error instanceof Error ? error.message : String(error)));
    return EXIT.fault;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeListener(signal, onSignal);
  }
}

/** `--help` and `--version` are commands too, and `--lang en` may stand before the command. */
function commandFirst(argv: readonly string[]): string[] {
  const words = [...argv];
  const before: string[] = [];
  while (words[0] === '--lang' || words[0]?.startsWith('--lang=') || words[0] === '--debug') {
    before.push(words.shift()!);
    if (before.at(-1) === '--lang') before.push(words.shift() ?? '');
  }
  const [first, ...rest] = words;
  const command = first === '--help' || first === '-h' ? 'help' : first === '--version' || first === '-V' ? 'version' : first;
  if (command === undefined) return ['help', ...before];
  const [second, ...more] = rest;
  // `wave open` and its like are commands of two words.
  if (GROUPS.has(command) && second !== undefined && !second.startsWith('-')) return [`${command} ${second}`, ...before, ...more];
  return [command, ...before, ...rest];
}

const GROUPS: ReadonlySet<string> = new Set(COMMANDS.flatMap(({ name }) => (name.includes(' ') ? [name.split(' ')[0]!] : [])));
