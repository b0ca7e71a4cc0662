import type { PanelNews, TownNews } from '@beffroi/news';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enPlural, enWords, frOf, frPlural, frWords, t } from '@beffroi/words';

const fr = {
  // -- To follow
  title: t`Être prévenu des changements`,
  leadTown: (town: string): string =>
    t`Un courriel quand une vague publiée change ce que l’on sait ${frOf(town)} ; rien d’autre, et rien sans changement.`,
  leadPanel: (panel: string): string => t`Un courriel quand une mesure de la liste ${frWords.quoted(panel)} est publiée ; rien d’autre.`,
  address: t`Votre adresse de courriel`,
  addressHint: t`Elle est gardée chiffrée, ne sert qu’à cela, et rien n’en reste quand vous vous désabonnez.`,
  ask: t`Recevoir la lettre de confirmation`,
  asked: t`Si cette adresse ne suit pas déjà, une lettre y part : suivez son lien dans les deux jours, et l’abonnement commence. Sinon, rien ne change.`,
  orFeed: t`Sans adresse : le fil Atom dit la même chose à votre lecteur de flux.`,
  feed: t`Suivre par un fil Atom`,
  byMail: t`Être prévenu par courriel`,
  nothingToFollow: t`Il n’y a rien à suivre à cette adresse. Partez de la fiche d’une commune.`,
  off: t`Ce site ne prévient pas par courriel. Le fil Atom d’une commune dit la même chose.`,
  faults: {
    'bad-address': t`Ce n’est pas une adresse électronique. Exemple : prenom.nom@ville.fr`,
    'too-often': t`Trop de demandes sont venues d’ici ou pour cette adresse. Réessayez plus tard : rien n’est perdu.`,
  } as Readonly<Record<string, string>>,

  // -- To say that it was oneself, and to leave
  confirmTitle: t`Confirmer l’abonnement`,
  confirmLead: (subject: string): string => t`Vous recevrez un courriel quand quelque chose change pour ${subject}.`,
  confirm: t`Oui, je veux être prévenu`,
  confirmed: (subject: string): string => t`C’est fait : vous serez prévenu pour ${subject}.`,
  endTitle: t`Ne plus être prévenu`,
  endLead: (subject: string): string => t`Vous ne recevrez plus rien pour ${subject}, et rien ne restera de votre adresse.`,
  end: t`Ne plus rien recevoir`,
  ended: t`C’est fait : plus rien ne vous sera envoyé, et rien ne reste de votre adresse.`,
  gone: t`Ce lien ne vaut plus rien : il a expiré, ou l’abonnement est déjà fini.`,
  panel: (panel: string): string => t`les communes de la liste ${frWords.quoted(panel)}`,
  toHome: t`Revenir à l’accueil`,

  // -- Letters
  confirmSubject: (subject: string): string => t`Confirmez : être prévenu pour ${subject}`,
  confirmLetter: (subject: string, link: string): string =>
    t`Quelqu’un a demandé que cette adresse soit prévenue des changements pour ${subject}.

Si c’est vous, confirmez dans les deux jours :
${link}

Sinon, ne faites rien : rien ne sera envoyé, et rien n’est gardé.
`,
  newsSubject: (news: TownNews | PanelNews): string =>
    news.kind === 'town'
      ? t`${news.name} : ce qui a changé`
      : t`Liste « ${news.panel} » : ${frPlural(news.waves.length, 'vague publiée', 'vagues publiées')}`,
  foot: (page: string, end: string): string => t`

Tout voir : ${page}

Pour ne plus rien recevoir : ${end}
`,

  // -- Programs
  room: t`Annonces`,
  roomHint: t`Prévenir des programmes de ce qui est publié.`,
  roomTitle: t`Annonces aux programmes`,
  roomLead: t`À chaque vague publiée, un message signé part à ces adresses (webhooks). Il est réessayé pendant trois jours ; il ne contient que ce qui est public.`,
  noKey: t`Aucune clé ne scelle les secrets : donnez BEFFROI_MAIL_KEY ou BEFFROI_DESK_KEY au programme, puis relancez-le.`,
  none: t`Aucun programme n’est prévenu.`,
  caption: t`Adresses prévenues, et ce que le dernier message est devenu`,
  url: t`Adresse`,
  last: t`Dernier message`,
  never: t`aucun encore`,
  states: {
    done: t`pris`,
    waiting: t`à réessayer`,
    'given-up': t`abandonné`,
  } as Readonly<Record<string, string>>,
  answered: (status: number): string => t`réponse ${status}`,
  troubles: {
    'not-taken': t`pas pris`,
    unreachable: t`injoignable`,
    'forbidden-address': t`adresse interdite : elle mène dans un réseau privé`,
    'wrong-key': t`secret scellé avec une clé que ce programme n’a pas`,
  } as Readonly<Record<string, string>>,
  add: t`Prévenir une adresse`,
  addUrl: t`Adresse https, joignable de partout`,
  addButton: t`Ajouter`,
  drop: (host: string): string => t`Ne plus prévenir ${host}`,
  secretTitle: t`Le secret de signature, montré cette seule fois`,
  secretLead: t`Chaque message porte webhook-id, webhook-timestamp et webhook-signature (HMAC-SHA256, Standard Webhooks) : vérifiez-les avec ce secret.`,
  addFaults: {
    'bad-url': t`Il faut une adresse https que tout le monde peut joindre, sans nom ni mot de passe dedans.`,
    'too-many': t`Il y en a déjà cinquante : ôtez-en une d’abord.`,
    unknown: t`Cette adresse n’est plus prévenue.`,
    'no-key': t`Aucune clé ne scelle les secrets.`,
  } as Readonly<Record<string, string>>,
};

