import { describe, expect, it } from 'vitest';
import { languageOf, parseCommand } from './arguments.ts';
import type { Command } from './command.ts';
import { frTerminal } from './messages/fr.ts';
import { SOURCES } from './options.ts';
import { Refusal } from './refusal.ts';

describe('the line', () => {
  it('takes several archives behind one --from-warc', () => {
    const args = parseCommand('audit', ['https://a.fr/', '--from-warc', 'one.warc.gz', 'two.warc.gz', '--json'], fr);
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
    ['proof', ['a.json'], 'Il manque le fichier ou le service'],
  ] as const)('is refused with the word that is wrong: %s %j', (command, words, said) => {
    expect(() => parseCommand(command, words, fr)).toThrow(said);
    expect(() => parseCommand(command, words, fr)).toThrow(Refusal);
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
