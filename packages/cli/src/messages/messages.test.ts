import { COMMON, helpOf } from '@beffroi/terminal';
import { expect, it } from 'vitest';
import { COMMANDS } from '../commands.ts';
import { MESSAGES } from './messages.ts';

const helpIn = (language: 'fr' | 'en'): string =>
  [MESSAGES[language].helpHead, helpOf(COMMANDS, language), MESSAGES[language].helpTail].join('\n');

it('is said in both languages, message by message', () => {
  const { fr, en } = MESSAGES;
  expect(Object.keys(en)).toEqual(Object.keys(fr));
  for (const key of ['robotsWord', 'criteria', 'panelColumns', 'panelListColumns'] as const) {
    expect(Object.keys(en[key]), key).toEqual(Object.keys(fr[key]));
  }
});

it.each(['fr', 'en'] as const)('names every command and option in its help (%s)', (language) => {
  // `wave pause|resume` names two.
  const help = helpIn(language).replace(/(\w+) (\w+)\|(\w+)/g, '$1 $2, $1 $3');
  for (const { name, options } of COMMANDS) {
    expect(help).toContain(name);
    // Where the fixtures are is for those who build, not for those who use.
    for (const option of Object.keys({ ...COMMON, ...options }))
      if (!['help', 'fixtures'].includes(option)) expect(help, option).toContain(`--${option}`);
  }
});

it('never breaks a French line before its punctuation', () => {
  expect(helpIn('fr')).not.toMatch(/[a-zé] [;:?!](?:\s|$)/);
});
