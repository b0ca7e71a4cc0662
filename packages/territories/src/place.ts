import { parseInseeCode } from '@beffroi/domain';
import { country, type Part, type Territory } from './divisions.ts';

/** Where a code or a name leads: to a commune, or to something that is part of one. */
export type Place = { readonly kind: 'current'; readonly territory: Territory } | PartOf;

/** An arrondissement, a delegated, associated or former commune, and the commune that it is part of now. */
export interface PartOf {
  readonly kind: 'part-of';
  readonly part: Part;
  readonly territory: Territory;
}

/** A place, or why there is none. `unmeasured`: in the official list, but no commune (see the README). */
export type PlaceOfCode =
  | Place
  | { readonly kind: 'unmeasured'; readonly code: string; readonly name: string }
  /** `postal`: it is a postal code, which is easily taken for an INSEE code. */
  | { readonly kind: 'unknown'; readonly code: string; readonly postal: boolean };

/** Code of the commune that a code is, or is part of, today; the code itself where the list does not know it. */
export function townOf(code: string): string {
  const place = territoryOf(code);
  return place.kind === 'current' || place.kind === 'part-of' ? place.territory.code : code;
}

/**
 * The commune of an INSEE code. A code that is a commune today is that commune, even where a delegated commune bears the same one.
 * White space around and lower-case letters do not matter.
 */
export function territoryOf(code: string): PlaceOfCode {
  const { byCode, parts, unmeasured, postalCodes } = country();
  const shaped = parseInseeCode(code);
  const unknown = { kind: 'unknown', code: code.trim(), postal: postalCodes.has(code.trim()) } as const;
  if (shaped === null) return unknown;
  const territory = byCode.get(shaped);
  if (territory !== undefined) return { kind: 'current', territory };
  const part = parts.get(shaped);
  if (part !== undefined) {
    const whole = byCode.get(part.territory);
    if (whole !== undefined) return { kind: 'part-of', part, territory: whole };
  }
  const name = unmeasured.get(shaped);
  return name === undefined ? unknown : { kind: 'unmeasured', code: shaped, name };
}
