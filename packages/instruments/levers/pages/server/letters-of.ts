import type { Language } from '@beffroi/domain';
import { type AskingTown, minutesFor, roleOf, sheetPages } from '@beffroi/levers/views';
import type { InvitationFacts, Questionnaire, ReminderFacts, SurveyLetter } from '@beffroi/surveys';
import { hrefIn } from '@beffroi/ui/language.ts';
import { invitationLetter, reminderLetter } from '#words/letters.ts';
import { dayWords } from './day-words.ts';

/** What letters of a survey are written from, beside what each one knows. */
interface Writing {
  readonly origin: string;
  readonly language: Language;
  readonly town: AskingTown;
  readonly questionnaire: Questionnaire;
}

/** Writes invitations. */
export const invitationsOf =
  (writing: Writing) =>
  ({ token, ...facts }: InvitationFacts): SurveyLetter =>
    sent(writing, invitationLetter(writing.language, factsOf(writing, facts, `/${token}`)));

/** Writes reminders. */
export const remindersOf =
  (writing: Writing) =>
  (facts: ReminderFacts): SurveyLetter =>
    sent(writing, reminderLetter(writing.language, factsOf(writing, facts, '')));

function factsOf({ origin, language, town, questionnaire }: Writing, { slug, role, name, closesOn }: ReminderFacts, token: string) {
  const pages = sheetPages({ questions: questionnaire.questions.filter(({ roles }) => roles.includes(role)) });
  return {
    ...{ name, town: town.name, closes: dayWords(closesOn, language), minutes: minutesFor(pages, roleOf(role), language) + 1 },
    link: `${origin}${hrefIn(language, `/repondre/${slug}${token}`)}`,
  };
}

const sent = ({ origin, language }: Writing, letter: { readonly subject: string; readonly text: string }): SurveyLetter => ({
  ...letter,
  language,
  unsubscribe: `${origin}${hrefIn(language, '/enquetes/courriels')}`,
});
