import fc from 'fast-check';
import { type Answer, type AnswerSheet, CELLS, type Cell } from '../src/answers.ts';
import type { AskedGroup } from '../src/asked-groups.ts';
import type { DisclosureOptions } from '../src/disclose.ts';
import { seededBytes } from './seeded-bytes.ts';

/** The roles of an authority, each nearest to those beside it. */
export const ROLES = ['elected', 'director', 'manager', 'it', 'agent', 'user'] as const;

/** Groups of these ids, kin to each other as they stand. */
export function groupsOf(ids: readonly string[], invited: number | null = null): readonly AskedGroup[] {
  return ids.map((id, at) => ({
    id,
    invited,
    kin: ids.filter((_, other) => other !== at).sort((a, b) => Math.abs(ids.indexOf(a) - at) - Math.abs(ids.indexOf(b) - at)),
  }));
}

/** A sheet with one cell for each lever. */
export function sheetOf(group: string, levers: readonly string[], cells: readonly Cell[]): AnswerSheet {
  const given = levers
    .map((lever, at) => [lever, cells[at]!] as const)
    .filter((entry): entry is [string, Answer] => entry[1] !== 'left-out');
  return { group, answers: Object.fromEntries(given) };
}

/** A survey with its sheets. */
export interface MadeSurvey {
  readonly sheets: readonly AnswerSheet[];
  readonly options: DisclosureOptions;
}

/** Any survey of up to six groups, up to three levers, and so many sheets. */
export function anySurvey({ least = 0, most = 40 }: { readonly least?: number; readonly most?: number } = {}): fc.Arbitrary<MadeSurvey> {
  return fc
    .record({
      groups: fc.integer({ min: 1, max: ROLES.length }),
      levers: fc.integer({ min: 1, max: 3 }),
      seed: fc.integer(),
      epsilon: fc.constantFrom(0.5, 1, 1.5, 2),
    })
    .chain(({ groups, levers, seed, epsilon }) => {
      const ids = ROLES.slice(0, groups);
      const asked = ['one', 'two', 'three'].slice(0, levers);
      const sheet = fc.tuple(fc.constantFrom(...ids), fc.array(fc.constantFrom(...CELLS), { minLength: levers, maxLength: levers }));
      return fc.array(sheet, { minLength: least, maxLength: most }).map((sheets) => ({
        sheets: sheets.map(([group, cells]) => sheetOf(group, asked, cells)),
        options: { groups: groupsOf(ids), levers: asked, epsilon, random: seededBytes(seed) },
      }));
    });
}
