import { expect, it } from 'vitest';
import type { Chapter, Command } from './command.ts';
import { helpOf } from './help.ts';

const commandIn = (chapter: Chapter, name: string, lines = `  ${name}`): Command => ({
  name,
  options: {},
  least: 0,
  most: 0,
  help: { chapter, fr: lines, en: lines === '' ? '' : `${lines} (en)` },
  run: async () => async () => 0,
});

it('says commands chapter by chapter, and within one in the order of the list', () => {
  const commands = [
    commandIn('instrument', 'voix lire'),
    commandIn('town', 'audit'),
    commandIn('backup', 'restore'),
    commandIn('town', 'ledger'),
    commandIn('wave', 'wave open'),
  ];
  expect(helpOf(commands, 'fr').split('\n')).toEqual(['  audit', '  ledger', '  wave open', '  voix lire', '  restore']);
  expect(helpOf(commands, 'en').split('\n')[0]).toBe('  audit (en)');
});

it('leaves out whom another’s lines speak of', () => {
  expect(helpOf([commandIn('wave', 'wave pause', '  wave pause|resume'), commandIn('wave', 'wave resume', '')], 'fr')).toBe(
    '  wave pause|resume',
  );
});
