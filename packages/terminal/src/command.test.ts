import { expect, it } from 'vitest';
import { type Command, saying, speaking } from './command.ts';
import type { Context } from './context.ts';
import { inProcess } from './testing.ts';

const WORDS = {
  fr: { greeting: (name: string): string => `Bonjour ${name}`, nothingObserved: (): string => 'Rien du tout.' },
  en: { greeting: (name: string): string => `Hello ${name}`, nothingObserved: (): string => 'Nothing at all.' },
};

const greet: Command = {
  name: 'greet',
  options: {},
  least: 1,
  most: 1,
  help: { chapter: 'town', fr: '', en: '' },
  run: async () =>
    saying(WORDS, async (args, { screen, messages }) => {
      screen.out(messages.greeting(args.words[0]!));
      screen.out(messages.nothingObserved());
      screen.out(messages.overall);
      return 0;
    }),
};

it('has its own words beside those of all, and in their place where both name a thing', async () => {
  const run = inProcess(greet, { env: {}, instruments: async () => [] });
  expect(await run('Anne')).toEqual({ code: 0, out: 'Bonjour Anne\nRien du tout.\nEnsemble\n', err: '' });
});

it('speaks the reader’s language', () => {
  const context = { language: 'en', messages: {} } as unknown as Context;
  expect(speaking(WORDS, context).messages.greeting('Anne')).toBe('Hello Anne');
});
