import { ActRefusal } from '@beffroi/acts';
import { ROLE_WORDS } from '@beffroi/levers/judge';
import { askingTown, minutesFor, roleOf, sheetPages } from '@beffroi/levers/views';
import { type Questionnaire, questionsFor, SurveyRefusal, surveyLife } from '@beffroi/surveys';
import { actorOf, type Guarded, requireAct } from '@beffroi/ui/server/guard.ts';
import { error } from '@sveltejs/kit';

/** A survey that who is signed in leads, whose town it is. @throws a redirection to the sign-in, 403 or 404 */
export async function ledSurvey(event: Guarded & { readonly params: { readonly id: string } }) {
  requireAct(event, 'survey.lead');
  const { store, now } = event.locals.house;
  const actor = actorOf(event);
  try {
    const life = await surveyLife(store, actor, Number(event.params.id), now());
    return { actor, life, town: await askingTown(store, life.territory) };
  } catch (thrown) {
    if (thrown instanceof ActRefusal) error(403, 'role');
    if (thrown instanceof SurveyRefusal && thrown.code === 'unknown') error(404, 'survey');
    throw thrown;
  }
}

/** What one role is asked: its pages, and how long they take. */
export function askedOf(questionnaire: Questionnaire, role: string, language: App.Locals['language']) {
  const pages = sheetPages({ questions: questionsFor(questionnaire, role) });
  const questions = pages.reduce((sum, page) => sum + page.questions.length, 0);
  return { pages, questions, minutes: minutesFor(pages, roleOf(role), language) + 1 };
}

/** A role as people read it. */
export const roleWords = (role: string, language: App.Locals['language']): string => ROLE_WORDS[roleOf(role)][language];
