import {
  type CellShare,
  type Consensus,
  consensusOf,
  distributionOf,
  type LevelReading,
  levelOf,
  type MeanLevel,
  meanOf,
  type PublishedCounts,
  shareOf,
  showingOf,
  type ToldHistogram,
  toldOf,
} from '@beffroi/disclosure';
import type { Level } from '@beffroi/domain';
import type { InBoth, LeverId } from '../catalogue/lever.ts';
import { ROLES, type Role } from '../questionnaire/question.ts';
import { questionOf } from '../questionnaire/questionnaire.ts';
import { VERSION_MAPS } from '../questionnaire/version-maps.ts';
import { carriedOver, type VersionMap } from '../questionnaire/versions.ts';
import { carriedHistogram } from './carried-histogram.ts';

/** What a survey of an authority told: counts of people who answered each alone, or what some said together. */
export type SurveyTold =
  | { readonly kind: 'counts'; readonly counts: PublishedCounts }
  | {
      readonly kind: 'spoken';
      readonly role: string;
      readonly present: number;
      readonly answers: Readonly<Record<string, Level | 'unknown' | 'not-concerned'>>;
    };

/** A closed survey, as a measurement keeps it. */
export interface SurveyKept {
  readonly slug: string;
  /** The day when it was closed. */
  readonly closedOn: string;
  /** Version of each lever's question that was asked. */
  readonly versions: Readonly<Record<string, number>>;
  readonly told: SurveyTold;
}

/** What is told of some groups together on one lever. */
export interface GroupsView {
  /** In the questionnaire's order. */
  readonly roles: readonly Role[];
  /** People who answered. */
  readonly n: number;
  /** `null` where that is not known. */
  readonly invited: number | null;
  readonly level: LevelReading;
  /** Of few answers only the level is told: these are then `null`. */
  readonly mean: MeanLevel | null;
  readonly consensus: Consensus | null;
  /** Shares of the nine cells (`CELLS`). */
  readonly shares: readonly CellShare[] | null;
  readonly unknown: CellShare;
  readonly notConcerned: CellShare;
  /** What all of it is computed from: nine counts with their noise. */
  readonly told: ToldHistogram;
}

/** What is lived: by groups, each told apart, or together in so many words. */
export type LivedView =
  | {
      readonly kind: 'none';
      /** Nobody was asked · not this lever · in a version of its question from which nothing leads to today's. */
      readonly because: 'no-survey' | 'not-asked' | 'other-version';
    }
  | {
      readonly kind: 'groups';
      readonly survey: string;
      readonly closedOn: string;
      readonly groups: readonly GroupsView[];
      /** What was lost since an older version of the question was asked; empty where nothing was. */
      readonly losses: readonly InBoth[];
    }
  | {
      readonly kind: 'spoken';
      readonly survey: string;
      readonly closedOn: string;
      readonly present: number;
      readonly answer: Level | 'unknown' | 'not-concerned';
    };

/** Those whose days the priorities are about: what they say is what is lived. */
export const LIVING_ROLES: readonly Role[] = ['agent', 'user'];

/**
 * What a survey told of a lever, as an answer to today's version of its question. All of it follows from what is published, and from nothing else.
 *
 * @param maps between versions of questions; for tests
 */
export function livedView(survey: SurveyKept | null, lever: LeverId, maps: readonly VersionMap[] = VERSION_MAPS): LivedView {
  if (survey === null) return { kind: 'none', because: 'no-survey' };
  const from = Object.hasOwn(survey.versions, lever) ? survey.versions[lever]! : null;
  if (from === null) return { kind: 'none', because: 'not-asked' };
  const way = { lever, from, to: questionOf(lever).version };
  return survey.told.kind === 'spoken' ? spokenView(survey, survey.told, way, maps) : groupsOf(survey, survey.told.counts, way, maps);
}

type Way = Parameters<typeof carriedHistogram>[2];

function spokenView(
  { slug, closedOn }: SurveyKept,
  { present, answers }: Extract<SurveyTold, { readonly kind: 'spoken' }>,
  { lever, from, to }: Way,
  maps: readonly VersionMap[],
): LivedView {
  const given = Object.hasOwn(answers, lever) ? answers[lever] : undefined;
  if (given === undefined) return { kind: 'none', because: 'not-asked' };
  const answer = typeof given === 'number' ? carriedOver(maps, lever, from, to, given)?.level : given;
  if (answer === undefined || answer === null) return { kind: 'none', because: 'other-version' };
  return { kind: 'spoken', survey: slug, closedOn, present, answer };
}

function groupsOf({ slug, closedOn }: SurveyKept, counts: PublishedCounts, way: Way, maps: readonly VersionMap[]): LivedView {
  const losses = new Map<string, InBoth>();
  const groups: GroupsView[] = [];
  for (const part of counts.parts) {
    const told = toldOf(counts, part, way.lever);
    if (told === null) return { kind: 'none', because: 'not-asked' };
    const carried = carriedHistogram(told, maps, way);
    if (carried === null) return { kind: 'none', because: 'other-version' };
    for (const loss of carried.losses) losses.set(loss.en, loss);
    groups.push(groupsView(rolesOf(part.groups), carried.told));
  }
  return { kind: 'groups', survey: slug, closedOn, groups, losses: [...losses.values()] };
}

/** The groups that live it: those with agents first, then those with users. */
export function livingGroups(view: LivedView): readonly GroupsView[] {
  if (view.kind !== 'groups') return [];
  return LIVING_ROLES.flatMap((role) => view.groups.find(({ roles }) => roles.includes(role)) ?? []).filter(
    (one, at, all) => all.indexOf(one) === at,
  );
}

/** The level that is lived, by those who live it first; `null` where none can be said. */
export function livedLevel(view: LivedView): Level | null {
  if (view.kind === 'spoken') return typeof view.answer === 'number' ? view.answer : null;
  for (const { level } of livingGroups(view)) if (level.kind === 'level') return level.level;
  return null;
}

function groupsView(roles: readonly Role[], told: ToldHistogram): GroupsView {
  const all = showingOf(told) === 'distribution';
  return {
    ...{ roles, n: told.n, invited: told.invited, level: levelOf(told) },
    mean: all ? meanOf(told) : null,
    consensus: all ? consensusOf(told) : null,
    shares: all ? distributionOf(told) : null,
    unknown: shareOf(told, 'unknown'),
    notConcerned: shareOf(told, 'not-concerned'),
    told,
  };
}

const rolesOf = (groups: readonly string[]): readonly Role[] => ROLES.filter((role) => groups.includes(role));
