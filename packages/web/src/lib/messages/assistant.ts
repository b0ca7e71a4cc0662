import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { frOf, t } from '@beffroi/words';

const fr = {
  hello: (name: string, nature: string, town: string): string =>
    t`Je suis ${name}, ${nature} ${frOf(town)}. Je réponds d’après les pages de la commune, et je cite la page. Ne me confiez rien de personnel.`,
  greeting: t`Bonjour ! Que voulez-vous savoir ?`,
  thanks: 'Avec plaisir.',
  person: t`Je ne réponds à aucune question sur une personne.`,
  byTeam: t`Réponse écrite par l’équipe de la commune.`,
  byAudit: t`Résultat du dernier relevé des pages de la commune.`,
  quoted: (page: string): string => t`La page citée : ${page}`,
  audited: 'Ce relevé en détail',
  choices: t`J’ai peut-être mal compris. Est-ce l’une de ces questions ?`,
  unknown: t`Je ne sais pas.`,
  personToTeam: t`Je ne réponds à aucune question sur une personne. Quelqu’un de l’équipe vous lit et prend la suite.`,
  unknownToTeam: t`Je ne sais pas. Quelqu’un de l’équipe vous lit et prend la suite.`,
  handOver: t`Je peux transmettre votre question à l’équipe : vous aurez une référence pour suivre la réponse.`,
  office: 'Chercher une démarche au guichet',
  booking: 'Prendre rendez-vous à la mairie',
  exchange: {
    waiting: (reference: string): string => t`Votre demande ${reference} est arrivée ; personne n’y a encore répondu.`,
    taken: (reference: string): string => t`Quelqu’un s’occupe de votre demande ${reference}.`,
    answered: (reference: string): string => t`Votre demande ${reference} a une réponse.`,
    closed: (reference: string): string => t`Votre demande ${reference} est close.`,
  },
  noExchange: (reference: string): string => t`Je ne trouve aucune demande ${reference} dans cette commune.`,
  follow: 'Suivre cette demande',
  sent: (reference: string): string => t`C’est transmis. Votre référence : ${reference}. Notez-la, elle seule permet de suivre la réponse.`,
  errors: {
    'no-assistant': t`Cette commune n’a pas d’assistant.`,
    'not-valid': t`Cette question est vide ou trop longue.`,
    'too-often': t`Trop de questions à la fois : réessayez dans quelques minutes.`,
    withheld: t`Ces réponses ne peuvent pas être montrées en ce moment.`,
  },
};

const en: typeof fr = {
  hello: (name, nature, town) =>
    `I am ${name}, ${nature} of ${town}. I answer from the town’s own pages, and quote the page. Tell me nothing personal. Answers are in French where the town wrote them in French.`,
  greeting: 'Hello! What would you like to know?',
  thanks: 'You are welcome.',
  person: 'I answer no question about a person.',
  byTeam: 'Answer written by the town’s team.',
  byAudit: 'From the last survey of the town’s pages.',
  quoted: (page) => `The page that says so: ${page}`,
  audited: 'This survey in detail',
  choices: 'I am not sure that I understood. Is it one of these questions?',
  unknown: 'I do not know.',
  personToTeam: 'I answer no question about a person. Somebody of the team reads you and takes over.',
  unknownToTeam: 'I do not know. Somebody of the team reads you and takes over.',
  handOver: 'I can pass your question on to the team: you will get a reference to follow the answer.',
  office: 'Look for a service',
  booking: 'Book a slot at the town hall',
  exchange: {
    waiting: (reference) => `Your request ${reference} has arrived; nobody has answered yet.`,
    taken: (reference) => `Somebody takes care of your request ${reference}.`,
    answered: (reference) => `Your request ${reference} has an answer.`,
    closed: (reference) => `Your request ${reference} is closed.`,
  },
  noExchange: (reference) => `I find no request ${reference} in this town.`,
  follow: 'Follow this request',
  sent: (reference) => `Passed on. Your reference: ${reference}. Write it down: nothing else lets you follow the answer.`,
  errors: {
    'no-assistant': 'This town has no assistant.',
    'not-valid': 'This question is empty or too long.',
    'too-often': 'Too many questions at once: try again in a few minutes.',
    withheld: 'These answers cannot be shown at this moment.',
  },
};

/** What the assistant of a town says. */
export const assistant: Bilingual<typeof fr> = { fr, en };
