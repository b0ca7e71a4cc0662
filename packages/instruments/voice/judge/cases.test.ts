import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { whoSpeaks } from './signature/who-speaks.ts';

// Each rule's posts: those that it must find (`finds-…`), with the words that sign, and those that look like it and that nobody signed (`ignores-…`).

interface Case {
  readonly text: string;
  readonly kind?: string;
  readonly signature?: string;
}

const CASES = new URL('cases/', import.meta.url);
const RULES = readdirSync(new URL('signature/rules/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
const casesOf = (rule: string, begins: string): Case[] =>
  readdirSync(new URL(`${rule}/`, CASES))
    .filter((file) => file.startsWith(begins))
    .flatMap((file) =>
      readFileSync(new URL(`${rule}/${file}`, CASES), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line) as Case);

it('has posts beside every rule, but for habits, which are of a whole account', () => {
  expect(readdirSync(CASES).sort()).toEqual(RULES.filter((rule) => rule !== 'habit').sort());
});

describe.each(readdirSync(CASES).map((rule) => [rule] as const))('the rule %s', (rule) => {
  it.each(casesOf(rule, 'finds-').map((one) => [one.text, one] as const))('finds who speaks in: %s', (text, { kind, signature }) => {
    const found = whoSpeaks(text);
    expect({ rule: found?.rule, kind: found?.kind, words: found === null ? null : text.slice(found.start, found.end) }).toEqual({
      rule,
      kind,
      words: signature,
    });
  });

  it.each(casesOf(rule, 'ignores-').map(({ text }) => [text] as const))('finds nobody in: %s', (text) => {
    expect(whoSpeaks(text)).toBeNull();
  });
});
