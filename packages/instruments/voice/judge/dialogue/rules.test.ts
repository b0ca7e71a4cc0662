import { readdirSync, readFileSync } from 'node:fs';
import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KELLEHER_ITEMS } from './elements/element.ts';
import { ELEMENTS } from './elements/index.ts';
import { complaint } from './rules/complaint.ts';
import { type FormsOfAddress, formsOfAddress } from './rules/forms-of-address.ts';
import { happened } from './rules/happened.ts';
import { invitation } from './rules/invitation.ts';
import { question } from './rules/question.ts';
import { report } from './rules/report.ts';
import { thanks } from './rules/thanks.ts';
import type { TextRule } from './text-rule.ts';

// Each rule's texts: those that say it (`finds-…`), and those that look like it (`ignores-…`).

const RULES = new Map<string, TextRule>([
  ['question', question],
  ['report', report],
  ['thanks', thanks],
  ['complaint', complaint],
  ['invitation', invitation],
  ['happened', happened],
  ...ELEMENTS.map(({ id, shows }) => [id, shows] as const),
]);
const CASES = new URL('cases/', import.meta.url);
const casesOf = <Case extends { readonly text: string }>(rule: string, begins: string): Case[] =>
  readdirSync(new URL(`${rule}/`, CASES))
    .filter((file) => file.startsWith(begins))
    .flatMap((file) =>
      readFileSync(new URL(`${rule}/${file}`, CASES), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line) as Case);

it('has texts beside every rule', () => {
  const files = ['rules', 'elements'].flatMap((folder) => readdirSync(new URL(`${folder}/`, import.meta.url)));
  const rules = files.filter((file) => file !== 'element.ts' && file !== 'index.ts').map((file) => file.replace(/\.ts$/, ''));
  expect(readdirSync(CASES).sort()).toEqual(rules.sort());
});

describe.each([...RULES])('the rule %s', (rule, says) => {
  it.each(casesOf(rule, 'finds').map(({ text }) => [text]))('finds it in: %s', (text) => {
    expect(says(text)).toBe(true);
  });

  it.each(casesOf(rule, 'ignores').map(({ text }) => [text]))('finds nothing in: %s', (text) => {
    expect(says(text)).toBe(false);
  });

  it('throws at no text, and reads a long one in little time', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 200 }), (text) => {
        expect(typeof says(text)).toBe('boolean');
      }),
      { numRuns: 40 },
    );
    const began = process.cpuUsage().user;
    for (const piece of ['merci pour votre ', 'je suis ', 'a', '@a ', 'thanks for the ', '? ']) says(piece.repeat(20_000 / piece.length));
    expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(1);
  });
});

describe('forms of address', () => {
  it.each(
    ['finds', 'ignores']
      .flatMap((begins) => casesOf<FormsOfAddress & { text: string }>('forms-of-address', begins))
      .map((one) => [one.text, one] as const),
  )('are read in: %s', (text, { tu, vous, firstName }) => {
    expect(formsOfAddress(text)).toEqual({ tu, vous, firstName });
  });
});

it('shows each of the eight items that text can show by some element', () => {
  const shown = new Set(ELEMENTS.flatMap(({ items }) => items));
  expect([...KELLEHER_ITEMS].filter((item) => !shown.has(item))).toEqual([]);
});

it('counts six of them as of the person rather than of the matter', () => {
  expect(ELEMENTS.filter(({ ofPerson }) => ofPerson).map(({ id }) => id)).toEqual([
    'abbreviation',
    'emoji',
    'emphasis',
    'first-person',
    'humour',
    'interjection',
  ]);
});
