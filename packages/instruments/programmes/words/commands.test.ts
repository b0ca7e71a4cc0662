import { expect, it } from 'vitest';
import { COMMAND_WORDS } from './commands.ts';

it('is said in both languages, message by message', () => {
  const { fr, en } = COMMAND_WORDS;
  expect(Object.keys(en)).toEqual(Object.keys(fr));
  for (const key of ['addRefusals', 'unreadableReasons', 'listStates', 'listRemedies', 'themeColumns', 'silenceRefusals'] as const) {
    expect(Object.keys(en[key]), key).toEqual(Object.keys(fr[key]));
  }
});
