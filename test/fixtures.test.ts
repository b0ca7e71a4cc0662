import { OBSTACLES } from '@beffroi/domain';
import { SERVICE_IDS } from '@beffroi/services/judge';
import { describe, expect, it } from 'vitest';
import { textOf, written } from './support/house.ts';
import { openLittleWeb } from './support/little-web.ts';

interface Label {
  readonly kind: string;
  readonly level: number | null;
  readonly page?: string | null;
  readonly because: string;
  readonly obstacle?: string;
}

interface Town {
  readonly name: string;
  readonly code: string;
  readonly population: number;
  readonly start: string;
  readonly hosts: readonly string[];
  readonly faults: readonly string[];
  readonly first: Readonly<Record<string, Label>>;
  readonly second: Readonly<Record<string, Label>>;
  readonly levels: Readonly<Record<string, Label>>;
}

const paths = written('fixtures/towns').filter((path) => path.endsWith('.json'));
const towns = paths.map((path) => [path.slice('fixtures/towns/'.length, -'.json'.length), JSON.parse(textOf(path)) as Town] as const);
const web = openLittleWeb('fixtures/web');

/** A number written in pairs, or behind `tel:`. */
const TELEPHONE = /(?<!\d)0[1-9](?:[ .\u00a0]\d{2}){4}(?!\d)|tel:\+33[1-9]\d{8}/g;
/** The ranges that the numbering authority keeps for works of fiction. */
const FICTION = /: (?:0|tel:\+33)(?:1.?99.?00|2.?61.?91|3.?53.?01|4.?65.?71|5.?36.?49|6.?39.?98)/;

describe('the little web', () => {
  it('has twenty-five towns with codes and names of their own', () => {
    expect(towns).toHaveLength(25);
    expect(new Set(towns.map(([, town]) => town.code)).size).toBe(25);
    expect(new Set(towns.map(([, town]) => town.name)).size).toBe(25);
  });

  it('has at least 350 pages', () => {
    expect(written('fixtures/web').filter((path) => path.endsWith('.html')).length).toBeGreaterThanOrEqual(350);
  });

  it('belongs its hosts to towns: none is left alone', () => {
    const claimed = new Set(towns.flatMap(([, town]) => [...town.hosts, new URL(town.start).hostname]));
    expect([...web.hosts].filter((host) => !claimed.has(host))).toEqual([]);
  });

  it.each(['fixtures/web', 'fixtures/second-year/web'])('has no telephone number that could be somebody’s, in %s', (folder) => {
    const numbers = written(folder)
      .filter((path) => /\.html?$/.test(path))
      .flatMap((path) => [...textOf(path).matchAll(TELEPHONE)].map(([number]) => `${path}: ${number}`));
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter((number) => !FICTION.test(number))).toEqual([]);
  });
});

describe.each(towns)('%s', (_slug, town) => {
  it('has the facts of a town that INSEE does not know', () => {
    expect(town.code).toMatch(/^990(?:0[1-9]|1\d|2[0-5])$/);
    expect(town.population).toBeGreaterThan(0);
    expect(new URL(town.start).protocol).toMatch(/^https?:$/);
    expect(Array.isArray(town.faults)).toBe(true);
  });

  it.each(['first', 'second', 'levels'] as const)('is judged on all eighteen services by %s', (reading) => {
    expect(Object.keys(town[reading]).sort()).toEqual([...SERVICE_IDS].sort());
    for (const [service, label] of Object.entries(town[reading])) expect(faultOf(label), `${service} in ${reading}`).toBe('');
  });

  it.each(['first', 'levels'] as const)('has the pages that prove its levels by %s', (reading) => {
    const pages = Object.values(town[reading]).flatMap((label) => (label.kind === 'level' && label.page ? [label.page] : []));
    expect(pages.filter((page) => web.reach(page) !== 'there')).toEqual([]);
  });
});

/** What is wrong with a label; empty when nothing is. */
function faultOf(label: Label): string {
  if (typeof label.because !== 'string' || label.because === '') return 'no reason';
  if (label.kind === 'level')
    return label.level !== null && label.level >= 1 && label.level <= 5 ? (label.page ? '' : 'no page') : 'no level from 1 to 5';
  if (label.kind === 'absence') return label.level === 0 ? '' : 'an absence is level 0';
  if (label.kind === 'abstained') return label.level === null ? '' : 'no level when nobody could decide';
  if (label.kind !== 'unobserved') return `kind ${label.kind}`;
  if (label.level !== null) return 'no level for what was not seen';
  return (OBSTACLES as readonly string[]).includes(label.obstacle ?? '') ? '' : 'no obstacle';
}
