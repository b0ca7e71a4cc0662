import { AuditStopped, SOFTWARE } from '@beffroi/audit';
import { RUBRIC } from '@beffroi/services';
import { auditCommand } from './commands/audit.ts';
import { demoCommand } from './commands/demo.ts';
import { explainCommand } from './commands/explain.ts';
import { ledgerCommand } from './commands/ledger.ts';
import { proofCommand } from './commands/proof.ts';
import type { Context } from './context.ts';
import { EXIT } from './exits.ts';
import { messagesIn } from './messages/messages.ts';
import { type Arguments, COMMANDS, type CommandName, languageOf, parseCommand } from './options.ts';
import { Refusal } from './refusal.ts';
import { processScreen } from './screen.ts';

const RUN: Readonly<Record<Exclude<CommandName, 'help' | 'version'>, (args: Arguments, context: Context) => Promise<number>>> = {
  audit: auditCommand,
  proof: proofCommand,
  explain: explainCommand,
  ledger: ledgerCommand,
  demo: demoCommand,
};

/**
 * The command line, from its words to its exit code. Refusals and faults are said in one sentence; only `--debug` shows where they
 * come from.
 */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const screen = processScreen(env);
  const language = languageOf(argv, env);
  const messages = messagesIn(language ?? 'fr');
  const debug = argv.includes('--debug');
  const stop = new AbortController();
  // The first signal ends tidily; a second one finds the usual handling again.
  const onSignal = (): void => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, onSignal);
  // Whoever closes the pipe has read enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.fault));
  try {
    if (language === null) throw new Refusal(messages.badLanguage());
    const [command = 'help', ...rest] = commandFirst(argv);
    if (!isCommand(command)) throw new Refusal(messages.unknownCommand(command));
    const args = parseCommand(command, rest, messages);
    if (command === 'help' || args.flag('help')) screen.out(messages.help);
    else if (command === 'version')
      screen.out(messages.version(SOFTWARE, RUBRIC.version, RUBRIC.digest.slice(0, 19), process.versions.node));
    else return await RUN[command](args, { screen, messages, language, env, signal: stop.signal, now: () => Date.now() });
    return EXIT.done;
  } catch (error) {
    if (debug) screen.aside(error instanceof Error ? (error.stack ?? String(error)) : String(error));
    if (error instanceof AuditStopped || stop.signal.aborted) {
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
  return command === undefined ? ['help', ...before] : [command, ...before, ...rest];
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
