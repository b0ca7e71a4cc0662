// `beffroi serve` as it is, without workers; with a desk's environment also the desk, which may ask servers of this machine as the demonstration's may.
import { parseCommand, processScreen, TERMINAL_MESSAGES } from '@beffroi/terminal';
import { COMMANDS } from '../../packages/cli/src/commands.ts';
import { MESSAGES } from '../../packages/cli/src/messages/messages.ts';
import { builtSite, serveUntilStopped } from '../../packages/cli/src/site.ts';
import { inputOfPart, say } from '../lib/child.ts';

/** Milliseconds between two times that an account is listened to: `serve`'s own. */
const LISTEN = 20_000;

const { env, deskEnv } = inputOfPart<{ readonly env: Record<string, string>; readonly deskEnv: Record<string, string> | null }>();
const [language, stop] = ['fr' as const, new AbortController()];
const messages = { ...TERMINAL_MESSAGES[language], ...MESSAGES[language] };
const screen = processScreen(env);
const context = {
  ...{ screen, messages, language, env: { ...process.env, ...env }, signal: stop.signal, now: () => Date.now() },
  instruments: async () => [],
};
const args = parseCommand(COMMANDS.find(({ name }) => name === 'serve')!, [], context);
process.once('SIGTERM', () => stop.abort());
await builtSite(context);
const quiet = {
  ...context,
  screen: {
    ...screen,
    out(line: string): void {
      const url = /http:\/\/\S+:\d+/.exec(line)?.[0];
      if (url !== undefined) void say({ url });
    },
  },
};
const demonstration = { deskEnv, listen: LISTEN, letIn: async () => {}, begin: async () => {}, close: async () => {} };
await serveUntilStopped(
  {
    args,
    wish: { port: 0, host: '127.0.0.1', publicUrl: null, workers: 0, metricsToken: null, pagesKept: null },
    quiet: true,
    demonstration,
  },
  quiet,
);
if (process.connected) process.disconnect();
