import { type Finding, LEVELS, OBSTACLES, type Purpose, type Reach, STRATA } from '@beffroi/domain';
import { ZONES } from '@beffroi/reading';
import { FACETS, FAMILIES, FAMILY_NAMES, REASONS, SERVICES, type Signal } from '@beffroi/services/judge';
import { describe, expect, it } from 'vitest';
import { nounsOfRooms, writtenWords } from '../scripts/lists/nouns.js';
import { isSource, textOf, written } from './support/house.ts';
import { codeIn, type Table, tablesUnder } from './support/markdown.ts';

const words = textOf('docs/words.md');
const method = textOf('docs/method/services.md');

/** Chapters whose words claim a place in the code. */
const CHAPTERS = [
  'What is measured',
  'From a panel to a figure',
  'From a programme to a promise',
  'From a post to a voice',
  'From a question to an answer',
  'From a survey to what is said of an authority',
  'From a promise to a voice',
  'From answers to what is told',
  'From a site to a level',
];

// Types are gone when the house runs: `satisfies` makes the compiler keep these lists whole.
const KINDS = { level: true, absence: true, unobserved: true, abstained: true } satisfies Record<Finding['kind'], true>;
const PURPOSES = { robots: true, sitemap: true, page: true, document: true, rendering: true, asset: true } satisfies Record<Purpose, true>;
const REACHES = { town: true, hop: true } satisfies Record<Reach, true>;
const EFFECTS = { supports: true, refuses: true, notes: true } satisfies Record<Signal['effect'], true>;

describe('the glossary', () => {
  it.each([
    ['Obstacles', OBSTACLES],
    ['Facets', FACETS],
    ['Strata', STRATA],
    ['Zones', ZONES],
    ['Findings', Object.keys(KINDS)],
    ['Purposes', Object.keys(PURPOSES)],
    ['Reaches', Object.keys(REACHES)],
    ['Effects of a signal', Object.keys(EFFECTS)],
  ] as const)('lists the %s as the types have them, in their order', (heading, values) => {
    const table = onlyTable(words, heading);
    expect(table.map((row) => codeIn(row[0]!)[0])).toEqual([...values]);
    expect(table.every((row) => row.every((cell) => cell !== ''))).toBe(true);
  });

  it('names the levels as the scale does', () => {
    const levels = onlyTable(words, 'Levels').map(([level, en, fr]) => ({ level: Number(level), en, fr }));
    expect(levels).toEqual(LEVELS);
  });

  it('has a place in the code for each word that claims one', () => {
    const exported = new Set(
      written('packages')
        .filter(isSource)
        .flatMap((path) => [...textOf(path).matchAll(/^export (?:type|interface|const|function|class|async function) (\w+)/gm)])
        .map((match) => match[1]!),
    );
    const claimed = CHAPTERS.flatMap((heading) => onlyTable(words, heading).flatMap((row) => codeIn(row[2]!)));
    expect(claimed.filter((name) => !exported.has(name))).toEqual([]);
  });

  it('covers every noun that a room exports: if not, run `npm run lists`', () => {
    expect(words).toBe(writtenWords());
  });

  it('says in a sentence what each of them is: a comment before it in its source', () => {
    const silent = [...nounsOfRooms()].flatMap(([room, nouns]) =>
      nouns.filter(({ says }) => says === null).map(({ name }) => `${room}: ${name}`),
    );
    expect(silent).toEqual([]);
  });

  it('uses each word for one thing', () => {
    const all = CHAPTERS.flatMap((heading) => onlyTable(words, heading));
    const english = all.map((row) => row[0]!);
    expect(english.filter((word, i) => english.indexOf(word) !== i)).toEqual([]);
  });

  it('has a reason to give for every obstacle', () => {
    expect(OBSTACLES.filter((obstacle) => !(`unobserved-${obstacle}` in REASONS))).toEqual([]);
  });
});

describe('the method', () => {
  it('lists the eighteen services as the catalogue has them', () => {
    const table = onlyTable(method, 'The eighteen services').map((row) => ({
      id: codeIn(row[0]!)[0],
      fr: row[1],
      en: row[2],
      family: row[3],
      ceilings: row[4],
      fee: row[5],
      lecko: row[6],
    }));
    expect(table).toEqual(
      SERVICES.map((service) => ({
        id: service.id,
        fr: service.fr,
        en: service.en,
        family: FAMILY_NAMES[service.family].en,
        ceilings: service.ceilings.map((step) => (step.from === 0 ? `${step.level}` : `${step.level} from ${step.from}`)).join(', '),
        fee: service.fee,
        lecko: service.lecko,
      })),
    );
    expect([...new Set(SERVICES.map((service) => service.family))]).toEqual([...FAMILIES]);
  });
});

function onlyTable(markdown: string, heading: string): Table {
  const tables = tablesUnder(markdown, heading);
  if (tables.length !== 1) throw new Error(`"${heading}" has ${tables.length} tables, not one`);
  return tables[0]!;
}
