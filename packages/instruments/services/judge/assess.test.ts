import { OBSTACLES } from '@beffroi/domain';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { materialOf, namesIn, type PageFacts, readSmallPage, type SmallPage } from '../test/pages.ts';
import { assess } from './assess.ts';
import { SERVICE_IDS } from './catalogue/index.ts';
import type { ServiceFinding } from './finding.ts';
import type { Material } from './material.ts';
import { REASONS } from './rubric/reasons.ts';
import { informationText } from './rules/information-text.ts';

interface CaseFacts extends PageFacts {
  readonly service?: string;
}

const FOLDER = new URL('./cases/', import.meta.url);

/** Every case as its pages, in the order of the folder. */
const CASES: readonly (readonly SmallPage<CaseFacts>[])[] = namesIn(FOLDER)
  .filter((name) => name !== 'open')
  .map((name) => (name.endsWith('.html') ? [name] : namesIn(new URL(`${name}/`, FOLDER)).map((file) => `${name}/${file}`)))
  .map((files) => files.map((file) => readSmallPage<CaseFacts>(new URL(file, FOLDER))))
  .map((pages) => [
    ...pages.filter((page) => page.facts.service !== undefined),
    ...pages.filter((page) => page.facts.service === undefined),
  ]);

/** All pages of today that pretend to stand on one town's site: a town as contradictory as any. */
const TOWN = CASES.flat().filter(
  (page) => page.facts.instant === undefined && (page.facts.home ?? page.facts.url).startsWith('https://www.rivebelle.fr/'),
);

function text(findings: readonly ServiceFinding[]): string {
  return JSON.stringify(findings);
}

/** What holds for any finding, whatever was read. */
function expectSound(finding: ServiceFinding, material: Material): void {
  expect(Object.hasOwn(REASONS, finding.because.code)).toBe(true);
  expect(finding.confidence).toBeGreaterThan(0);
  expect(finding.confidence).toBeLessThanOrEqual(1);
  expect([...new Set(finding.facets)]).toEqual(finding.facets);
  for (const evidence of finding.evidence) {
    expect(evidence.url).not.toBe('');
    expect(evidence.rule).not.toBe('');
    expect(evidence.quote.length).toBeLessThanOrEqual(200);
    if (evidence.digest !== null) expect(material.pages.map((page) => page.digest)).toContain(evidence.digest);
  }
  if (finding.kind === 'level') {
    expect(finding.evidence.length).toBeGreaterThan(0);
    expect(finding.level).toBeGreaterThanOrEqual(1);
    expect(finding.level).toBeLessThanOrEqual(finding.ceiling);
    expect(finding.own).toBeLessThanOrEqual(finding.level);
  } else if (finding.kind === 'absence') {
    expect(finding.level).toBe(0);
    expect(finding.read.length).toBeGreaterThan(0);
    expect(material.pages.map((page) => page.url)).toEqual(expect.arrayContaining([...finding.read]));
  } else if (finding.kind === 'unobserved') {
    expect(OBSTACLES).toContain(finding.obstacle);
    expect([finding.level, finding.own, finding.lecko2014]).toEqual([null, null, null]);
    expect(finding.evidence.length).toBeGreaterThan(0);
  } else {
    expect(finding.level).toBeNull();
    expect(finding.evidence.length).toBeGreaterThanOrEqual(2);
  }
}

