import { parsePublishedCounts } from '@beffroi/disclosure';
import { isLevel } from '@beffroi/domain';
import { isObject } from '@beffroi/domain/json-values';
import { AUTHORITY_KINDS, type Authority } from './catalogue/authority.ts';
import { LEVER_IDS, type LeverId } from './catalogue/lever.ts';
import type { OtherInstruments, OtherSight } from './site/other-instruments.ts';
import type { Declared, DeclaredProof } from './three-views/declared-view.ts';
import type { SurveyKept, SurveyTold } from './three-views/lived-view.ts';

/** Where an archive keeps what is known of an authority beside its pages. */
export const AUTHORITY_URL = 'urn:beffroi:levers:authority';

/**
 * What a measurement keeps of an authority beside its pages: what it says of itself, and what a survey told. Nobody's answer is in it: an archive is whole, copied and for ever, so that it holds what everybody may know and nothing else.
 */
export interface AuthorityRecord {
  readonly format: 'beffroi-levers/1';
  /** The day of the measurement: `2026-11-24`. */
  readonly day: string;
  readonly authority: Authority;
  readonly declared: readonly Declared[];
  readonly survey: SurveyKept | null;
  /** What other instruments had published of the town by then (records of before have none). */
  readonly others?: OtherInstruments;
}

/** An archive holds something else where this record should be. */
export class RecordFault extends Error {
  override readonly name = 'RecordFault';

  /** @param place where in it: `survey.closedOn` */
  constructor(place: string) {
    super(`The record of an authority is none: ${place}.`);
  }
}

/**
 * Reads the record out of an archive; an archive may come from anywhere.
 *
 * @throws RecordFault with the place of what is wrong, DisclosureRefusal for counts that are none
 */
export function parseAuthorityRecord(value: unknown): AuthorityRecord {
  const record = objectAt(value, 'it');
  if (record['format'] !== 'beffroi-levers/1') throw new RecordFault('format');
  return {
    format: 'beffroi-levers/1',
    day: dayAt(record['day'], 'day'),
    authority: authorityAt(record['authority']),
    declared: listAt(record['declared'], 'declared').map((one, at) => declaredAt(one, `declared[${at}]`)),
    survey: record['survey'] === null ? null : surveyAt(record['survey']),
    ...(record['others'] === undefined ? {} : { others: othersAt(objectAt(record['others'], 'others')) }),
  };
}

function authorityAt(value: unknown): Authority {
  const { kind, population, agents } = objectAt(value, 'authority');
  const known = AUTHORITY_KINDS.find((one) => one === kind);
  if (known === undefined) throw new RecordFault('authority.kind');
  return { kind: known, population: countOrNull(population, 'authority.population'), agents: countOrNull(agents, 'authority.agents') };
}

function declaredAt(value: unknown, place: string): Declared {
  const { lever, level, statement, dated, proofs } = objectAt(value, place);
  if (level !== null && !isLevel(level)) throw new RecordFault(`${place}.level`);
  return {
    lever: leverAt(lever, `${place}.lever`),
    level,
    statement: textAt(statement, `${place}.statement`),
    dated: dayAt(dated, `${place}.dated`),
    proofs: listAt(proofs, `${place}.proofs`).map((proof, at) => proofAt(proof, `${place}.proofs[${at}]`)),
  };
}

const KINDS = ['file', 'link', 'deliberation'] as const;
const ANSWERS = ['public', 'dead', 'private', 'no-answer', null] as const;

function proofAt(value: unknown, place: string): DeclaredProof {
  const { kind, title, dated, at, answer } = objectAt(value, place);
  return {
    kind: oneOf(KINDS, kind, `${place}.kind`),
    title: textAt(title, `${place}.title`),
    dated: dayAt(dated, `${place}.dated`),
    at: textAt(at, `${place}.at`),
    answer: oneOf(ANSWERS, answer, `${place}.answer`),
  };
}

function surveyAt(value: unknown): SurveyKept {
  const { slug, closedOn, versions, told } = objectAt(value, 'survey');
  const numbers = Object.entries(objectAt(versions, 'survey.versions')).map(
    ([lever, version]) => [lever, countAt(version, `survey.versions.${lever}`)] as const,
  );
  return {
    slug: textAt(slug, 'survey.slug'),
    closedOn: dayAt(closedOn, 'survey.closedOn'),
    versions: Object.fromEntries(numbers),
    told: toldAt(objectAt(told, 'survey.told')),
  };
}

function toldAt(told: Readonly<Record<string, unknown>>): SurveyTold {
  if (told['kind'] === 'counts') return { kind: 'counts', counts: parsePublishedCounts(told['counts']) };
  if (told['kind'] !== 'spoken') throw new RecordFault('survey.told.kind');
  const answers = Object.entries(objectAt(told['answers'], 'survey.told.answers')).map(([lever, answer]) => {
    if (answer !== 'unknown' && answer !== 'not-concerned' && !isLevel(answer)) throw new RecordFault(`survey.told.answers.${lever}`);
    return [lever, answer] as const;
  });
  return {
    kind: 'spoken',
    role: textAt(told['role'], 'survey.told.role'),
    present: countAt(told['present'], 'survey.told.present'),
    answers: Object.fromEntries(answers),
  };
}

/** What earlier versions kept of promises is passed over: nothing of an archive may show it. */
function othersAt({ voice, services }: Readonly<Record<string, unknown>>): OtherInstruments {
  const sightIn = (value: unknown, of: string, name: string): OtherSight | null => {
    const seen = objectAt(value, `others.${of}`)[name];
    return seen === null ? null : sightAt(objectAt(seen, `others.${of}.${name}`), `others.${of}.${name}`);
  };
  return {
    ...(voice === undefined ? {} : { voice: { signedAnswer: sightIn(voice, 'voice', 'signedAnswer') } }),
    ...(services === undefined ? {} : { services: { rentedPortal: sightIn(services, 'services', 'rentedPortal') } }),
  };
}

function sightAt({ url, quote }: Readonly<Record<string, unknown>>, place: string): OtherSight {
  return { url: textAt(url, `${place}.url`), quote: textAt(quote, `${place}.quote`) };
}

function objectAt(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw new RecordFault(place);
  return value;
}

function listAt(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new RecordFault(place);
  return value;
}

function textAt(value: unknown, place: string): string {
  if (typeof value !== 'string') throw new RecordFault(place);
  return value;
}

function dayAt(value: unknown, place: string): string {
  const day = textAt(value, place);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) throw new RecordFault(place);
  return day;
}

function countAt(value: unknown, place: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new RecordFault(place);
  return value as number;
}

const countOrNull = (value: unknown, place: string): number | null => (value === null ? null : countAt(value, place));

function leverAt(value: unknown, place: string): LeverId {
  const lever = LEVER_IDS.find((one) => one === value);
  if (lever === undefined) throw new RecordFault(place);
  return lever;
}

function oneOf<const T>(all: readonly T[], value: unknown, place: string): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw new RecordFault(place);
  return found;
}
