import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, frNumber, frPlural, t } from '@beffroi/words';

const fr = {
  // -- The way in
  title: 'Répondre à une enquête',
  whichLead: t`Votre lettre donne une adresse. Tapez ici ce qui suit « /repondre/ » dans cette adresse.`,
  which: 'Nom de l’enquête',
  whichHint: t`Par exemple : rivebelle-2026`,
  whichButton: 'Continuer',
  whichUnknown: t`Aucune enquête ouverte ne porte ce nom : recopiez l’adresse de votre lettre, ou demandez-la à la personne qui vous l’a remise.`,
  typeCode: 'Votre code',
  typeHint: t`Celui de votre lettre, ou celui que vous avez noté pour reprendre. Tirets, espaces et minuscules ne changent rien.`,
  typeButton: 'Ouvrir ma feuille',
  resume: t`Vous avez déjà commencé ?`,
  until: (day: string): string => t`Ouverte jusqu’au ${day} inclus.`,

  // -- The first page
  asks: (town: string): string => t`${town} demande comment on y travaille aujourd’hui, et comment le numérique y aide.`,
  asWho: (role: string): string => t`Vous répondez comme : ${role}.`,
  purposeTitle: 'À quoi cela sert',
  purpose: t`On compare trois choses : ce que la collectivité dit d’elle-même, ce que vous vivez, et ce qui se voit de l’extérieur. Les écarts disent par où commencer. Personne n’est noté.`,
  timeTitle: 'Combien de temps',
  time: (minutes: number, day: string): string =>
    t`Environ ${frPlural(minutes, 'minute', 'minutes')}. Vous pouvez vous arrêter et reprendre, jusqu’au ${day} inclus. Aucune question n’est obligatoire.`,
  toldTitle: 'Ce qui sera montré',
  told: [
    t`Combien de personnes ont choisi chaque réponse, par groupe de cinq feuilles au moins. Jamais votre feuille.`,
    t`Un groupe de moins de cinq feuilles est réuni à un autre. En dessous de cinq feuilles en tout, rien n’est montré.`,
    t`Chaque nombre est déplacé un peu au hasard, une seule fois. Ainsi, même qui connaîtrait toutes les autres réponses ne peut pas être sûr de la vôtre.`,
    t`Vos mots à vous sont lus par une personne avant d’être montrés, sans vos réponses, et sous le nom d’un groupe seulement s’il a dix feuilles.`,
  ],
  kept: (days: number): string =>
    days === 0
      ? t`Les feuilles sont effacées le jour de la clôture.`
      : t`Les feuilles sont effacées ${frPlural(days, 'jour', 'jours')} après la clôture.`,
  neverTitle: 'Ce qui ne peut jamais être montré',
  never: [
    t`Qui a répondu, et qui n’a pas répondu : cela n’est noté nulle part, et la personne qui organise l’enquête ne le voit pas. Le nombre de réponses d’un groupe est montré : si tout un groupe a répondu, cela se saura. Les rappels partent à tout le monde.`,
    t`Quelle lettre a donné quelle feuille : rien ne les relie, une fois que vous avez commencé.`,
    t`L’heure, l’appareil, l’adresse d’où vous répondez : ils ne sont pas notés avec la feuille.`,
  ],
  sizesTitle: 'Ce que l’on voit, selon le nombre de réponses',
  sizesCaption: t`Sur une échelle de 0 à 5. « Au hasard » : ce dont le hasard ajouté peut déplacer la moyenne d’une question, 19 fois sur 20.`,
  sizesAnswers: 'Feuilles remises',
  sizesSeen: 'Ce que l’on voit',
  sizesHidden: 'Ce que l’on ne voit pas',
  sizes: {
    few: { answers: '4 ou moins', seen: t`Rien : seulement que trop peu de personnes ont répondu.`, hidden: t`Tout le reste.` },
    6: {
      seen: (swing: string): string =>
        t`Un seul groupe, tout le monde ensemble. Au hasard : ${swing}. On ne peut rien en conclure, question par question.`,
      hidden: t`Les rôles, les mots libres, et ce que chacun a choisi.`,
    },
    12: {
      seen: (swing: string): string =>
        t`Un ou deux groupes. Au hasard : ${swing} pour l’ensemble. D’une question, presque rien ; d’une priorité entière, une tendance.`,
      hidden: t`Tout groupe de moins de cinq, et ce que chacun a choisi.`,
    },
    60: {
      seen: (swing: string): string =>
        t`Plusieurs groupes, par rôle. Au hasard : ${swing} pour l’ensemble. On voit les écarts d’un niveau et plus.`,
      hidden: t`Tout groupe de moins de cinq, et ce que chacun a choisi.`,
    },
  },
  wholeScale: t`toute l’échelle`,
  swing: (levels: string): string => t`± ${levels} niveau`,
  swings: (levels: string): string => t`± ${levels} niveaux`,

  // -- Together
  togetherLead: t`Cette feuille se remplit à plusieurs : lisez chaque question à voix haute, parlez-en, et choisissez ensemble une réponse.`,
  togetherTold: [
    t`Cette feuille est montrée telle quelle, question par question, avec le nombre de personnes présentes. Rien n’y est déplacé au hasard.`,
    t`Elle est montrée seulement si, à la fin, vous dites que tout le monde est d’accord. Sinon, rien n’est montré.`,
    t`Vos mots libres sont lus par une personne avant d’être montrés.`,
  ],
  togetherNever: [
    t`Qui a dit quoi autour de la table, et qui était là : la feuille ne le demande pas.`,
    t`Ce que vous n’écrivez pas. Ne mettez que ce que chacune et chacun accepte de dire.`,
  ],
  togetherWhy: t`Pourquoi une seule feuille ? À moins de dix, des feuilles séparées se devinent : chacun connaît trop bien les autres.`,

  // -- The code
  codeTitle: 'Votre code, à garder',
  codeLead: t`Il ouvre votre feuille, et elle seule. Notez-le sur papier, copiez-le ou imprimez cette page avant de commencer.`,
  codeWhy: t`Il ne peut pas vous être redonné : personne ne sait à qui il est, et c’est ce qui vous protège.`,
  codeTogether: t`Une personne le garde pour tout le groupe.`,
  begin: 'J’ai noté mon code : commencer',
  beginHint: t`Après ce bouton, la lettre ne sert plus : c’est ce code qui ouvre la feuille.`,

  // -- A page of questions
  pageOf: (page: number, pages: number): string => t`Page ${page} sur ${pages}`,
  left: (minutes: number): string =>
    minutes <= 1 ? t`Il reste environ une minute.` : t`Il reste environ ${frPlural(minutes, 'minute', 'minutes')}.`,
  chooseOne: t`Choisissez ce qui ressemble le plus à ce que vous voyez autour de vous.`,
  chooseTogether: t`Choisissez ensemble ce qui ressemble le plus à ce que vous voyez.`,
  goOn: 'Enregistrer et continuer',
  goBack: 'Enregistrer et revenir en arrière',
  stop: 'Enregistrer et m’arrêter là',
  saved: t`La page précédente est enregistrée.`,
  backButton: t`Le bouton « précédent » du navigateur ne sert pas ici : ceux de cette page enregistrent.`,
  yourCode: (code: string): string => t`Votre code : ${code}`,

  // -- The last page
  lastTitle: 'Pour finir',
  said: t`Voulez-vous ajouter quelque chose ?`,
  saidHint: (most: string): string =>
    t`Avec vos mots, ${most} signes au plus. Ne nommez personne, ni vous ni d’autres, et ne racontez rien qui vous ferait reconnaître. Vous pouvez laisser vide.`,
  present: t`Combien êtes-vous autour de la table ?`,
  presentHint: t`Deux au moins. Seul ce nombre est montré.`,
  agreed: t`Tout le monde est-il d’accord pour que cette feuille soit montrée telle quelle ?`,
  agreedYes: t`Oui, tout le monde est d’accord`,
  agreedNo: t`Non : que rien ne soit montré`,
  openQuestions: (n: number): string =>
    t`${frPlural(n, 'question est restée', 'questions sont restées')} sans réponse. Vous pouvez y revenir, ou remettre ainsi.`,
  openPage: (title: string, n: number): string => t`${title} : ${frPlural(n, 'question', 'questions')}`,
  handIn: 'Remettre ma feuille',
  handInTogether: 'Remettre notre feuille',
  handInHint: (day: string): string =>
    t`Vous pourrez encore la changer avec votre code, jusqu’au ${day} inclus. Elle comptera telle qu’elle sera alors.`,

  // -- After
  stoppedTitle: 'C’est enregistré',
  stopped: (day: string): string =>
    t`Votre feuille n’est pas encore remise : elle ne compte pas tant que vous ne la remettez pas. Revenez avec votre code jusqu’au ${day} inclus.`,
  stoppedHandedIn: (day: string): string =>
    t`Votre feuille reste remise, avec vos derniers changements. Vous pouvez revenir avec votre code jusqu’au ${day} inclus.`,
  resumeNow: 'Reprendre maintenant',
  handedInTitle: 'Merci, votre feuille est remise',
  handedIn: (day: string): string => t`Vous n’avez plus rien à faire. Jusqu’au ${day} inclus, vous pouvez la changer avec votre code.`,
  handedInAfter: t`Si un rappel vous parvient, ne répondez pas une seconde fois : il part à tout le monde, parce que personne ne sait qui a répondu.`,
  change: 'Changer mes réponses',
  wasHandedIn: t`Cette feuille est remise. Ce que vous changez compte dès que vous l’enregistrez.`,
  toSurvey: 'Ce que tout le monde peut savoir de cette enquête',

  // -- Two windows
  conflictTitle: 'Cette feuille a été changée ailleurs',
  conflict: t`Pendant que cette page était ouverte, la même feuille a été enregistrée dans une autre fenêtre. Rien n’est perdu : ce que vous venez de choisir est coché, et ce qui est enregistré là-bas est écrit à côté. Vérifiez, puis enregistrez.`,
  elsewhere: (answer: string): string => t`Enregistré dans l’autre fenêtre : ${answer}`,
  elsewhereNone: t`sans réponse`,
  elsewhereSaid: t`Enregistré dans l’autre fenêtre :`,

  // -- Faults
  faultTitle: 'La feuille ne peut pas s’ouvrir',
  errorSummary: 'À corriger',
  faults: {
    unknown: t`Il n’y a pas d’enquête ouverte à cette adresse : recopiez l’adresse de votre lettre.`,
    'not-open': t`Cette enquête n’a pas encore commencé : revenez le jour dit dans votre lettre.`,
    closed: (day: string): string =>
      t`Cette enquête est close depuis le ${day} : plus aucune réponse n’est prise. Ce que vous aviez remis compte.`,
    withdrawn: (day: string): string =>
      t`Cette enquête a été arrêtée le ${day} : tout ce qui avait été répondu est effacé. Vous n’avez rien à faire.`,
    'link-gone': t`Ce lien a déjà servi, ou n’a jamais existé. Si c’est vous qui l’avez ouvert, tapez le code que vous aviez noté ; sinon, demandez une autre lettre : la vôtre ne peut pas être redonnée, personne ne sait laquelle c’était.`,
    'mistyped-link': t`Une lettre de ce lien est fausse ou manque : recopiez-le en entier, il a 25 lettres.`,
    mistyped: t`Une lettre est fausse ou manque : relisez le code, il a 15 lettres (25 sur une lettre d’invitation), sans chiffre.`,
    'code-unknown': t`Aucune feuille de cette enquête n’a ce code. Si vous l’avez perdu, il ne peut pas être redonné : personne ne sait à qui il est. Vous pouvez demander une autre lettre et recommencer.`,
    'too-often': (minutes: number): string =>
      t`Trop de codes faux sont venus d’ici. Attendez ${frPlural(minutes, 'minute', 'minutes')}, puis recopiez le code lettre à lettre.`,
    empty: t`Vous n’avez encore répondu à aucune question : répondez à une au moins, puis remettez.`,
    present: t`Dites combien vous êtes autour de la table : un nombre, deux au moins.`,
    agreed: t`Dites si tout le monde est d’accord, oui ou non.`,
    said: (most: string): string => t`Votre texte est trop long : gardez ${most} signes au plus. Il est encore dans la page.`,
    answers: t`Une réponse envoyée n’est pas une de celles de la page : choisissez-la de nouveau.`,
  },
};

