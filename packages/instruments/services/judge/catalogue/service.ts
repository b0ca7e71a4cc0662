import type { Level } from '@beffroi/domain';
import type { Flags } from './flags.ts';

/** The eighteen, in family order: the order of every table and strip. Never renamed: they stand in observations for ever. */
export const SERVICE_IDS = [
  'birth-declaration',
  'civil-status-certificates',
  'identity-documents',
  'electoral-registration',
  'nursery-place',
  'school-enrolment',
  'school-canteen',
  'leisure-centre',
  'resident-parking',
  'street-problem',
  'street-occupation',
  'bulky-waste',
  'lost-property',
  'library-loans',
  'arts-school',
  'sports-activities',
  'social-housing',
  'social-aid',
] as const;

/** The id of one of the eighteen services. */
export type ServiceId = (typeof SERVICE_IDS)[number];

export const FAMILIES = ['civil-status', 'elections', 'family', 'streets', 'culture-sport', 'solidarity'] as const;
/** Services that a town hall would put behind one counter. */
export type Family = (typeof FAMILIES)[number];

export const FAMILY_NAMES: Readonly<Record<Family, { readonly fr: string; readonly en: string }>> = {
  'civil-status': { fr: 'État civil', en: 'Civil status' },
  elections: { fr: 'Élections', en: 'Elections' },
  family: { fr: 'Famille et scolarité', en: 'Family and school' },
  streets: { fr: 'Transports, voirie et cadre de vie', en: 'Transport, streets and daily life' },
  'culture-sport': { fr: 'Culture et sports', en: 'Culture and sport' },
  solidarity: { fr: 'Solidarité et social', en: 'Solidarity and social aid' },
};

/**
 * When the citizen pays at the time of the request. `sometimes` and `often` ask the page: payment is needed for level 4 only
 * where the page speaks of a price and does not say that it is free.
 */
export type Fee = 'none' | 'sometimes' | 'often' | 'yes';

/** A teleservice of the State that takes the place of the town's own for one service. */
export interface NationalTeleservice {
  readonly name: string;
  /** Tried on `host + path + query`, lower case. Only addresses precise for this service: never a home page. */
  readonly address: RegExp;
  /** Level that a precise link in the town's own words is worth, from the year on; the latest that applies counts. */
  readonly credit: readonly { readonly from: number; readonly level: Level }[];
}

/**
 * One of the eighteen services, as data. Wordings are cues (see `@beffroi/reading`, `cues.ts`): folded words without
 * articles, `(a|b)` alternatives, `[x]` optional, `~3` a gap of at most three words.
 */
export interface Service {
  readonly id: ServiceId;
  readonly fr: string;
  readonly en: string;
  readonly family: Family;
  /** How the list of 2014 is known to have held it. */
  readonly lecko: 'confirmed' | 'group' | 'inferred';
  /** Wordings that name the service by themselves, anywhere. */
  readonly names: readonly string[];
  /** Wordings that name it only in a title, heading, link or address: alone in a sentence they may mean anything. */
  readonly topics: readonly string[];
  /** Look-alikes: a name that one of these overlaps is not a name, and a section under one is not this service's. */
  readonly not: readonly string[];
  /** Facts that only this service's explanation would give: a seventh part of the information test. */
  readonly tells: readonly string[];
  /** Labels of form fields that only this service would ask for. */
  readonly fields: readonly string[];
  /** What a completed request looks like here: the decision or the delivery reaches the citizen without paper or visit. */
  readonly completion: readonly string[];
  /** Names of the forms on paper that start this service, beside the general ones. */
  readonly forms: readonly string[];
  /** Numbers of the State's forms (Cerfa) that start it. */
  readonly cerfa: readonly number[];
  readonly ceilings: readonly { readonly from: number; readonly level: Level }[];
  readonly ceilingLaw: string;
  readonly fee: Fee;
  readonly national: readonly NationalTeleservice[];
  /** What a booked slot is here: the start of the procedure (level 3), the request itself, or nothing. */
  readonly appointment: 'start' | 'request' | 'none';
  /** Paying the bill online is worth 3 alone. */
  readonly paymentAlone: boolean;
  /** Level 5 asks for an account that tracks; reuse of data as well, except where there is next to nothing to type again. */
  readonly prefillNeeded: boolean;
  /** Family portals carry it: a portal button anywhere on the site speaks for it. */
  readonly familyPortal: boolean;
  /** What else the rules must know of it: those that hold. */
  readonly flags: Partial<Flags>;
  /** Words of a menu under which it is looked for, where nothing names it. */
  readonly hub?: RegExp;
  /** Subjects of a contact form that mean it without naming it. */
  readonly subjects?: RegExp;
  /** Words that mean it where a page says that the town does not have it. */
  readonly deniedAs?: RegExp;
  /** Law on it that has changed, by the words of the old one and the year from which they are wrong. */
  readonly staleLaw?: { readonly from: number; readonly words: RegExp };
  /** The service whose page, when it cannot be read, hides this one as well. */
  readonly hiddenWith?: ServiceId;
}

/** Ceiling of a service in a calendar year. */
export function ceilingIn(service: Service, year: number): Level {
  return latest(service.ceilings, year) ?? 5;
}

/** Credit of a national teleservice in a calendar year; 0 before it existed. */
export function creditIn(teleservice: NationalTeleservice, year: number): Level {
  return latest(teleservice.credit, year) ?? 0;
}

function latest(steps: readonly { readonly from: number; readonly level: Level }[], year: number): Level | null {
  let found: Level | null = null;
  for (const step of steps) if (step.from <= year) found = step.level;
  return found;
}
