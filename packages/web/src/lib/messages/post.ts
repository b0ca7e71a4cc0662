import type { MailState } from '@beffroi/store';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { frNumber, frPlural, t } from '@beffroi/words';

/** What stands under a letter. */
const FR_FOOT = t`

Ce courriel est envoyé par une machine : n’y répondez pas. S’il ne vous est pas destiné, supprimez-le.
`;

const fr = {
  room: 'Courrier',
  roomHint: t`Ce qui attend, ce qui a été refusé, et quoi faire.`,
  title: 'Courrier',
  lead: t`Beffroi envoie du courrier pour les invitations, les mots de passe oubliés et le droit de réponse. Ni les adresses ni les textes ne se lisent ici : ils sont effacés dès que le serveur a répondu.`,
  off: t`Le courrier est éteint. Chaque lien se transmet à la main, et tout marche ainsi.`,
  offAction: t`Pour l’allumer, donnez au programme BEFFROI_SMTP, BEFFROI_MAIL_FROM et BEFFROI_MAIL_KEY, puis relancez-le.`,
  by: (host: string, sender: string): string => t`Par ${host}, au nom de ${sender}.`,
  states: { waiting: 'en attente', sent: 'envoyés', refused: 'refusés', 'given-up': 'abandonnés' } satisfies Record<MailState, string>,
  countsCaption: t`Le courrier des trois derniers mois`,
  count: 'Nombre',
  state: 'État',
  nothing: t`Aucun courrier n’a encore été écrit. Envoyez un essai pour voir si tout marche.`,
  whyTitle: 'Pourquoi du courrier attend',
  why: (n: number, trouble: string): string => t`${frPlural(n, 'courrier attend', 'courriers attendent')} : ${trouble}`,
  hurry: 'Réessayer tout de suite',
  hurried: t`Ce qui attend est réessayé maintenant.`,
  noneHurried: t`Rien n’attendait.`,
  fatesTitle: 'Ce qui n’est pas arrivé',
  fatesCaption: t`Courriers à une personne qui attendent ou ne sont pas arrivés, les plus récents d’abord`,
  day: 'Écrit le',
  purpose: 'Courrier',
  to: 'À',
  toNobody: 'une personne sans compte',
  from: 'De la part de',
  terminal: 'terminal du serveur',
  fate: 'Ce qu’il en est',
  purposes: {
    invitation: 'invitation',
    'survey-invitation': 'invitation à une enquête',
    'survey-reminder': 'rappel d’une enquête',
    'plan-digest': 'nouvelles d’un plan',
    'follow-confirmation': 'confirmation d’un abonnement',
    news: 'nouvelles d’une commune ou d’une liste de communes',
    reset: 'nouveau mot de passe',
    'reply-opened': 'droit de réponse ouvert',
    'contest-answered': 'réponse à une contestation',
    test: 'essai',
  } as Readonly<Record<string, string>>,
  testTitle: 'Envoyer un essai',
  testLead: t`Un courriel qui ne dit rien d’autre que « le courrier arrive ».`,
  testAddress: 'À quelle adresse',
  testButton: 'Envoyer l’essai',
  testWritten: t`L’essai est écrit et part dans les secondes qui suivent. Rechargez cette page pour voir ce qu’il en est.`,
  badAddress: t`Ce n’est pas une adresse électronique. Exemple : prenom.nom@ville.fr`,
  lastTest: (fate: string): string => t`Dernier essai : ${fate}`,

  // -- What became of one mail
  sent: (day: string): string => t`envoyé le ${day}`,
  waiting: t`en attente d’envoi`,
  waitingBecause: (trouble: string): string => t`en attente : ${trouble}`,
  refused: (said: string): string => (said === '' ? t`refusé par le serveur` : t`refusé par le serveur : ${said}`),
  givenUp: (trouble: string): string => t`abandonné : ${trouble}`,
  troubles: {
    refused: t`le serveur refuse cette adresse ou ce message.`,
    'too-large': t`le serveur le trouve trop gros.`,
    'bad-address': t`le serveur ne peut rien faire de cette adresse.`,
    deferred: t`le serveur demande d’attendre.`,
    cut: t`le serveur a coupé pendant l’envoi ; il se peut qu’il arrive deux fois.`,
    unreachable: t`le serveur ne répond pas.`,
    'no-tls': t`le serveur n’offre pas de chiffrement (TLS), et rien n’est envoyé en clair.`,
    'bad-certificate': t`le certificat du serveur n’est pas reconnu.`,
    'sign-in-refused': t`le serveur refuse le nom ou le mot de passe.`,
    'sender-refused': t`le serveur refuse l’expéditeur.`,
    busy: t`le serveur est débordé.`,
    'wrong-key': t`il est scellé avec une clé que ce programme n’a pas.`,
    bounced: t`il est revenu : le serveur l’avait pris, et n’a pas pu le remettre.`,
    'too-late': t`il n’est pas parti à temps.`,
    withdrawn: t`retiré avant l’envoi.`,
    restored: t`il attendait dans une sauvegarde qui a été remise en place, et il est peut-être déjà parti.`,
  } as Readonly<Record<string, string>>,
  /** What to do, by what went wrong; nothing where waiting is enough. */
  remedies: {
    refused: t`Vérifiez l’adresse avec la personne, ou transmettez le lien à la main.`,
    'too-large': t`Transmettez le lien à la main.`,
    'bad-address': t`Vérifiez l’adresse avec la personne, ou transmettez le lien à la main.`,
    unreachable: t`Vérifiez l’hôte et le port de BEFFROI_SMTP.`,
    'no-tls': t`Essayez smtps:// et le port 465 dans BEFFROI_SMTP.`,
    'bad-certificate': t`Vérifiez l’hôte de BEFFROI_SMTP ; une autorité privée se déclare par NODE_EXTRA_CA_CERTS.`,
    'sign-in-refused': t`Corrigez le nom ou le mot de passe dans BEFFROI_SMTP.`,
    'sender-refused': t`Corrigez BEFFROI_MAIL_FROM : une adresse que ce serveur a le droit d’envoyer.`,
    'wrong-key': t`Remettez l’ancienne clé derrière la nouvelle dans BEFFROI_MAIL_KEY.`,
    bounced: t`Vérifiez l’adresse avec la personne, ou transmettez le lien à la main.`,
    'too-late': t`Recommencez quand le serveur répond, ou transmettez le lien à la main.`,
  } as Readonly<Record<string, string>>,

  // -- Where mail is offered
  inviteByMail: 'Envoyer l’invitation par courriel',
  inviteLead: t`Beffroi peut envoyer le lien à cette adresse, ou vous le donner pour que vous le transmettiez vous-même. Il sert une fois, pendant sept jours.`,
  inviteWritten: (name: string): string =>
    t`L’invitation de ${name} est écrite et part dans les secondes qui suivent. La liste ci-dessous dit ce qu’il en est.`,
  mailColumn: 'Courriel',
  byHand: 'transmis à la main',
  resetByMail: 'Envoyer le lien par courriel',
  resetWritten: t`Le lien est écrit à l’adresse du compte et part dans les secondes qui suivent. Rechargez cette page pour voir ce qu’il en est.`,
  lastReset: (fate: string): string => t`Dernier lien par courriel : ${fate}`,
  tellTowns: t`Prévenir par courriel les personnes qui représentent ces communes`,
  toldTowns: (sent: number, waiting: number, lost: number): string =>
    t`Courriels : ${frNumber(sent)} envoyés, ${frNumber(waiting)} en attente, ${frNumber(lost)} refusés ou abandonnés.`,
  tellAuthor: t`Prévenir par courriel la personne qui a contesté`,
  tellVisitor: t`Prévenir par courriel la personne qui a contesté ; son adresse est effacée ensuite`,
  toldAuthor: (fate: string): string => t`Courriel à la personne qui a contesté : ${fate}`,

  // -- Letters
  letters: {
    invitation: (name: string, url: string, expires: string) => ({
      subject: 'Votre invitation à l’atelier de Beffroi',
      text: t`Bonjour ${name},

L’administration vous invite à l’atelier de Beffroi. Ouvrez ce lien pour créer votre compte :

${url}

Il sert une seule fois, jusqu’au ${expires}.${FR_FOOT}`,
    }),
    reset: (name: string, url: string, expires: string) => ({
      subject: 'Choisir un autre mot de passe pour Beffroi',
      text: t`Bonjour ${name},

L’administration vous envoie un lien pour choisir un autre mot de passe :

${url}

Il sert une seule fois, jusqu’au ${expires}. Vous n’avez rien demandé ? Ne l’ouvrez pas : votre mot de passe reste bon.${FR_FOOT}`,
    }),
    replyOpened: (name: string, towns: string, until: string, url: string) => ({
      subject: 'Droit de réponse : vos résultats avant publication',
      text: t`Bonjour ${name},

Beffroi a mesuré ${towns}. Vous pouvez voir vos résultats avec leurs preuves avant tout le monde, et contester ce qui est faux, jusqu’au ${until} :

${url}${FR_FOOT}`,
    }),
    contestAnswered: (mark: string, step: string, words: string, url: string) => ({
      subject: 'Réponse à votre contestation',
      text: t`Bonjour,

Vous avez contesté un résultat de Beffroi : ${mark}. Votre contestation est ${step}. Voici pourquoi :

${words}

Toutes les contestations et leurs réponses :

${url}${FR_FOOT}`,
    }),
    test: () => ({
      subject: 'Courriel d’essai de Beffroi',
      text: t`Bonjour,

Ce courriel ne dit rien d’autre que ceci : Beffroi sait envoyer du courrier jusqu’ici.${FR_FOOT}`,
    }),
  },
};

