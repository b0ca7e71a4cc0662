import { describe, expect, it } from 'vitest';
import { fr } from './messages/fr.ts';
import { budgetOf, delayOf, instantOf, languageOf, parseCommand, renderOf, townOf } from './options.ts';
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

describe('values', () => {
  it('are read for what they mean', () => {
    expect(instantOf('2026-11-24', 0, fr)).toBe('2026-11-24T12:00:00.000Z');
    expect(instantOf(null, 0, fr)).toBe('1970-01-01T00:00:00.000Z');
    expect(townOf('2a004', fr)).toBe('2A004');
    expect(delayOf('0,5', fr)).toBe(500);
    expect(delayOf(null, fr)).toBeNull();
    expect(budgetOf('12', fr)).toBe(12);
    expect(renderOf(null, fr)).toBe('auto');
  });

  it.each([
    ['a date', () => instantOf('24/11/2026', 0, fr)],
    ['an INSEE code', () => townOf('35', fr)],
    ['a delay', () => delayOf('soon', fr)],
    ['a budget', () => budgetOf('0', fr)],
    ['a way to render', () => renderOf('maybe', fr)],
  ])('are refused when they are not %s', (_, wrong) => {
    expect(wrong).toThrow(Refusal);
  });
});
