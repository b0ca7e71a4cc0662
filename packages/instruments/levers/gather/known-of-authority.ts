import { type Declaration, declarationsOf, type Proof } from '@beffroi/declarations';
import type { Level } from '@beffroi/domain';
import {
  type Authority,
  type AuthorityRecord,
  type Declared,
  type DeclaredProof,
  kindOfName,
  LEVER_IDS,
  type LeverId,
  type SurveyKept,
  type SurveyTold,
} from '@beffroi/levers/judge';
import { namedTerritory, type Store } from '@beffroi/store';
import { type PublishedSurvey, publishedSurveys } from '@beffroi/surveys';
import { country } from '@beffroi/territories';

/** What the questionnaire of levers is called where surveys are kept: for ever. */
export const LEVERS_ASKED = 'levers';

/**
 * What is known of an authority beside its pages on a day: what it says of itself, and what its last closed survey of levers told.
 *
 * @param day `2026-11-24`: what was said or closed later is left out
 */
export async function knownOfAuthority(store: Store, territory: string, day: string): Promise<AuthorityRecord> {
  const [last] = await surveysUntil(store, territory, day);
  const declarations = await declarationsOf(store, [territory]);
  return {
    ...{ format: 'beffroi-levers/1', day },
    authority: await authorityOf(store, territory, last),
    declared: declarations.filter(({ dated }) => dated <= day).flatMap(declaredOf),
    survey: last === undefined ? null : surveyOf(last),
  };
}

/** Closed surveys of levers of an authority that told something, as a measurement keeps them, the newest first. @param day later ones are left out */
export async function surveysOfAuthority(store: Store, territory: string, day: string): Promise<readonly SurveyKept[]> {
  return (await surveysUntil(store, territory, day)).map(surveyOf);
}

async function surveysUntil(store: Store, territory: string, day: string): Promise<readonly PublishedSurvey[]> {
  const surveys = (await publishedSurveys(store, [territory])).filter(
    ({ questionnaire, closedOn, published }) => questionnaire.id === LEVERS_ASKED && closedOn <= day && published !== null,
  );
  return surveys.toSorted((one, other) => (one.closedOn < other.closedOn ? 1 : -1));
}

/** People employed are known where all of them were asked together: a survey of many may have asked some. */
async function authorityOf({ db }: Store, code: string, survey: PublishedSurvey | undefined): Promise<Authority> {
  const known = country().byCode.get(code) ?? (await namedTerritory(db, code));
  return {
    kind: kindOfName(known?.name ?? '') ?? 'commune',
    population: known?.population ?? null,
    agents: survey?.way === 'spoken' ? staffOf(survey) : null,
  };
}

function staffOf({ questionnaire, invited }: PublishedSurvey): number {
  return questionnaire.roles.reduce((sum, { id, staff }) => sum + (staff ? (invited[id] ?? 0) : 0), 0);
}

function declaredOf({ indicator, level, statement, dated, proofs }: Declaration): readonly Declared[] {
  const lever = leverOf(indicator);
  if (lever === null) return [];
  return [{ lever, level: level === 'not-concerned' ? null : level, statement, dated, proofs: proofs.map(proofOf) }];
}

function proofOf(proof: Proof): DeclaredProof {
  const { kind, title, dated } = proof;
  const at = kind === 'link' ? proof.url : kind === 'file' ? proof.digest : proof.number;
  return { kind, title, dated, at, answer: kind === 'link' ? proof.answer : null };
}

/** The version of a questionnaire of levers is that of each lever, in the manifesto's order. */
function surveyOf({ slug, closedOn, questionnaire, published }: PublishedSurvey): SurveyKept {
  const versions = questionnaire.version.split('.').map(Number);
  return {
    ...{ slug, closedOn },
    versions: Object.fromEntries(questionnaire.questions.map(({ id }) => [id, versions[LEVER_IDS.indexOf(id as LeverId)] ?? 0])),
    told: toldOf(published!),
  };
}

function toldOf(published: NonNullable<PublishedSurvey['published']>): SurveyTold {
  if (published.kind === 'counts') return published;
  const { role, present, answers } = published;
  return { kind: 'spoken', role, present, answers: answers as Readonly<Record<string, Level | 'unknown' | 'not-concerned'>> };
}

const leverOf = (indicator: string): LeverId | null => LEVER_IDS.find((one) => one === indicator) ?? null;