describe('an assessment', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('gives the eighteen services in the catalogue’s order', () => {
    expect(assess(materialOf(TOWN)).map((finding) => finding.indicator)).toEqual([...SERVICE_IDS]);
  });

  it('is the same twice, to the byte', () => {
    expect(text(assess(materialOf(TOWN)))).toBe(text(assess(materialOf(TOWN))));
  });

  it('is the same to the byte whatever the order of the pages', () => {
    const material = materialOf(TOWN);
    const expected = text(assess(material));
    fc.assert(
      fc.property(fc.shuffledSubarray([...material.pages], { minLength: material.pages.length }), (pages) => {
        expect(text(assess({ ...material, pages }))).toBe(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same to the byte whatever the order of addresses that were asked once or not at all', () => {
    const material = materialOf(TOWN);
    const seen = new Set<string>();
    const visits = material.visits.filter((visit) => !seen.has(visit.url) && seen.add(visit.url));
    const unasked = ['https://www.rivebelle.fr/a', 'https://www.rivebelle.fr/b', 'https://www.rivebelle.fr/c'];
    const expected = text(assess({ ...material, visits, unasked }));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(visits, { minLength: visits.length }),
        fc.shuffledSubarray(unasked, { minLength: 3 }),
        (shuffledVisits, shuffledUnasked) => {
          expect(text(assess({ ...material, visits: shuffledVisits, unasked: shuffledUnasked }))).toBe(expected);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('holds nothing from an earlier town', () => {
    const first = materialOf(CASES[0]!);
    const expected = text(assess(first));
    assess(materialOf(TOWN));
    expect(text(assess(first))).toBe(expected);
  });

  it('says for all services of all cases what holds for any finding', () => {
    for (const pages of CASES) {
      const material = materialOf(pages);
      for (const finding of assess(material)) expectSound(finding, material);
    }
  });

  it('says what holds for any finding of any handful of pages', () => {
    const pages = CASES.flat().filter((page) => page.facts.instant === undefined);
    fc.assert(
      fc.property(fc.subarray(pages, { minLength: 1, maxLength: 20 }), (some) => {
        const material = materialOf(some);
        for (const finding of assess(material)) expectSound(finding, material);
      }),
      { numRuns: 40 },
    );
  });

  it('meets every level in the cases, with evidence for each above 0', () => {
    const findings = CASES.flatMap((pages) => assess(materialOf(pages)).filter((finding) => finding.indicator === pages[0]!.facts.service));
    const levels = new Map<number | null, number>();
    for (const finding of findings) levels.set(finding.level, finding.evidence.length + (levels.get(finding.level) ?? 0));
    for (const level of [1, 2, 3, 4, 5]) expect(levels.get(level)).toBeGreaterThan(0);
    expect(levels.has(0)).toBe(true);
    expect(levels.has(null)).toBe(true);
  });

  it('never goes above what law and nature allowed in the year of the capture', () => {
    const material = materialOf(TOWN);
    for (const year of [2012, 2014, 2016, 2020, 2026]) {
      for (const finding of assess({ ...material, instant: `${year}-06-01T08:00:00.000Z` as Material['instant'] })) {
        if (finding.kind === 'level') expect([finding.indicator, finding.level <= finding.ceiling]).toEqual([finding.indicator, true]);
      }
    }
  });

  it('takes the page as a browser drew it before the bare one, in any order', () => {
    const bare = readSmallPage<CaseFacts>(new URL('32-drawn-by-a-script.html', FOLDER));
    const drawn = CASES.flat().find(
      (page) => page.facts.service === 'civil-status-certificates' && page.facts.url.endsWith('/etat-civil/acte-de-mariage'),
    )!;
    const rendering = { ...drawn.hand, url: bare.hand.url, rendered: true };
    const material = materialOf([bare]);
    const pages = [bare.hand, rendering];
    const [one, other] = [pages, [...pages].reverse()].map((order) => assess({ ...material, pages: order }));
    expect(text(one!)).toBe(text(other!));
    expect(one!.find((finding) => finding.indicator === 'civil-status-certificates')).toMatchObject({
      kind: 'level',
      evidence: [{ digest: drawn.hand.digest }, {}],
    });
  });

  it.each(['down', 'robots', 'blocked'] as const)('finds nothing observed, and no 0, where the start is %s', (obstacle) => {
    const page = CASES[0]![0]!;
    const material = materialOf([page]);
    const visits = material.visits.map((visit) => ({ ...visit, url: material.start, status: null, digest: null, obstacle }));
    const findings = assess({ ...material, home: null, pages: [], visits });
    expect(findings.map((finding) => finding.kind)).toEqual(SERVICE_IDS.map(() => 'unobserved'));
    for (const finding of findings) {
      expect(finding.evidence[0]!.url).toBe(material.start);
      expect(finding).toHaveProperty('obstacle', obstacle);
    }
  });

  it('ends one service as unobserved when a rule throws on it, and leaves the others as they were', () => {
    const material = materialOf(TOWN);
    const before = assess(material);
    const see = informationText.see.bind(informationText);
    vi.spyOn(informationText, 'see').mockImplementation((given) => {
      if (given.index === SERVICE_IDS.indexOf('civil-status-certificates')) throw new RangeError('a fault of ours');
      return see(given);
    });
    const after = assess(material);
    const failed = after.find((finding) => finding.indicator === 'civil-status-certificates')!;
    expect(failed.evidence[0]).toMatchObject({ rule: 'information-text', quote: 'a fault of ours' });
    expect(failed).toMatchObject({ kind: 'unobserved', obstacle: 'rule-failed', level: null });
    expect(after.filter((finding) => finding !== failed)).toEqual(
      before.filter((finding) => finding.indicator !== 'civil-status-certificates'),
    );
  });
});
