import { parseInseeCode } from '@beffroi/domain';
import { findDepartment } from '../find-division.ts';
import { findTerritory, nameAgrees } from '../find-territory.ts';
import { type Place, territoryOf } from '../place.ts';
import { clip, type Proposal, type RefusalReason } from './site-file.ts';

/** What a line says of its town; empty texts where it says nothing. */
export interface Said {
  readonly code: string;
  readonly name: string;
  /** Code or name. */
  readonly department: string;
}

/** A place in a file, or none. */
export type Located =
  /** `restored`: the code as it was given, when its first zero had to be given back; else `null`. */
  | { readonly kind: 'place'; readonly place: Place; readonly restored: string | null }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** A tenth of a millisecond each: a file that is wrong throughout gets them for its first lines only. */
const MOST_CLOSE_LOOKUPS = 1000;

const DEPARTMENT_BEHIND = /\((\d{2,3}|2[AB])\)\s*$/i;

/** Finds the towns of one file’s lines: by code, else by name and department, else by a name that the country has only once. */
export function locator(): (said: Said) => Located {
  let lookups = 0;
  return (said) => {
    // `Saint-Denis (93)`: the name says the department where no column does.
    const given = said.department === '' ? (DEPARTMENT_BEHIND.exec(said.name)?.[1] ?? '') : said.department;
    const department = given === '' ? null : departmentOf(given);
    if (department?.kind === 'refused') return department;
    const code = said.code === '' && parseInseeCode(said.name) !== null ? said.name : said.code;
    if (code !== '') return byCode(code, code === said.name ? '' : said.name, department?.code ?? null);
    if (said.name === '') return refused({ code: 'no-town' });
    const found = findTerritory(said.name, department?.code ?? null, lookups < MOST_CLOSE_LOOKUPS);
    if (found.kind === 'found') return { kind: 'place', place: found.thing, restored: null };
    const name = clip(said.name);
    if (found.kind === 'ambiguous')
      return refused({ code: 'ambiguous-name', given: name, among: found.among.slice(0, 20).map(proposalOf) });
    lookups++;
    return refused({ code: 'unknown-name', given: name, close: found.close.map(proposalOf) });
  };
}

/** A commune as a report proposes it. */
export function proposalOf({ territory: { code, name, department } }: Place): Proposal {
  return { code, name, department };
}

function byCode(given: string, name: string, department: string | null): Located {
  const restored = /^\d{4}$/.test(given) ? given : null;
  const place = territoryOf(restored === null ? given : `0${given}`);
  if (place.kind === 'unknown') return refused({ code: 'unknown-code', given: clip(given), postal: place.postal });
  if (place.kind === 'unmeasured') return refused({ code: 'unmeasured', given: place.code, name: place.name });
  if (department !== null && department !== place.territory.department) {
    return refused({ code: 'code-and-department-differ', town: proposalOf(place), given: department });
  }
  if (name !== '' && !nameAgrees(name, place)) return refused({ code: 'code-and-name-differ', town: proposalOf(place), given: clip(name) });
  return { kind: 'place', place, restored };
}

function departmentOf(given: string): { readonly kind: 'department'; readonly code: string } | Extract<Located, { kind: 'refused' }> {
  const found = findDepartment(given);
  if (found.kind === 'found') return { kind: 'department', code: found.thing.code };
  const close = found.kind === 'unknown' ? found.close : found.among;
  return refused({ code: 'unknown-department', given: clip(given), close: close.map((each) => each.name) });
}

function refused(reason: RefusalReason): Extract<Located, { kind: 'refused' }> {
  return { kind: 'refused', reason };
}
