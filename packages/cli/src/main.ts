import { EXIT, type Arguments, languageOf, parseCommand, Refusal, processScreen } from '@beffroi/terminal';
import type { Context } from './context.ts';
import { messagesIn } from './messages/messages.ts';
import { COMMANDS, type CommandName } from './options.ts';

type Command = (args: Arguments, context: Context) => Promise<number>;

/** Taken in when they are asked for: a line that is badly written is refused at once. */
const RUN: Readonly<Record<Exclude<CommandName, 'help'>, () => Promise<Command>>> = {
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
  proof: async () => (await import('./commands/proof.ts')).proofCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  ledger: async () => (await import('./commands/ledger.ts')).ledgerCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  'panel import': async () => (await import('./commands/panel-import.ts')).panelImportCommand,
  'panel create': async () => (await import('./commands/panel-create.ts')).panelCreateCommand,
  'panel show': async () => (await import('./commands/panel-show.ts')).panelShowCommand,
  'panel list': async () => (await import('./commands/panel-list.ts')).panelListCommand,
  'wave open': async () => (await import('./commands/wave-open.ts')).waveOpenCommand,
  'wave run': async () => (await import('./commands/wave-run.ts')).waveRunCommand,
  'wave watch': async () => (await import('./commands/wave-watch.ts')).waveWatchCommand,
  'wave pause': async () => (await import('./commands/wave-steer.ts')).wavePauseCommand,
  'wave resume': async () => (await import('./commands/wave-steer.ts')).waveResumeCommand,
  'wave close': async () => (await import('./commands/wave-steer.ts')).waveCloseCommand,
  'wave publish': async () => (await import('./commands/wave-publish.ts')).wavePublishCommand,
  'wave list': async () => (await import('./commands/wave-list.ts')).waveListCommand,
  'wave show': async () => (await import('./commands/wave-show.ts')).waveShowCommand,
  'wave export': async () => (await import('./commands/wave-export.ts')).waveExportCommand,
  'wave compare': async () => (await import('./commands/wave-compare.ts')).waveCompareCommand,
  'programmes read': async () => (await import('./commands/programmes-read.ts')).programmesReadCommand,
  'programmes import': async () => (await import('./commands/programmes-import.ts')).programmesImportCommand,
  'programmes add': async () => (await import('./commands/programmes-add.ts')).programmesAddCommand,
  'programmes wave': async () => (await import('./commands/programmes-wave.ts')).programmesWaveCommand,
  'programmes show': async () => (await import('./commands/programmes-show.ts')).programmesShowCommand,
  'programmes export': async () => (await import('./commands/programmes-export.ts')).programmesExportCommand,
  'programmes silence': async () => (await import('./commands/programmes-silence.ts')).programmesSilenceCommand,
  publish: async () => (await import('./commands/publish.ts')).publishCommand,
  worker: async () => (await import('./commands/worker.ts')).workerCommand,
  assess: async () => (await import('./commands/assess.ts')).assessCommand,
  'review cases': async () => (await import('./commands/review-cases.ts')).reviewCasesCommand,
  'account list': async () => (await import('./commands/account.ts')).accountListCommand,
  'account invite': async () => (await import('./commands/account.ts')).accountInviteCommand,
  'account reset': async () => (await import('./commands/account.ts')).accountResetCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  version: async () => (await import('./commands/version.ts')).versionCommand,
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
    if (command === 'help' || args.flag('help')) {
      screen.out(messages.help);
      return EXIT.done;
    }
    const run = await RUN[command]();
    return await run(args, { screen, messages, language, env, signal: stop.signal, now: () => Date.now() });
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

const GROUPS: ReadonlySet<string> = new Set(Object.keys(COMMANDS).flatMap((name) => (name.includes(' ') ? [name.split(' ')[0]!] : [])));

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
