import { expect, it } from 'vitest';
import { COMMAND_WORDS } from './commands.ts';

it('is said in both languages, message by message', () => {
  const { fr, en } = COMMAND_WORDS;
  expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
  for (const key of [
    'effects',
    'acts',
    'channels',
    'audiences',
    'states',
    'demoColumns',
    'familyColumns',
    'figureColumns',
    'rankingColumns',
  ] as const) {
    expect(Object.keys(en[key]), key).toEqual(Object.keys(fr[key]));
  }
});