const en: typeof fr = {
  title: 'Be told of changes',
  leadTown: (town) => `A mail when a published wave changes what is known of ${town}; nothing else, and nothing without a change.`,
  leadPanel: (panel) => `A mail when a wave of the list ${enWords.quoted(panel)} is published; nothing else.`,
  address: 'Your mail address',
  addressHint: 'It is kept encrypted, serves for this alone, and nothing of it stays when you leave.',
  ask: 'Get the letter to confirm',
  asked:
    'If this address does not follow yet, a letter goes there: follow its link within two days, and it begins. Otherwise nothing changes.',
  orFeed: 'Without an address: the Atom feed tells your reader the same.',
  feed: 'Follow by an Atom feed',
  byMail: 'Be told by mail',
  nothingToFollow: 'There is nothing to follow at this address. Begin at the sheet of a town.',
  off: 'This site tells nobody by mail. The Atom feed of a town says the same.',
  faults: {
    'bad-address': 'That is no mail address. Example: first.last@town.fr',
    'too-often': 'Too much was asked from here or for this address. Try again later: nothing is lost.',
  },
  confirmTitle: 'Confirm',
  confirmLead: (subject) => `You will get a mail when something changes for ${subject}.`,
  confirm: 'Yes, I want to be told',
  confirmed: (subject) => `Done: you will be told for ${subject}.`,
  endTitle: 'Be told no more',
  endLead: (subject) => `You will get nothing more for ${subject}, and nothing of your address will stay.`,
  end: 'Get nothing more',
  ended: 'Done: nothing more will be sent to you, and nothing of your address stays.',
  gone: 'This link is worth nothing any more: it has expired, or it has ended already.',
  panel: (panel) => `the list of towns ${enWords.quoted(panel)}`,
  toHome: 'Back to the home page',
  confirmSubject: (subject) => `Confirm: be told for ${subject}`,
  confirmLetter: (subject, link) =>
    `Somebody asked that this address be told of changes for ${subject}.

If it was you, confirm within two days:
${link}

If not, do nothing: nothing will be sent, and nothing is kept.
`,
  newsSubject: (news) =>
    news.kind === 'town'
      ? `${news.name}: what has changed`
      : `List “${news.panel}”: ${enPlural(news.waves.length, 'wave', 'waves')} published`,
  foot: (page, end) => `

See it all: ${page}

To get nothing more: ${end}
`,
  room: 'Announcements',
  roomHint: 'Tell programs of what is published.',
  roomTitle: 'Announcements to programs',
  roomLead:
    'At each published wave a signed message goes to these addresses (webhooks). It is tried again for three days; it holds what is public alone.',
  noKey: 'No key seals secrets: give the program BEFFROI_MAIL_KEY or BEFFROI_DESK_KEY, and start it again.',
  none: 'No program is told.',
  caption: 'Addresses that are told, and what became of the last message',
  url: 'Address',
  last: 'Last message',
  never: 'none yet',
  states: { done: 'taken', waiting: 'to be tried again', 'given-up': 'given up' },
  answered: (status) => `answer ${status}`,
  troubles: {
    'not-taken': 'not taken',
    unreachable: 'unreachable',
    'forbidden-address': 'forbidden: it leads into a private network',
    'wrong-key': 'sealed with a key that this program has not',
  },
  add: 'Tell an address',
  addUrl: 'An https address that all the world can reach',
  addButton: 'Add',
  drop: (host) => `Tell ${host} no more`,
  secretTitle: 'The secret to verify with, shown this once',
  secretLead:
    'Each message has webhook-id, webhook-timestamp and webhook-signature (HMAC-SHA256, Standard Webhooks): verify them with this secret.',
  addFaults: {
    'bad-url': 'It must be an https address that all the world can reach, without a name or a password in it.',
    'too-many': 'There are fifty already: take one out first.',
    unknown: 'This address is told no more.',
    'no-key': 'No key seals secrets.',
  },
};

/** What is said to who follows, and to who has programs be told. */
export const news: Bilingual<typeof fr> = { fr, en };
