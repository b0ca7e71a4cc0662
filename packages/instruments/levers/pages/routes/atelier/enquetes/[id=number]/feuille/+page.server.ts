import { ANSWERS_APART, APART_WORDS } from '@beffroi/levers/judge';
import { leverAsked, questionWords, roleOf } from '@beffroi/levers/views';
import { error } from '@sveltejs/kit';
import { dayWords } from '#pages/server/day-words.ts';
import { askedOf, ledSurvey, roleWords } from '#pages/server/survey-life.ts';
import type { PageServerLoad } from './$types';

/** The sheet that those who sit together fill in by hand: of the role that is invited, else of the first that is asked. */
export const load = (async (event) => {
  const { language } = event.locals;
  const { life, town } = await ledSurvey(event);
  if (life.way !== 'spoken') error(404, 'sheet');
  const role = life.groups.find(({ invited }) => invited > 0)?.role ?? life.questionnaire.roles[0]!.id;
  return {
    ...{ id: life.id, name: life.name, town: town.name, closes: dayWords(life.closesOn, language), role: roleWords(role, language) },
    apart: ANSWERS_APART.map((one) => APART_WORDS[one][language]),
    pages: askedOf(life.questionnaire, role, language).pages.map(({ priority, questions }) => ({
      title: priority.title[language],
      questions: questions.map((question) => questionWords(leverAsked(question), roleOf(role), language)!),
    })),
  };
}) satisfies PageServerLoad;
