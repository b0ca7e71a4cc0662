import { type InseeCode, parseInseeCode, STRATA, type Stratum } from '@beffroi/domain';
import { departments, epcis, regions, type Territory, territories } from './divisions.ts';

/**
 * How a panel's territories are chosen. Within a member any of its values will do; a territory must satisfy every member that is there; `top`
 * then takes the most populous of what is left. `{}` is the whole country, `{"departments":["29"],"top":25}` the 25 first of the Finistère.
 * It is plain JSON, and stands as it is in the panel.
 */
export interface PanelRule {
  /** Codes of departments. */
  readonly departments?: readonly string[];
  /** Codes of regions. */
  readonly regions?: readonly string[];
  readonly strata?: readonly Stratum[];
  /** SIRENs of intercommunal bodies. */
  readonly epcis?: readonly string[];
  /** INSEE codes of communes of today. */
  readonly codes?: readonly InseeCode[];
  /** How many, at least 1. When fewer are left, those. */
  readonly top?: number;
}

/** Why a panel cannot be made. */
export type PanelRefusalCode =
  | 'unknown-member'
  | 'bad-top'
  | 'unknown-department'
  | 'unknown-region'
  | 'unknown-stratum'
  | 'unknown-epci'
  | 'unknown-territory'
  | 'nothing-chosen';

/** A rule that means nothing, or chooses nobody. */
export class PanelRefusal extends Error {
  readonly code: PanelRefusalCode;
  /** What was given and is at fault; empty for `nothing-chosen`. */
  readonly value: string;
  constructor(code: PanelRefusalCode, value: string, options?: ErrorOptions) {
    super(value === '' ? code : `${code}: ${value}`, options);
    this.name = 'PanelRefusal';
    this.code = code;
    this.value = value;
  }
}

/**
 * The territories of a rule, the most populous first, then by code.
 *
 * @throws PanelRefusal when the rule names what does not exist, or when nothing is left
 */
export function chooseTerritories(rule: PanelRule): readonly Territory[] {
  const checked = parsePanelRule(rule);
  const among = (values: readonly string[] | undefined) => {
    const set = values === undefined ? null : new Set(values);
    return (value: string | null) => set === null || (value !== null && set.has(value));
  };
  const [department, region, stratum] = [among(checked.departments), among(checked.regions), among(checked.strata)];
  const [epci, code] = [among(checked.epcis), among(checked.codes)];
  const chosen = territories().filter(
    (each) => department(each.department) && region(each.region) && stratum(each.stratum) && epci(each.epci) && code(each.code),
  );
  if (chosen.length === 0) throw new PanelRefusal('nothing-chosen', '');
  return chosen.slice(0, checked.top);
}

/**
 * A rule that was kept as JSON, checked. Codes are those of this list of communes: an old rule may name one that a merger ended.
 *
 * @throws PanelRefusal for a member that is no part of a rule, a code that does not exist, a `top` that is no whole number from 1
 */
export function parsePanelRule(value: unknown): PanelRule {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new PanelRefusal('unknown-member', clip(value));
  const rule: { -readonly [Member in keyof PanelRule]: PanelRule[Member] } = {};
  for (const [member, given] of Object.entries(value)) {
    if (member === 'top') rule.top = checkTop(given);
    else if (member === 'departments') rule.departments = listed(given, codesOf(departments()), 'unknown-department');
    else if (member === 'regions') rule.regions = listed(given, codesOf(regions()), 'unknown-region');
    else if (member === 'epcis') rule.epcis = listed(given, codesOf(epcis()), 'unknown-epci');
    else if (member === 'strata') rule.strata = listed(given, new Set(STRATA), 'unknown-stratum') as Stratum[];
    else if (member === 'codes') rule.codes = listed(given, codesOf(territories()), 'unknown-territory').map(shaped);
    else throw new PanelRefusal('unknown-member', clip(member));
  }
  return rule;
}

function checkTop(given: unknown): number {
  if (typeof given !== 'number' || !Number.isSafeInteger(given) || given < 1) throw new PanelRefusal('bad-top', clip(given));
  return given;
}

function listed(given: unknown, known: ReadonlySet<string>, code: PanelRefusalCode): string[] {
  if (!Array.isArray(given) || given.length === 0) throw new PanelRefusal(code, clip(given));
  return given.map((each: unknown) => {
    if (typeof each !== 'string' || !known.has(each)) throw new PanelRefusal(code, clip(each));
    return each;
  });
}

function codesOf(all: readonly { readonly code: string }[]): ReadonlySet<string> {
  return new Set(all.map(({ code }) => code));
}

function shaped(text: string): InseeCode {
  const code = parseInseeCode(text);
  if (code === null) throw new PanelRefusal('unknown-territory', clip(text));
  return code;
}

function clip(value: unknown): string {
  return String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 80);
}
