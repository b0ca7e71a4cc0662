import { OBSTACLES, STRATA } from '@beffroi/domain';

/** A JSON Schema (2020-12) with the keywords that are used here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | number | null)[];
  readonly const?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: string | number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

export const text = (description?: string): Schema => ({ type: 'string', ...(description !== undefined && { description }) });
export const maybeText = (description: string): Schema => ({ type: ['string', 'null'], description });
export const flag = (description: string): Schema => ({ type: 'boolean', description });
export const count = (description: string): Schema => ({ type: 'integer', minimum: 0, description });
export const moment = (description: string): Schema => ({ type: 'string', format: 'date-time', description });
export const number = (description: string, minimum?: number, maximum?: number): Schema => ({
  type: ['number', 'null'],
  description,
  ...(minimum !== undefined && { minimum }),
  ...(maximum !== undefined && { maximum }),
});
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object with exactly these members, all of them always there. */
export function record(description: string, properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', description, properties, required: Object.keys(properties), additionalProperties: false };
}

export function listOf(name: string, description: string): Schema {
  return record(description, { data: { type: 'array', items: ref(name) } });
}

export function pageOf(name: string, description: string): Schema {
  return record(description, {
    data: { type: 'array', items: ref(name) },
    limit: count('How many are given at most.'),
    offset: count('How many were left out before.'),
    next: maybeText('Address of the next page; null on the last.'),
  });
}

export const LEVEL: Schema = {
  type: ['integer', 'null'],
  minimum: 0,
  maximum: 5,
  description: 'Level, 0 to 5; null where unobserved or abstained: never a 0.',
};
export const CEILING: Schema = {
  type: 'integer',
  minimum: 0,
  maximum: 5,
  description: 'Highest level that law and nature allow in that year.',
};
export const KIND: Schema = { enum: ['level', 'absence', 'unobserved', 'abstained'] };
export const CONFIDENCE: Schema = {
  type: 'number',
  minimum: 0,
  maximum: 1,
  description: 'Share of such findings that a careful person would confirm.',
};
export const PEOPLE: Schema = {
  type: ['object', 'null'],
  description:
    'What counts since people have read the archived page; null where none have, or they differ. Level and figures here stay the machine’s.',
  properties: { kind: KIND, level: LEVEL, by: { enum: ['people', 'adjudicated'], description: 'All who read it, or who settled it.' } },
  required: ['kind', 'level', 'by'],
  additionalProperties: false,
};
export const OBSTACLE: Schema = { enum: [...OBSTACLES, null], description: 'Why it could not be seen; null otherwise.' };

/** A town, as answers name it. */
export const identity = {
  code: { type: 'string', pattern: '^[0-9AB]{5}$', description: 'INSEE code.' },
  name: text(),
  population: count('Inhabitants.'),
  department: text('Code of the department.'),
  stratum: { enum: STRATA },
} satisfies Record<string, Schema>;

/** What was judged, and by what. */
export const series = record('The judgement that is shown.', {
  assessor: text('rubric@version'),
  rubric_version: text(),
  rubric_digest: text(),
  digest: maybeText('Digest of all its findings.'),
});

/** What a request is answered that is not as it should be. */
export const PROBLEM: Schema = record('What is wrong with a request (RFC 9457).', {
  type: text(),
  title: text(),
  status: { type: 'integer' },
  detail: text(),
});
