import { describe, expect, it } from 'vitest';
import { languageOf, parseCommand } from './arguments.ts';
import type { Command } from './command.ts';
import { TERMINAL_MESSAGES } from './messages/messages.ts';
import { SOURCES } from './options.ts';
import { Refusal } from './refusal.ts';

const FR = { messages: TERMINAL_MESSAGES.fr, language: 'fr' } as const;

const commandOf = (name: string, words: number, more: Partial<Command> = {}): Command => ({
  name,
  options: { ...SOURCES, json: { type: 'boolean' }, budget: { type: 'string' } },
  least: words,
  most: words,
  help: { chapter: 'town', fr: '', en: '' },
  run: async () => async () => 0,
  ...more,
});

const COMMANDS = {
  audit: commandOf('audit', 1, { missing: { fr: 'Il manque l’adresse du site.', en: 'The address is missing.' } }),
  proof: commandOf('proof', 2),
};

describe('the line', () => {
  it('takes several archives behind one --from-warc', () => {
    const args = parseCommand(COMMANDS.audit, ['https://a.fr/', '--from-warc', 'one.warc.gz', 'two.warc.gz', '--json'], FR);
    expect(args.words).toEqual(['https://a.fr/']);
    expect(args.texts('from-warc')).toEqual(['one.warc.gz', 'two.warc.gz']);
    expect(args.flag('json')).toBe(true);
  });

  it.each([
    ['audit', [], 'Il manque l’adresse'],
    ['audit', ['a.fr', 'b.fr'], 'b.fr'],
    ['audit', ['a.fr', '--jsno'], '--jsno'],
    ['audit', ['a.fr', '--budget'], '--budget'],
    ['audit', ['a.fr', '--json=yes'], '--json'],
    ['proof', ['a.json'], 'Il manque une adresse, un fichier ou un nom'],
  ] as const)('is refused with the word that is wrong: %s %j', (command, words, said) => {
    expect(() => parseCommand(COMMANDS[command], words, FR)).toThrow(said);
    expect(() => parseCommand(COMMANDS[command], words, FR)).toThrow(Refusal);
  });

  it('says what is missing in the reader’s language', () => {
    expect(() => parseCommand(COMMANDS.audit, [], { messages: TERMINAL_MESSAGES.en, language: 'en' })).toThrow('The address is missing.');
  });

  it.each([
    [['audit', '--lang', 'en'], {}, 'en'],
    [['--lang=en', 'help'], {}, 'en'],
    [['help'], {}, 'fr'],
    [['help'], { BEFFROI_LANG: 'en' }, 'en'],
    [['help', '--lang', 'de'], {}, null],
  ])('says its language: %j', (argv, env, language) => {
    expect(languageOf(argv, env)).toBe(language);
  });
});
