import type { Instant } from '@beffroi/domain';
import { type Declaration, declarationsOf, type Proof } from '@beffroi/declarations';
import { type AuthorityRecord, type Declared, LEVER_IDS, QUESTIONNAIRE, ROLES, type SurveyKept, type SurveyTold } from '@beffroi/levers/judge';
import { type Store, territoriesByCode } from '@beffroi/store';
import { type PublishedSurvey, publishedSurveys } from '@beffroi/surveys';

/** Questionnaires of levers have this id. */
export const QUESTIONNAIRE_ID = 'six-priorities';
