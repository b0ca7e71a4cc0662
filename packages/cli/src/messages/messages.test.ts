import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { commandHelpOf, groupHelpOf, helpOf } from '@beffroi/terminal';
import { describe, expect, it } from 'vitest';
import { ALL } from '../commands.ts';
import { SETTINGS } from '../settings/settings.ts';
import { MESSAGES } from './messages.ts';

it('is said in both languages, message by message', () => {
  const { fr, en } = MESSAGES;
  expect(Object.keys(en)).toEqual(Object.keys(fr));
  for (const key of ['robotsWord', 'criteria', 'panelColumns', 'panelListColumns'] as const) {
    expect(Object.keys(en[key]), key).toEqual(Object.keys(fr[key]));
  }
});

/** All that the help says, in one language. */
const allHelp = (language: 'fr' | 'en'): string =>
  [
    MESSAGES[language].helpHead,
    helpOf(ALL, language),
    MESSAGES[language].helpTail,
    MESSAGES[language].helpCodes,
    ...ALL.map((command) => commandHelpOf(command, language, { whole: true })),
  ].join('\n');

describe.each(['fr', 'en'] as const)('the help (%s)', (language) => {
  it.each(ALL.map((command) => [command.name, command] as const))('%s is told in 25 lines of 80 columns', (_, command) => {
    const lines = commandHelpOf(command, language).split('\n');
    expect(lines.length).toBeLessThanOrEqual(25);
    // What is to be typed stays on its line.
    expect(lines.filter((line) => line.length > 80 && !line.startsWith('  $ '))).toEqual([]);
  });

  it('says what each command and each option does', () => {
    for (const { name, options, help } of ALL) {
      expect(help[language], name).not.toBe('');
      for (const [option, entry] of Object.entries(options))
        if (entry.hidden !== true) expect(entry.says?.[language] ?? '', `${name} --${option}`).not.toBe('');
    }
  });

  it('tells of all options where all is wanted', () => {
    for (const command of ALL)
      for (const [option, { hidden }] of Object.entries(command.options))
        if (hidden !== true) expect(commandHelpOf(command, language, { whole: true }), command.name).toContain(`--${option}`);
  });

  it('lists the verbs of each group', () => {
    for (const { name } of ALL.filter((one) => one.name.includes(' ')))
      expect(groupHelpOf(name.split(' ')[0]!, ALL, language)).toContain(`  ${name} `);
  });

  it('says each setting', () => {
    for (const setting of SETTINGS) expect(setting[language], setting.variable).not.toBe('');
  });
});

it('never breaks a French line before its punctuation', () => {
  expect(allHelp('fr')).not.toMatch(/[a-zé»] [;:?!](?:\s|$)/);
});

it('says each setting that the sources look for', () => {
  const found = execFileSync('git', ['grep', '-ohE', '\\[[\'"]BEFFROI_[A-Z_]+[\'"]', '--', 'packages'], {
    cwd: fileURLToPath(new URL('../../../..', import.meta.url)),
    encoding: 'utf8',
  });
  const looked = new Set([...found.matchAll(/BEFFROI_[A-Z_]+/g)].map(([name]) => name));
  // Of the configuration file itself; of the demonstration and of the tests.
  const others = /^BEFFROI_(?:CONFIG|VIA|PDS|SNAC|TEST_\w+)$/;
  const known = SETTINGS.map(({ variable }) => variable);
  expect([...looked].filter((name) => !known.includes(name) && !others.test(name))).toEqual([]);
});