const en: typeof fr = {
  title: 'Answer a survey',
  whichLead: 'Your letter gives an address. Type here what follows “/repondre/” in it.',
  which: 'Name of the survey',
  whichHint: 'For instance: rivebelle-2026',
  whichButton: 'Continue',
  whichUnknown: 'No open survey has this name: copy the address from your letter, or ask whoever gave it to you.',
  typeCode: 'Your code',
  typeHint: 'The one in your letter, or the one that you noted to go on. Dashes, spaces and case do not matter.',
  typeButton: 'Open my sheet',
  resume: 'Have you begun already?',
  until: (day) => `Open until ${day}, that day included.`,

  asks: (town) => `${town} asks how people work there today, and how digital tools help.`,
  asWho: (role) => `You answer as: ${role}.`,
  purposeTitle: 'What it is for',
  purpose:
    'Three things are compared: what the authority says of itself, what you live, and what can be seen from outside. The gaps tell where to begin. Nobody is graded.',
  timeTitle: 'How long it takes',
  time: (minutes, day) =>
    `About ${enPlural(minutes, 'minute', 'minutes')}. You can stop and go on, until ${day}, that day included. No question has to be answered.`,
  toldTitle: 'What will be shown',
  told: [
    'How many people chose each answer, by groups of five sheets or more. Never your sheet.',
    'A group of fewer than five sheets is joined to another. With fewer than five sheets in all, nothing is shown.',
    'Each number is moved a little by chance, once. So even somebody who knew all other answers could not be sure of yours.',
    'Your own words are read by a person before they are shown, without your answers, and under the name of a group only if it has ten sheets.',
  ],
  kept: (days) =>
    days === 0 ? 'Sheets are deleted on the day of closing.' : `Sheets are deleted ${enPlural(days, 'day', 'days')} after closing.`,
  neverTitle: 'What can never be shown',
  never: [
    'Who answered and who did not: that is noted nowhere, and the person who runs the survey does not see it. How many of a group answered is shown: where a whole group did, that will be known. Reminders go to everybody.',
    'Which letter became which sheet: nothing ties them, once you have begun.',
    'The hour, the device, the address that you answer from: they are not noted with the sheet.',
  ],
  sizesTitle: 'What can be seen, by how many answer',
  sizesCaption: 'On a scale from 0 to 5. “By chance”: how far the added chance can move the mean of a question, 19 times out of 20.',
  sizesAnswers: 'Sheets handed in',
  sizesSeen: 'What can be seen',
  sizesHidden: 'What cannot',
  sizes: {
    few: { answers: '4 or fewer', seen: 'Nothing: only that too few people answered.', hidden: 'All the rest.' },
    6: {
      seen: (swing) => `One group, everybody together. By chance: ${swing}. Nothing can be concluded, question by question.`,
      hidden: 'Roles, free words, and what each one chose.',
    },
    12: {
      seen: (swing) =>
        `One or two groups. By chance: ${swing} for all together. Of one question hardly anything; of a whole priority, a tendency.`,
      hidden: 'Any group below five, and what each one chose.',
    },
    60: {
      seen: (swing) => `Several groups, by role. By chance: ${swing} for all together. Gaps of one level and more can be seen.`,
      hidden: 'Any group below five, and what each one chose.',
    },
  },
  wholeScale: 'the whole scale',
  swing: (levels) => `± ${levels} level`,
  swings: (levels) => `± ${levels} levels`,

  togetherLead: 'This sheet is filled in by several people: read each question aloud, talk about it, and choose one answer together.',
  togetherTold: [
    'This sheet is shown as it is, question by question, with the number of people present. Nothing in it is moved by chance.',
    'It is shown only if you say, at the end, that everybody agrees. Otherwise nothing is shown.',
    'Your free words are read by a person before they are shown.',
  ],
  togetherNever: [
    'Who said what around the table, and who was there: the sheet does not ask.',
    'What you do not write. Put down only what each of you accepts to say.',
  ],
  togetherWhy: 'Why a single sheet? Below ten, separate sheets can be guessed: people know each other too well.',

  codeTitle: 'Your code, to keep',
  codeLead: 'It opens your sheet, and no other. Write it down, copy it or print this page before you begin.',
  codeWhy: 'It cannot be given to you again: nobody knows whose it is, and that is what protects you.',
  codeTogether: 'One person keeps it for the whole group.',
  begin: 'I have noted my code: begin',
  beginHint: 'After this button the letter is worth nothing: this code opens the sheet.',

  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  left: (minutes) => (minutes <= 1 ? 'About one minute is left.' : `About ${enPlural(minutes, 'minute', 'minutes')} are left.`),
  chooseOne: 'Choose what is most like what you see around you.',
  chooseTogether: 'Choose together what is most like what you see.',
  goOn: 'Save and continue',
  goBack: 'Save and go back',
  stop: 'Save and stop here',
  saved: 'The previous page is saved.',
  backButton: 'The back button of the browser is of no use here: those of this page save.',
  yourCode: (code) => `Your code: ${code}`,

  lastTitle: 'To finish',
  said: 'Would you like to add something?',
  saidHint: (most) =>
    `In your own words, ${most} signs at most. Name nobody, neither yourself nor others, and tell nothing by which you would be recognised. You may leave it empty.`,
  present: 'How many are you around the table?',
  presentHint: 'Two at least. Only this number is shown.',
  agreed: 'Does everybody agree that this sheet is shown as it is?',
  agreedYes: 'Yes, everybody agrees',
  agreedNo: 'No: let nothing be shown',
  openQuestions: (n) => `${enPlural(n, 'question has', 'questions have')} no answer. You can go back to them, or hand in as it is.`,
  openPage: (title, n) => `${title}: ${enPlural(n, 'question', 'questions')}`,
  handIn: 'Hand in my sheet',
  handInTogether: 'Hand in our sheet',
  handInHint: (day) => `You can still change it with your code, until ${day}, that day included. It will count as it is then.`,

  stoppedTitle: 'It is saved',
  stopped: (day) =>
    `Your sheet is not handed in yet: it does not count until you do. Come back with your code until ${day}, that day included.`,
  stoppedHandedIn: (day) =>
    `Your sheet stays handed in, with your last changes. You can come back with your code until ${day}, that day included.`,
  resumeNow: 'Go on now',
  handedInTitle: 'Thank you, your sheet is handed in',
  handedIn: (day) => `There is nothing more to do. Until ${day}, that day included, you can change it with your code.`,
  handedInAfter: 'If a reminder reaches you, do not answer a second time: it goes to everybody, since nobody knows who answered.',
  change: 'Change my answers',
  wasHandedIn: 'This sheet is handed in. What you change counts as soon as you save it.',
  toSurvey: 'What everybody may know of this survey',

  conflictTitle: 'This sheet was changed elsewhere',
  conflict:
    'While this page was open, the same sheet was saved in another window. Nothing is lost: what you have just chosen is ticked, and what is saved there stands beside it. Check, then save.',
  elsewhere: (answer) => `Saved in the other window: ${answer}`,
  elsewhereNone: 'no answer',
  elsewhereSaid: 'Saved in the other window:',

  faultTitle: 'The sheet cannot be opened',
  errorSummary: 'To correct',
  faults: {
    unknown: 'There is no open survey at this address: copy the address from your letter.',
    'not-open': 'This survey has not begun: come back on the day that your letter says.',
    closed: (day) => `This survey has been closed since ${day}: no answer is taken any more. What you had handed in counts.`,
    withdrawn: (day) => `This survey was stopped on ${day}: all that had been answered is deleted. There is nothing for you to do.`,
    'link-gone':
      'This link was used already, or never existed. If it was you who opened it, type the code that you noted; otherwise ask for another letter: yours cannot be given again, nobody knows which one it was.',
    'mistyped-link': 'A letter of this link is wrong or missing: copy all of it, it has 25 letters.',
    mistyped: 'A letter is wrong or missing: read the code again, it has 15 letters (25 on a letter of invitation), and no figure.',
    'code-unknown':
      'No sheet of this survey has this code. If you have lost it, it cannot be given again: nobody knows whose it is. You can ask for another letter and begin anew.',
    'too-often': (minutes) =>
      `Too many wrong codes came from here. Wait ${enPlural(minutes, 'minute', 'minutes')}, then copy the code letter by letter.`,
    empty: 'You have answered no question yet: answer one at least, then hand in.',
    present: 'Say how many you are around the table: a number, two at least.',
    agreed: 'Say whether everybody agrees, yes or no.',
    said: (most) => `Your text is too long: keep ${most} signs at most. It is still in the page.`,
    answers: 'An answer that was sent is none of those on the page: choose it again.',
  },
};

/** What people who answer a survey read. */
export const answering: Bilingual<typeof fr> = { fr, en };

/** From here to there on the scale, where chance may move a mean further than the scale is long. */
const WHOLE_SCALE = 5;

/** A number of levels, to the tenth, in the reader's language. */
export function swingWords(levels: number, language: 'fr' | 'en'): string {
  if (levels >= WHOLE_SCALE) return answering[language].wholeScale;
  const shown = language === 'fr' ? frNumber(Math.round(levels * 10) / 10) : enNumber(Math.round(levels * 10) / 10);
  return levels < 2 ? answering[language].swing(shown) : answering[language].swings(shown);
}
