/** Who answers for a body that is named in legal pages. */
export interface NamedPlace {
  readonly name: string;
  /** Lines of a postal address. */
  readonly address: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
}

/** An audit of accessibility that people made (RGAA). */
export interface Audit {
  /** Percentage of the criteria that apply and are met, 0 to 100. */
  readonly rate: number;
  /** Who made it. */
  readonly by: string;
  /** `2026-11-29`. */
  readonly on: string;
  /** Addresses that were looked at, and what they are. */
  readonly pages: readonly string[];
  /** What was found not to conform, one sentence each. */
  readonly faults: readonly string[];
  /** What is left out for its disproportionate burden, with the reason. */
  readonly exemptions: readonly string[];
}

/** Who runs this site, as its legal pages have to say. What the operator has not said is `null`, and the pages say that it is missing. */
export interface Operator {
  /** The publisher: name, and what it is (« commune », « association loi 1901 »). */
  readonly name: string | null;
  readonly form: string | null;
  /** SIRET, RNA or RCS, as it is to be read. */
  readonly registration: string | null;
  readonly address: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
  /** Who answers for what is published: name and office. */
  readonly director: string | null;
  readonly host: NamedPlace | null;
  /** Who is asked about personal data; `null`: the publisher. */
  readonly protection: NamedPlace | null;
  readonly accessibility: {
    /** Where who meets an obstacle writes to; `null`: the publisher. */
    readonly contact: string | null;
    /** Address of the multi-year scheme, and of the year's plan of action. */
    readonly scheme: string | null;
    readonly plan: string | null;
    readonly audit: Audit | null;
  };
  /** Addresses that who finds a hole in the site writes to (`mailto:`, `https:`). */
  readonly security: readonly string[];
  /** The day on which all of this was last read over: `2026-11-29`. */
  readonly reviewed: string | null;
}

/** What legal pages cannot do without, by the member that would say it. */
export type MissingFact = 'name' | 'address' | 'phone' | 'email' | 'director' | 'host' | 'audit' | 'security' | 'reviewed';

/** Of nobody: all of it is missing. */
export const NOBODY: Operator = {
  ...{ name: null, form: null, registration: null, address: [], phone: null, email: null, director: null, host: null, protection: null },
  accessibility: { contact: null, scheme: null, plan: null, audit: null },
  ...{ security: [], reviewed: null },
};

/** What is missing, in the order in which pages ask for it. */
export function missingFacts(operator: Operator): readonly MissingFact[] {
  const { name, address, phone, email, director, host, accessibility, reviewed } = operator;
  const facts: readonly (readonly [MissingFact, boolean])[] = [
    ['name', name === null],
    ['address', address.length === 0],
    ['phone', phone === null],
    ['email', email === null],
    ['director', director === null],
    ['host', host === null || host.address.length === 0 || host.phone === null],
    ['audit', accessibility.audit === null],
    ['security', securityContacts(operator).length === 0],
    ['reviewed', reviewed === null],
  ];
  return facts.flatMap(([fact, missing]) => (missing ? [fact] : []));
}

/** Where who finds a hole in the site writes to. */
export function securityContacts({ security, email }: Operator): readonly string[] {
  return security.length > 0 || email === null ? security : [`mailto:${email}`];
}

/** How far a site conforms, by the share of criteria that an audit found met (article 4 of the decree of 24 July 2019: all, half at least, less); without an audit it does not. */
export function conformityOf(audit: Audit | null): 'full' | 'partial' | 'none' {
  if (audit === null || audit.rate < 50) return 'none';
  return audit.rate === 100 ? 'full' : 'partial';
}

/**
 * - `unreadable`: there is no such file, or it may not be read.
 * - `not-json`: it is no JSON object.
 * - `unknown`: it has a member that nobody knows: a fact with a mistyped name would be missing without a word.
 * - `bad`: a member is not what it should be.
 */
export type OperatorRefusalCode = 'unreadable' | 'not-json' | 'unknown' | 'bad';

/** Why a file does not say who runs the site. */
export class OperatorRefusal extends Error {
  override readonly name = 'OperatorRefusal';
  readonly code: OperatorRefusalCode;
  readonly file: string;
  /** The member: `host.phone`; empty where it is the whole file. */
  readonly member: string;
  constructor(code: OperatorRefusalCode, file: string, member: string, options?: ErrorOptions) {
    super(`${code}: ${file} ${member}`, options);
    this.code = code;
    this.file = file;
    this.member = member;
  }
}
