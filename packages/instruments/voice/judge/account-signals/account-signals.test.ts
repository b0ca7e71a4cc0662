import { readdirSync, readFileSync } from 'node:fs';
import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeenProfile } from '../account.ts';
import type { SeenSign } from './account-signal.ts';
import type { AccountZone } from './account-text.ts';
import { requestReference } from './rules/request-reference.ts';
import { undeclaredPersona } from './rules/undeclared-persona.ts';
import { ACCOUNT_RULES } from './signals-of.ts';

// Each rule's texts: those in which it must find something (`finds-…`), with what, and those that look like it (`ignores-…`).

interface Case {
  readonly text: string;
  readonly zone?: AccountZone;
  readonly says?: SeenSign;
  /** Of the rule for references: the words. */
  readonly words?: string;
  /** Of the rule for names whose bearer nobody knows. */
  readonly name: string;
  readonly bio: string;
  readonly signing: Readonly<Record<string, number>>;
}

const CASES = new URL('cases/', import.meta.url);
const casesOf = (rule: string, begins: string): Case[] =>
  readdirSync(new URL(`${rule}/`, CASES))
    .filter((file) => file.startsWith(begins))
    .flatMap((file) =>
      readFileSync(new URL(`${rule}/${file}`, CASES), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line) as Case);

it('has texts beside every rule', () => {
  const rules = readdirSync(new URL('rules/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
  expect(readdirSync(CASES).sort()).toEqual(rules.sort());
  expect([...ACCOUNT_RULES.keys(), 'request-reference', 'undeclared-persona'].sort()).toEqual(rules);
});

describe.each([...ACCOUNT_RULES])('the rule %s', (rule, find) => {
  it.each(casesOf(rule, 'finds-').map((one) => [one.text, one] as const))('finds in: %s', (text, { zone = 'bio', says }) => {
    expect(find(text, zone).map(({ start, end, ...sign }) => sign)).toEqual([says]);
  });

  it.each(casesOf(rule, 'ignores-').map((one) => [one.text, one.zone ?? 'bio'] as const))('finds nothing in: %s', (text, zone) => {
    expect(find(text, zone)).toEqual([]);
  });

  it('says where the words stand, and throws at no text', () => {
    const words = fc.array(
      fc.constantFrom(
        '^SD',
        'Sophie',
        'Karim',
        ',',
        ' et ',
        'vous répondent',
        '#KB',
        'maire',
        '(',
        'depuis 2020',
        '🙂',
        '\n',
        'Compte ',
        '\u202e',
      ),
    );
    const texts = fc.oneof(
      anyText({ maxLength: 300 }),
      words.map((one) => one.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of find(text, 'bio')) expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }),
    );
  });

  it('reads the longest bio there is in little time', () => {
    for (const piece of ['Sophie, ', '^SD ', 'équipe ', '#A ', 'maire de ', 'a ', 'Sophie et ']) {
      const began = process.cpuUsage().user;
      find(piece.repeat(Math.ceil(20_000 / piece.length)), 'bio');
      expect((process.cpuUsage().user - began) / 1e6, piece).toBeLessThan(1.5);
    }
  });
});

describe('the rule request-reference', () => {
  it.each(casesOf('request-reference', 'finds-').map(({ text, words }) => [text, words] as const))('finds in: %s', (text, words) => {
    const { start, end } = requestReference(text)!;
    expect(text.slice(start, end)).toBe(words);
  });

  it.each(casesOf('request-reference', 'ignores-').map(({ text }) => [text] as const))('finds nothing in: %s', (text) => {
    expect(requestReference(text)).toBeNull();
  });
});

describe('the rule undeclared-persona', () => {
  const found = ({ name, bio, signing }: Case): readonly SeenSign[] =>
    undeclaredPersona({ name, bio } as SeenProfile, new Map(Object.entries(signing)));

  it.each(casesOf('undeclared-persona', 'finds-').map((one) => [one.name, one] as const))(
    'asks whose the name is that signs for: %s',
    (_, one) => {
      expect(found(one)).toEqual([one.says]);
    },
  );

  it.each(casesOf('undeclared-persona', 'ignores-').map((one) => [`${one.name} / ${one.bio}`, one] as const))(
    'asks nothing of: %s',
    (_, one) => {
      expect(found(one)).toEqual([]);
    },
  );
});
