import { questionOf, rolesAsked } from '@beffroi/levers/judge';
import { askingTown, isAskedAsNow, LEVERS_ASKED, leverAsked, questionWords, sheetPages } from '@beffroi/levers/views';
import { type PublishedSurvey, publishedSurvey } from '@beffroi/surveys';
import { error } from '@sveltejs/kit';
import { dayWords } from '#pages/server/day-words.ts';
import { roleWords } from '#pages/server/survey-life.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals: { house, language }, params }) => {
  const survey = await publishedSurvey(house.store, params.slug);
  // Until it is closed nothing may be told of it; and what is no survey of levers has pages of its own.
  if (survey === null || survey.questionnaire.id !== LEVERS_ASKED) error(404, 'survey');
  const { name, territory, way, questionnaire, digest, published, texts } = survey;
  const names = (roles: readonly string[]): string => roles.map((role) => roleWords(role, language)).join(', ');
  return {
    ...{ name, way, digest, town: await askingTown(house.store, territory), parts: partsOf(survey, names) },
    together: published?.kind === 'spoken' ? { present: published.present, role: names([published.role]) } : null,
    epsilon: published?.kind === 'counts' ? published.counts.epsilon : null,
    invited: Object.values(survey.invited).reduce((sum, n) => sum + n, 0),
    opened: dayWords(survey.openedOn, language),
    closed: dayWords(survey.closedOn, language),
    kept: dayWords(survey.answersUntil, language),
    texts: texts.map(({ groups, said }) => ({ said, from: groups === null ? null : names(groups) })),
    pages: sheetPages(questionnaire).map(({ priority, questions }) => ({
      title: priority.title[language],
      questions: questions.map((question) => {
        const id = leverAsked(question);
        const asked = rolesAsked(questionOf(id)).filter((role) => question.roles.includes(role));
        const words = asked.map((role) => ({ role: roleWords(role, language), asked: questionWords(id, role, language)!.asked }));
        return {
          ...{ id, asked: words, isNow: isAskedAsNow(questionnaire, id) },
          ...{ title: questionWords(id, asked[0]!, language)!.title, anchors: questionWords(id, asked[0]!, language)!.anchors },
        };
      }),
    })),
  };
}) satisfies PageServerLoad;

/** Groups as they are told of, each with how many were invited and how many answered. */
function partsOf({ published }: PublishedSurvey, names: (roles: readonly string[]) => string) {
  if (published?.kind !== 'counts') return [];
  return published.counts.parts.map(({ groups, n, invited }) => ({ groups: names(groups), n, invited }));
}
