import { weightedKappa } from '@beffroi/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBank } from './bank.ts';
import { CHROMES } from './chrome.ts';
import { judgeMade, type MadeMark } from './judge-made.ts';
import { madeTown } from './made-town.ts';

// Guards of what is measured by `bench/made-towns.ts`, on a few towns.

const BANK = readBank('open');
const TOWNS = Array.from({ length: 12 }, (_, i) => madeTown(i + 1, BANK));

describe('a made town', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(madeTown(7, BANK)).toEqual(madeTown(7, BANK));
    expect(madeTown(7, BANK)).not.toEqual(madeTown(8, BANK));
  });

  it('has a page for what it offers, none for what it does not, and no link into nothing', () => {
    for (const town of TOWNS) {
      const host = new URL(town.start).host;
      for (const [service, { level }] of town.truth)
        expect([
          town.slug,
          service,
          [...town.files.keys()].some((path) => path.startsWith(host) && path.endsWith(`/${service}.html`)),
        ]).toEqual([town.slug, service, level > 0]);
      for (const [path, html] of town.files) {
        for (const [, link] of html.matchAll(/href="([^"]+)"/g)) {
          if (link!.startsWith('mailto:')) continue;
          const url = new URL(link!, `https://${path}`);
          const there = [`${url.host}${url.pathname}`, `${url.host}${url.pathname}.html`, `${url.host}${url.pathname}index.html`];
          expect([path, link, there.some((one) => town.files.has(one))]).toEqual([path, link, true]);
        }
      }
    }
  });

  it('is built by ten programs, given enough seeds', () => {
    expect(new Set(Array.from({ length: 200 }, (_, seed) => madeTown(seed, BANK).chrome))).toEqual(new Set(Object.keys(CHROMES)));
    expect(Object.keys(CHROMES)).toHaveLength(10);
  });
});

describe('two banks', () => {
  it('share no wording but titles', () => {
    const kept = readBank('kept');
    for (const [service, ways] of BANK) {
      const others = kept.get(service)!;
      for (const facet of ['information', 'download', 'email', 'intake', 'payment', 'completion', 'tracking', 'prefill'] as const)
        expect(ways[facet].filter((text) => others[facet].includes(text))).toEqual([]);
    }
  });
});

describe('the open bank', () => {
  let marks: readonly MadeMark[] = [];
  beforeAll(async () => {
    marks = (await Promise.all(TOWNS.map(judgeMade))).flat();
  });

  it('is heard: what a town offers is what is found', () => {
    const pairs = marks.flatMap(({ level, offer }) => (level === null ? [] : [[level, offer.level] as const]));
    expect(pairs.length).toBeGreaterThan(marks.length * 0.9);
    expect(weightedKappa(pairs, 6, 'quadratic')?.kappa ?? 0).toBeGreaterThan(0.92);
  });

  it('is not raised: where nothing is offered nothing is found', () => {
    expect(marks.filter(({ offer, level }) => offer.level === 0 && (level ?? 0) > 1).length).toBeLessThanOrEqual(1);
  });
});
