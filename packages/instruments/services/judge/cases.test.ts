import { describe, expect, it } from 'vitest';
import { materialOf, namesIn, type PageFacts, readSmallPage, type SmallPage, sentenceOf } from '../test/pages.ts';
import { assess } from './assess.ts';
import type { ServiceId } from './catalogue/index.ts';
import type { Facet } from './facet.ts';
import type { ServiceFinding } from './finding.ts';

/** What a careful person finds on the case's page or pages, for one service. Other pages of a case state their address only. */
interface CaseFacts extends PageFacts {
  readonly service?: ServiceId;
  readonly kind?: ServiceFinding['kind'];
  readonly level?: number;
  /** What the town itself does, where links to the State's teleservices make a difference. */
  readonly own?: number;
  /** Rule of one piece of the evidence. */
  readonly rule?: string;
  /** Words that one piece of the evidence quotes. */
  readonly quote?: string;
  readonly facets?: readonly Facet[];
  /** Facets that must not be seen. */
  readonly lacks?: readonly Facet[];
  readonly obstacle?: string;
  readonly because?: string;
}

const FOLDER = new URL('./cases/', import.meta.url);

function pagesOf(name: string): readonly SmallPage<CaseFacts>[] {
  const files = name.endsWith('.html') ? [name] : namesIn(new URL(`${name}/`, FOLDER)).map((file) => `${name}/${file}`);
  const pages = files.map((file) => readSmallPage<CaseFacts>(new URL(file, FOLDER)));
  // The page that states the expectation says where the town is.
  return [...pages.filter((page) => page.facts.service !== undefined), ...pages.filter((page) => page.facts.service === undefined)];
}

/** `03-login-alone.html` → `6.3: login alone`; others have no number. */
function titleOf(name: string): string {
  return sentenceOf(name).replace(/^0*(\d+) /, '6.$1: ');
}

describe('the cases that mislead', () => {
  const names = namesIn(FOLDER).filter((name) => name !== 'open');

  it('has a page for each numbered rule', () => {
    const numbers = new Set(names.map((name) => Number(/^(\d+)-/.exec(name)?.[1] ?? 0)));
    expect(
      [...Array(37).keys()]
        .map((i) => i + 1)
        .filter((n) => !numbers.has(n) && !namesIn(new URL('open/', FOLDER)).some((name) => Number(name.slice(0, 2)) === n)),
    ).toEqual([]);
  });

  for (const name of names) {
    it(titleOf(name), () => {
      const pages = pagesOf(name);
      const { facts } = pages[0]!;
      const finding = assess(materialOf(pages)).find((one) => one.indicator === facts.service);
      if (finding === undefined) throw new Error(`${name} names no service`);
      if (facts.rule !== undefined) expect(finding.evidence.map((one) => one.rule)).toContain(facts.rule);
      if (facts.quote !== undefined) expect(finding.evidence.map((one) => one.quote).join('\n')).toContain(facts.quote);
      expect({ kind: finding.kind, level: finding.level }).toEqual({ kind: facts.kind, level: facts.level ?? null });
      if (facts.own !== undefined) expect(finding.own).toBe(facts.own);
      if (facts.obstacle !== undefined) expect(finding).toHaveProperty('obstacle', facts.obstacle);
      if (facts.because !== undefined) expect(finding.because.code).toBe(facts.because);
      expect(finding.facets).toEqual(expect.arrayContaining([...(facts.facets ?? [])]));
      expect(finding.facets.filter((facet) => facts.lacks?.includes(facet))).toEqual([]);
    });
  }
});
