import { Refusal, TERMINAL_MESSAGES } from '@beffroi/terminal';
import { describe, expect, it } from 'vitest';
import { ALL } from './commands.ts';
import { MESSAGES } from './messages/messages.ts';
import { readProgram } from './program.ts';

const read = (line: string, defaults: Readonly<Record<string, string>> = {}) =>
  readProgram(
    ALL,
    line.split(' ').filter((word) => word !== ''),
    {
      messages: { ...TERMINAL_MESSAGES.fr, ...MESSAGES.fr },
      language: 'fr',
      defaultsOf: () => new Map(Object.entries(defaults)),
    },
  );

function ran(line: string, defaults: Readonly<Record<string, string>> = {}) {
  const asked = read(line, defaults);
  if ('helpOf' in asked) throw new Error(`help of « ${asked.helpOf} »`);
  return asked;
}

describe('a whole line', () => {
  it.each([
    ['audit a.fr', 'audit', ['a.fr']],
    ['--lang en audit a.fr', 'audit', ['a.fr']],
    ['audit --lang en a.fr --debug', 'audit', ['a.fr']],
    ['wave open 2026 --panel p', 'wave open', ['2026']],
    ['wave compare 2026 2027', 'wave compare', ['2026', '2027']],
    ['panel import -', 'panel import', ['-']],
    ['help wave open', 'help', ['wave', 'open']],
  ])('%s is %s', (line, name, words) => {
    const { command, args } = ran(line);
    expect([command.name, args.words]).toEqual([name, words]);
  });

  it.each([
    ['', ''],
    ['--help', ''],
    ['--lang en', ''],
    ['wave', 'wave'],
    ['wave --help', 'wave'],
    ['--help audit a.fr', 'audit'],
  ])('“%s” asks for help of “%s”', (line, word) => {
    expect(read(line)).toEqual({ helpOf: word });
  });

  it('leaves help of a command to whoever runs it, whatever words lack', () => {
    expect(ran('proof --help').args.flag('help')).toBe(true);
  });

  it.each([
    ['auditt a.fr', '« audit »'],
    ['wave opne 2026', '« wave open »'],
    ['vawe open', '« wave »'],
    ['audit a.fr --jsno', 'Vouliez-vous dire --json'],
    ['wave open 2026 --panle p', 'Vouliez-vous dire --panel'],
    ['quelconque', 'La commande « quelconque » n’existe pas. « beffroi help »'],
    ['constructor', 'n’existe pas'],
    ['wave __proto__', 'n’existe pas'],
    ['audit', 'Il manque l’adresse du site'],
    ['audit a.fr --budget --json', '--budget'],
    ['audit a.fr --json=yes', '--json'],
    ['--nope', '--nope'],
  ])('“%s” is refused with what was meant: %s', (line, said) => {
    const plainly = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
    expect(() => read(line)).toThrow(Refusal);
    try {
      read(line);
    } catch (error) {
      expect(plainly((error as Error).message)).toContain(said);
    }
  });

  it('takes what a configuration file says, where the line does not', () => {
    expect(ran('audit a.fr', { budget: '40' }).args.text('budget')).toBe('40');
    expect(ran('audit a.fr --budget 5', { budget: '40' }).args.text('budget')).toBe('5');
  });
});