const EN_FOOT = `

This mail is sent by a machine: do not answer it. If it is not meant for you, delete it.
`;

const en: typeof fr = {
  room: 'Mail',
  roomHint: 'What waits, what was refused, and what to do.',
  title: 'Mail',
  lead: 'Beffroi sends mail for invitations, forgotten passwords and the right of reply. Neither addresses nor texts can be read here: they are erased as soon as the server has answered.',
  off: 'Mail is off. Each link is passed on by hand, and everything works like that.',
  offAction: 'To turn it on, give the program BEFFROI_SMTP, BEFFROI_MAIL_FROM and BEFFROI_MAIL_KEY, and start it again.',
  by: (host, sender) => `By ${host}, in the name of ${sender}.`,
  states: { waiting: 'waiting', sent: 'sent', refused: 'refused', 'given-up': 'given up' },
  countsCaption: 'Mail of the last three months',
  count: 'Number',
  state: 'State',
  nothing: 'No mail was written yet. Send a test to see whether all works.',
  whyTitle: 'Why mail waits',
  why: (n, trouble) => `${n === 1 ? 'One mail waits' : `${n} mails wait`}: ${trouble}`,
  hurry: 'Try again at once',
  hurried: 'What waits is tried again now.',
  noneHurried: 'Nothing was waiting.',
  fatesTitle: 'What did not arrive',
  fatesCaption: 'Mails to one person that wait or did not arrive, the newest first',
  day: 'Written on',
  purpose: 'Mail',
  to: 'To',
  toNobody: 'a person without an account',
  from: 'On behalf of',
  terminal: 'terminal of the server',
  fate: 'What became of it',
  purposes: {
    invitation: 'invitation',
    'survey-invitation': 'invitation to a survey',
    'survey-reminder': 'reminder of a survey',
    'plan-digest': 'news of a plan',
    'follow-confirmation': 'confirmation of a subscription',
    news: 'news of a town or a list of towns',
    reset: 'new password',
    'reply-opened': 'right of reply opened',
    'contest-answered': 'answer to a contest',
    test: 'test',
  },
  testTitle: 'Send a test',
  testLead: 'A mail that says nothing but “mail arrives”.',
  testAddress: 'To which address',
  testButton: 'Send the test',
  testWritten: 'The test is written and goes within seconds. Load this page again to see what became of it.',
  badAddress: 'This is no e-mail address. Example: first.last@town.fr',
  lastTest: (fate) => `Last test: ${fate}`,

  sent: (day) => `sent on ${day}`,
  waiting: 'waiting to be sent',
  waitingBecause: (trouble) => `waiting: ${trouble}`,
  refused: (said) => (said === '' ? 'refused by the server' : `refused by the server: ${said}`),
  givenUp: (trouble) => `given up: ${trouble}`,
  troubles: {
    refused: 'the server refuses this address or this message.',
    'too-large': 'the server finds it too large.',
    'bad-address': 'the server can do nothing with this address.',
    deferred: 'the server asks to wait.',
    cut: 'the server cut off while it was sent; it may arrive twice.',
    unreachable: 'the server does not answer.',
    'no-tls': 'the server offers no encryption (TLS), and nothing is sent in the clear.',
    'bad-certificate': 'the certificate of the server is not trusted.',
    'sign-in-refused': 'the server refuses the name or the password.',
    'sender-refused': 'the server refuses the sender.',
    busy: 'the server is overloaded.',
    'wrong-key': 'it is sealed with a key that this program does not have.',
    bounced: 'it came back: the server had taken it and could not deliver it.',
    'too-late': 'it did not go in time.',
    withdrawn: 'withdrawn before it was sent.',
    restored: 'it waited in a backup that was put back, and may have gone already.',
  },
  remedies: {
    refused: 'Check the address with the person, or pass the link on by hand.',
    'too-large': 'Pass the link on by hand.',
    'bad-address': 'Check the address with the person, or pass the link on by hand.',
    unreachable: 'Check host and port of BEFFROI_SMTP.',
    'no-tls': 'Try smtps:// and port 465 in BEFFROI_SMTP.',
    'bad-certificate': 'Check the host of BEFFROI_SMTP; a private authority is declared by NODE_EXTRA_CA_CERTS.',
    'sign-in-refused': 'Correct name or password in BEFFROI_SMTP.',
    'sender-refused': 'Correct BEFFROI_MAIL_FROM: an address that this server may send for.',
    'wrong-key': 'Put the old key behind the new one again in BEFFROI_MAIL_KEY.',
    bounced: 'Check the address with the person, or pass the link on by hand.',
    'too-late': 'Do it again when the server answers, or pass the link on by hand.',
  },

  inviteByMail: 'Send the invitation by mail',
  inviteLead:
    'Beffroi can send the link to this address, or give it to you so that you pass it on yourself. It is good once, for seven days.',
  inviteWritten: (name) => `The invitation of ${name} is written and goes within seconds. The list below says what became of it.`,
  mailColumn: 'Mail',
  byHand: 'passed on by hand',
  resetByMail: 'Send the link by mail',
  resetWritten: 'The link is written to the address of the account and goes within seconds. Load this page again to see what became of it.',
  lastReset: (fate) => `Last link by mail: ${fate}`,
  tellTowns: 'Tell those who represent these towns by mail',
  toldTowns: (sent, waiting, lost) => `Mails: ${sent} sent, ${waiting} waiting, ${lost} refused or given up.`,
  tellAuthor: 'Tell the person who contested by mail',
  tellVisitor: 'Tell the person who contested by mail; their address is erased afterwards',
  toldAuthor: (fate) => `Mail to the person who contested: ${fate}`,

  letters: {
    invitation: (name, url, expires) => ({
      subject: 'Your invitation to the workshop of Beffroi',
      text: `Hello ${name},

You are invited to the workshop of Beffroi. Open this link to make your account:

${url}

It is good once, until ${expires}.${EN_FOOT}`,
    }),
    reset: (name, url, expires) => ({
      subject: 'Choose another password for Beffroi',
      text: `Hello ${name},

The administration sends you a link to choose another password:

${url}

It is good once, until ${expires}. You asked for nothing? Do not open it: your password stays good.${EN_FOOT}`,
    }),
    replyOpened: (name, towns, until, url) => ({
      subject: 'Right of reply: your findings before publication',
      text: `Hello ${name},

Beffroi has measured ${towns}. You can see your findings with their proofs before everybody, and contest what is wrong, until ${until}:

${url}${EN_FOOT}`,
    }),
    contestAnswered: (mark, step, words, url) => ({
      subject: 'Answer to your contest',
      text: `Hello,

You contested a finding of Beffroi: ${mark}. Your contest is ${step}. This is why:

${words}

All contests and their answers:

${url}${EN_FOOT}`,
    }),
    test: () => ({
      subject: 'Test mail of Beffroi',
      text: `Hello,

This mail says nothing but this: Beffroi can send mail to here.${EN_FOOT}`,
    }),
  },
};

/** The post room in the workshop: its page, what became of mail, and the letters that go out. */
export const post: Bilingual<typeof fr> = { fr, en };
