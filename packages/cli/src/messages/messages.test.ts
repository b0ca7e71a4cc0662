import { OBSTACLES } from '@beffroi/domain';
import { expect, it } from 'vitest';
import { COMMANDS } from '../options.ts';
import { messagesIn } from './messages.ts';

it('is said in both languages, message by message', () => {
  const fr = messagesIn('fr');
  const en = messagesIn('en');
  expect(Object.keys(en)).toEqual(Object.keys(fr));
  for (const key of [
    'obstacle',
    'kinds',
    'zones',
    'effects',
    'robotsWord',
    'demoColumns',
    'familyColumns',
    'criteria',
    'panelColumns',
    'panelListColumns',
    'remedies',
    'storeRefusals',
    'shelfRefusals',
    'waveRefusals',
    'panelRefusals',
    'exportRefusals',
  ] as const) {
    expect(Object.keys(en[key]), key).toEqual(Object.keys(fr[key]));
  }
  expect(Object.keys(fr.obstacle)).toEqual([...OBSTACLES]);
});

it.each(['fr', 'en'] as const)('names every command and option in its help (%s)', (language) => {
  // `wave pause|resume` names two.
  const help = messagesIn(language).help.replace(/(\w+) (\w+)\|(\w+)/g, '$1 $2, $1 $3');
  for (const [command, { options }] of Object.entries(COMMANDS)) {
    expect(help).toContain(command);
    // Where the fixtures are is for those who build, not for those who use.
    for (const option of Object.keys(options)) if (!['help', 'fixtures'].includes(option)) expect(help, option).toContain(`--${option}`);
  }
});

it('never breaks a French line before its punctuation', () => {
  expect(messagesIn('fr').help).not.toMatch(/[a-zé] [;:?!](?:\s|$)/);
});
