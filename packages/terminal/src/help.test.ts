import { expect, it } from 'vitest';
import type { Chapter, Command, CommandHelp } from './command.ts';
import { commandHelpOf, groupHelpOf, helpOf } from './help.ts';

const commandIn = (
  chapter: Chapter,
  name: string,
  fr = `dit ${name}`,
  more: Partial<Omit<Command, 'help'>> & { help?: Partial<CommandHelp> } = {},
): Command => ({
  name,
  options: {},
  least: 0,
  most: 0,
  run: async () => async () => 0,
  ...more,
  help: { chapter, fr, en: fr === '' ? '' : `says ${name}`, ...more.help },
});

const COMMANDS = [
  commandIn('instrument', 'voix lire', 'dit la voix', { help: { group: { fr: 'ce que dit la voix', en: 'what the voice says' } } }),
  commandIn('town', 'audit'),
  commandIn('backup', 'restore'),
  commandIn('town', 'ledger'),
  commandIn('wave', 'wave open'),
  commandIn('wave', 'wave close'),
];

it('says commands under headings, in the order of the list, and those of two words by their first one', () => {
  expect(helpOf(COMMANDS, 'fr').split('\n')).toEqual([
    'Une commune',
    '  audit    dit audit',
    '  ledger   dit ledger',
    '',
    'Des communes, vague après vague',
    '  wave     open, close',
    '',
    'Les autres mesures',
    '  voix     ce que dit la voix',
    '',
    'Tenir la maison',
    '  restore  dit restore',
  ]);
  expect(helpOf(COMMANDS, 'en')).toContain('One town\n  audit    says audit');
});

it('leaves out what no help speaks of', () => {
  expect(helpOf([commandIn('town', 'audit'), commandIn('town', 'proof', '')], 'fr')).toBe('Une commune\n  audit  dit audit');
});

it('says the verbs of a group', () => {
  const help = groupHelpOf('wave', COMMANDS, 'fr');
  expect(help).toContain('  wave open   dit wave open\n  wave close  dit wave close');
  expect(help).toContain('Usage\u00a0: beffroi wave VERBE …');
});

it('names rare options without telling of them, unless all is wanted, and hidden ones never', () => {
  const command = commandIn('town', 'audit', 'mesure', {
    options: {
      budget: { type: 'string', value: { fr: 'N', en: 'N' }, says: { fr: 'pages au plus', en: 'pages at most' } },
      data: { type: 'string', rare: true, says: { fr: 'où sont les données', en: 'where the data lie' } },
      fixtures: { type: 'string', hidden: true },
    },
    help: { words: { fr: 'ADRESSE', en: 'ADDRESS' }, examples: ['beffroi audit https://a.example/'] },
  });
  const short = commandHelpOf(command, 'fr');
  expect(short).toContain('beffroi audit ADRESSE\u00a0: mesure.\n\n  --budget N  pages au plus\n');
  expect(short).toContain('--data (');
  expect(short).not.toContain('où sont les données');
  expect(short).toContain('  $ beffroi audit https://a.example/');
  const whole = commandHelpOf(command, 'fr', { whole: true });
  expect(whole).toMatch(/ {2}--data … +où sont les données/);
  expect(`${short}${whole}`).not.toContain('fixtures');
});
