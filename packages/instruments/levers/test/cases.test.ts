import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { observeLevers, RULES } from '@beffroi/levers/judge';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../judge/site/site.ts';
import { materialOf, pageOf } from './site-of-pages.ts';

interface Case {
  readonly title: string;
  readonly html: string;
  readonly level: number | null;
  /** Words of the quote that prove it. */
  readonly words?: string;
  /** Why it must not be found. */
  readonly why?: string;
}

const FOLDER = join(import.meta.dirname, '..', 'judge', 'cases');

function casesOf(rule: string): readonly Case[] {
  return readFileSync(join(FOLDER, `${rule}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
}

it('has cases beside each rule, and none beside what is no rule', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(RULES.map(({ name }) => `${name}.jsonl`).sort());
});

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const cases = casesOf(name);

  it('has pages that it must find and at least two that it must not', () => {
    expect(cases.some(({ level }) => level !== null)).toBe(true);
    expect(cases.filter(({ level }) => level === null).length).toBeGreaterThanOrEqual(2);
  });

  it('says a sentence in both languages for each level that its cases prove', () => {
    for (const { level } of cases) {
      if (level === null) continue;
      const said = rule.says[level as 1 | 2 | 3 | 4 | 5];
      expect(said?.fr).toMatch(/\.$/);
      expect(said?.en).toMatch(/\.$/);
    }
  });

  it.each(cases.filter(({ level }) => level !== null))('finds level $level: $html', ({ title, html, level, words }) => {
    const material = materialOf(pageOf('/page', title, html));
    const sights = rule.see(siteOf(material));
    expect(sights.map(({ quote }) => quote).join(' | ')).toContain(words);
    expect(Math.max(...sights.map((sight) => sight.level))).toBe(level);
    expect(observeLevers(material).find(({ indicator }) => indicator === rule.lever)?.level).toBeGreaterThanOrEqual(level!);
  });

  it.each(cases.filter(({ level }) => level === null))('ignores ($why): $html', ({ title, html }) => {
    const material = materialOf(pageOf('/page', title, html));
    expect(rule.see(siteOf(material)).map(({ level, quote }) => `${level} ${quote}`)).toEqual([]);
  });
});
