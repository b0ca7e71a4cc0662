import type { Language } from '@beffroi/domain';
import { frOf, plain } from '@beffroi/words';

/** What a letter of a survey is written with. */
export interface LetterFacts {
  /** Of the survey. */
  readonly name: string;
  readonly town: string;
  readonly minutes: number;
  /** The last day, as one says it. */
  readonly closes: string;
  /** Whole address of the page to answer on. */
  readonly link: string;
}

/** The letter that invites somebody, with a link of their own. */
export function invitationLetter(language: Language, facts: LetterFacts) {
  const { name, town, minutes, closes, link } = { ...facts, name: plain(facts.name), town: plain(facts.town) };
  return language === 'fr'
    ? {
        subject: name,
        text: `Bonjour,\n\n${town} vous demande comment on y travaille, et comment le numérique y aide. Il faut environ ${minutes} minutes, sur téléphone ou ordinateur, jusqu’au ${closes} inclus.\n\nVotre lien, à usage unique :\n${link}\n\nPersonne ne peut savoir qui a répondu, ni quelle réponse vient de quel lien. La première page dit ce qui sera montré et ce qui ne peut pas l’être. Ne transmettez pas ce lien : il ne sert qu’une fois, et ne peut pas être redonné.\n`,
      }
    : {
        subject: name,
        text: `Hello,\n\n${town} asks you how people work there, and how digital tools help. It takes about ${minutes} minutes, on a phone or a computer, until ${closes}, that day included.\n\nYour link, for one use:\n${link}\n\nNobody can know who answered, nor which answer came from which link. The first page says what will be shown and what cannot be. Do not pass this link on: it works once, and cannot be given again.\n`,
      };
}

/** The letter that reminds all who were invited: it has no link, for nobody knows whose was which. */
export function reminderLetter(language: Language, facts: LetterFacts) {
  const { name, town, closes, link } = { ...facts, name: plain(facts.name), town: plain(facts.town) };
  return language === 'fr'
    ? {
        subject: `Rappel : ${name}`,
        text: `Bonjour,\n\nL’enquête ${frOf(town)} est ouverte jusqu’au ${closes} inclus. Ce rappel part à toutes les personnes invitées, car personne ne sait qui a répondu : si c’est fait, merci, vous n’avez rien à faire.\n\nSinon, ouvrez le lien de votre première lettre. Si vous aviez commencé, reprenez ici avec votre code :\n${link}\n`,
      }
    : {
        subject: `Reminder: ${name}`,
        text: `Hello,\n\nThe survey of ${town} is open until ${closes}, that day included. This reminder goes to everybody who was invited, since nobody knows who answered: if you have, thank you, there is nothing to do.\n\nOtherwise open the link of your first letter. If you had begun, go on here with your code:\n${link}\n`,
      };
}
