import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, frAt, frNumber, frOf, frPlural, t } from '@beffroi/words';

const fr = {
  description: t`Ce qui a été demandé, quand, à combien de personnes, et par quelle règle les chiffres sont faits.`,
  lead: (town: string, from: string, to: string): string => t`Enquête ${frOf(town)}, ouverte du ${from} au ${to}.`,
  whoTitle: 'À combien de personnes, et combien ont répondu',
  whoCaption: t`Les groupes réunis sont ceux qui avaient moins de cinq feuilles : ils ne sont jamais montrés seuls.`,
  groups: 'Groupes',
  invited: 'Invités',
  answered: 'Feuilles remises',
  notKnown: 'n’est pas dit',
  alone: t`Chaque personne a répondu sur une feuille à elle, par un lien à usage unique. Rien ne relie un lien à une feuille.`,
  together: (n: number, role: string): string =>
    t`${frNumber(n)} personnes (${role}) ont répondu ensemble, sur une seule feuille, et sont d’accord pour qu’elle soit montrée telle quelle.`,
  nothing: t`Aucun chiffre n’est montré : moins de cinq feuilles ont été remises.`,
  notAgreed: t`Rien n’est montré : la feuille à plusieurs n’a pas été remise, ou tout le monde n’était pas d’accord.`,
  invitedOnly: (n: number): string => t`${frPlural(n, 'personne était invitée', 'personnes étaient invitées')}.`,
  ruleTitle: 'Comment les chiffres sont faits',
  rules: [
    t`Un groupe de moins de cinq feuilles est réuni au plus proche ; un chiffre porte toujours sur cinq feuilles au moins, les mêmes groupes pour toutes les questions.`,
    t`À chaque nombre s’ajoute un petit écart tiré au sort une seule fois, à la clôture : même qui connaît toutes les autres réponses ne peut pas être sûr de la dernière.`,
    t`Les mots libres sont lus par une personne avant d’être montrés, sans les réponses, et sous le nom d’un groupe à partir de dix feuilles.`,
    t`Aucun classement : une collectivité n’est comparée qu’à elle-même, ou à un groupe de collectivités semblables.`,
  ],
  rulesTogether: [
    t`Les réponses sont montrées exactement, sans écart tiré au sort : elles ont été données ensemble, et personne n’y est seul.`,
    t`Ce que l’un ou l’autre a dit avant de se mettre d’accord n’est écrit nulle part.`,
    t`Les mots libres sont lus par une personne avant d’être montrés.`,
    t`Aucun classement : une collectivité n’est comparée qu’à elle-même, ou à un groupe de collectivités semblables.`,
  ],
  epsilon: (value: string): string => t`Taille de l’écart : ε = ${value} par réponse (loi géométrique à deux côtés).`,
  kept: (day: string): string => t`Les feuilles sont effacées au plus tard le ${day}.`,
  resultsTitle: 'Les résultats',
  toResults: (town: string): string => t`Les six priorités ${frAt(town)}`,
  questionsTitle: 'Le questionnaire',
  questionsLead: t`Chaque question se pose dans les mots de chaque rôle ; les six réponses sont les mêmes pour tous. S’y ajoutent « je ne sais pas » et « ne nous concerne pas ».`,
  askedAs: (role: string): string => t`${role} :`,
  changedSince: t`Cette question a été récrite depuis : le texte lu alors était celui de sa version précédente.`,
  version: (version: string): string => t`Empreinte du questionnaire : ${version}`,
  textsTitle: 'Mots libres',
  textsFrom: (roles: string): string => t`Parmi : ${roles}`,

  mailsTitle: 'Les courriels des enquêtes',
  mails: [
    t`Votre adresse a été donnée par la collectivité qui vous invite, pour une seule enquête. Elle est gardée scellée, et effacée à la clôture.`,
    t`Les rappels partent à toutes les adresses, puisque personne ne sait qui a répondu. Il y en a un tous les trois jours au plus.`,
    t`Pour n’en plus recevoir, répondez à la personne qui organise l’enquête dans votre collectivité : elle seule a la liste. Vous n’avez pas à dire pourquoi, ni si vous avez répondu.`,
  ],
};

const en: typeof fr = {
  description: 'What was asked, when, of how many people, and by what rule figures are made.',
  lead: (town, from, to) => `Survey of ${town}, open from ${from} to ${to}.`,
  whoTitle: 'How many were asked, and how many answered',
  whoCaption: 'Groups that stand together had fewer than five sheets: they are never shown alone.',
  groups: 'Groups',
  invited: 'Invited',
  answered: 'Sheets handed in',
  notKnown: 'not told',
  alone: 'Each person answered on a sheet of their own, by a link for one use. Nothing ties a link to a sheet.',
  together: (n, role) => `${enNumber(n)} people (${role}) answered together, on one sheet, and agree that it is shown as it is.`,
  nothing: 'No figure is shown: fewer than five sheets were handed in.',
  notAgreed: 'Nothing is shown: the sheet was not handed in, or not everybody agreed.',
  invitedOnly: (n) => `${enPlural(n, 'person was invited', 'people were invited')}.`,
  ruleTitle: 'How figures are made',
  rules: [
    'A group of fewer than five sheets is joined to the nearest; a figure is always about five sheets at least, the same groups for all questions.',
    'To each number a noise is added that is drawn once, at closing: even who knows all other answers cannot be sure of the last one.',
    'Free words are read by a person before they are shown, without the answers, and under the name of a group from ten sheets on.',
    'No ranks: an authority is compared with itself alone, or with a group of authorities like it.',
  ],
  rulesTogether: [
    'Answers are shown exactly, without noise: they were given together, and nobody stands alone in them.',
    'What one or another said before all agreed is written nowhere.',
    'Free words are read by a person before they are shown.',
    'No ranks: an authority is compared with itself alone, or with a group of authorities like it.',
  ],
  epsilon: (value) => `Strength of the noise: ε = ${value} for an answer (two-sided geometric).`,
  kept: (day) => `Sheets are deleted on ${day} at the latest.`,
  resultsTitle: 'The results',
  toResults: (town) => `The six priorities in ${town}`,
  questionsTitle: 'The questionnaire',
  questionsLead:
    'Each question is put in the words of each role; the six answers are the same for all. “I do not know” and “does not concern us” are added.',
  askedAs: (role) => `${role}:`,
  changedSince: 'This question was rewritten since: what was read then was its earlier version.',
  version: (version) => `Digest of the questionnaire: ${version}`,
  textsTitle: 'Free words',
  textsFrom: (roles) => `Among: ${roles}`,

  mailsTitle: 'Mails of surveys',
  mails: [
    'Your address was given by the authority that invites you, for one survey. It is kept sealed, and deleted at closing.',
    'Reminders go to all addresses, since nobody knows who answered. There is one every three days at most.',
    'To get no more of them, answer to whoever runs the survey in your authority: they alone have the list. You need not say why, nor whether you answered.',
  ],
};

/** What everybody reads of a survey. */
export const publicSurvey: Bilingual<typeof fr> = { fr, en };
