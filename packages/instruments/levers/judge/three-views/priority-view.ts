import { type MeanLevel, meanOfAll, type PublishedCounts, toldOf } from '@beffroi/disclosure';
import { LEVERS } from '../catalogue/catalogue.ts';
import type { PriorityId } from '../catalogue/lever.ts';
import { ROLES, type Role } from '../questionnaire/question.ts';
import { questionOf } from '../questionnaire/questionnaire.ts';
import { LIVING_ROLES, type SurveyKept } from './lived-view.ts';

/** What groups live of a whole priority: of few answers a mean over its levers can be read where none of a single lever can. */
export interface PriorityMean {
  readonly roles: readonly Role[];
  readonly mean: MeanLevel;
  /** Levers that it is the mean of. */
  readonly levers: number;
}

/** Means over the levers of a priority, each counting as much as another, of the parts that live it; those with agents first. Levers whose question has another version since are left out. */
export function priorityMeans(survey: SurveyKept | null, priority: PriorityId): readonly PriorityMean[] {
  if (survey === null || survey.told.kind === 'spoken') return [];
  const { counts } = survey.told;
  const levers = LEVERS.filter(({ id, family }) => family === priority && survey.versions[id] === questionOf(id).version).map(
    ({ id }) => id,
  );
  return livingParts(counts).flatMap((part) => {
    const told = levers.map((lever) => toldOf(counts, part, lever)).filter((one) => one !== null);
    const mean = meanOfAll(told, 'same-people');
    return mean === null ? [] : [{ roles: ROLES.filter((role) => part.groups.includes(role)), mean, levers: told.length }];
  });
}

function livingParts({ parts }: PublishedCounts): PublishedCounts['parts'] {
  const living = LIVING_ROLES.flatMap((role) => parts.find(({ groups }) => groups.includes(role)) ?? []);
  return living.filter((one, at) => living.indexOf(one) === at);
}
