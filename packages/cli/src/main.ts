import { type Context, EXIT, languageOf, processScreen, Refusal, TERMINAL_MESSAGES } from '@beffroi/terminal';
import { helpText } from './commands/help.ts';
import { ALL } from './commands.ts';
import { MESSAGES } from './messages/messages.ts';
import { readProgram } from './program.ts';
import { configurationOf } from './settings/config-file.ts';

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
    const configuration = await configurationOf(argv, env, ALL, messages);
    // Also the site's own pages and its workers read what stands there.
    for (const [variable, value] of configuration.environment) env[variable] ||= value;
    const spoken = languageOf(argv, env);
    if (spoken === null) throw new Refusal(messages.badLanguage());
    const words = { ...TERMINAL_MESSAGES[spoken], ...MESSAGES[spoken] };
    const asked = readProgram(ALL, versionFirst(argv), {
      messages: words,
      language: spoken,
      defaultsOf: (command) => configuration.defaults.get(command) ?? new Map(),
    });
    const context = {
      screen,
      messages: words,
      language: spoken,
      env,
      signal: stop.signal,
      now: () => Date.now(),
      instruments,
      siteReports,
    };
    const helpAbout = 'helpOf' in asked ? asked.helpOf : asked.args.flag('help') ? asked.command.name : null;
    if ('helpOf' in asked || helpAbout !== null) {
      screen.out(
        helpText(
          (helpAbout ?? '').split(' ').filter((word) => word !== ''),
          false,
          ALL,
          context,
        ),
      );
      return EXIT.done;
    }
    const run = await asked.command.run();
    return await run(asked.args, context);
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

/** `--version` is a command too. */
function versionFirst(argv: readonly string[]): readonly string[] {
  const [first, ...rest] = argv;
  return first === '--version' || first === '-V' ? ['version', ...rest] : argv;
}
