import type { CheckupRefusalCode } from '@beffroi/checkups';
import { enPlural, frPlural, t } from '@beffroi/words';

const fr = {
  title: 'Mesurer ma commune',
  titleOf: (town: string): string => t`Mesurer ${town}`,
  description: t`Une adresse, une fiche : Beffroi lit le site d’une commune sous vos yeux et dit, preuves à l’appui, ce qui s’y fait en ligne.`,
  lead: t`Donnez une commune : Beffroi lit son site sous vos yeux et vous rend sa fiche, en moins de deux minutes.`,
  label: 'Votre commune',
  hint: t`Nom, code postal ou ancien nom : « Murol », « 63790 »`,
  search: 'Continuer',
  choose: (n: number): string => frPlural(n, 'commune répond', 'communes répondent'),
  none: (query: string): string => t`Aucune commune ne répond à « ${query} ». Essayez son code postal, ou un nom plus court.`,
  formerly: (part: string): string => t`dont ${part}`,
  residents: (n: number): string => frPlural(n, 'habitant', 'habitants'),
  site: 'Le site de la commune',
  siteKnown: t`L’adresse que l’on connaît ; corrigez-la si elle a changé.`,
  siteHint: 'Par exemple www.ma-commune.fr',
  go: 'Mesurer maintenant',
  what: t`Une soixantaine de pages publiques au plus, une à la fois, en respectant robots.txt. Rien n’est envoyé, aucun compte n’est ouvert.`,
  consent: 'Ce qui est lu, et qui peut s’y opposer',
  signIn: 'Se connecter pour mesurer',
  accountsOnly: t`Ici, seuls les agents qui ont un compte peuvent demander une mesure.`,
  off: t`Ici, personne ne peut demander une mesure : celui qui tient ce site ne l’a pas ouvert.`,
  sheetExists: 'Voir la fiche publiée',
  already: (date: string): string => t`Une mesure du ${date} existe.`,
  see: 'La voir',
  underWay: 'Une mesure est en cours.',
  follow: 'La suivre',
  refusals: {
    off: t`Cette mesure n’a pas été demandée : celui qui tient ce site n’a pas ouvert les mesures à la demande.`,
    'accounts-only': t`Cette mesure n’a pas été demandée : il faut un compte. Connectez-vous, puis recommencez.`,
    'bad-address': t`Cette adresse n’est pas celle d’un site public. Écrivez-la comme dans un navigateur, par exemple www.ma-commune.fr.`,
    'foreign-address': t`Cette adresse ne porte pas le nom de la commune, et aucun registre ne dit qu’elle est la sienne. Connectez-vous pour la faire lire tout de même.`,
    objected: t`Ce site a demandé à ne pas être lu : il ne l’est pas.`,
    'too-many': t`Vous avez demandé toutes les mesures permises en un jour. Revenez demain.`,
    'queue-full': t`Trop de communes attendent déjà. Réessayez dans quelques minutes : votre adresse est gardée dans ce formulaire.`,
    'no-contact': t`Celui qui tient ce site n’a pas dit à qui une commune peut écrire (BEFFROI_CONTACT) : rien n’est lu sans cela.`,
  } satisfies Record<CheckupRefusalCode, string> as Record<CheckupRefusalCode, string>,
  waiting: (before: number): string =>
    before === 0
      ? t`La mesure commence dans un instant.`
      : t`${frPlural(before, 'commune passe', 'communes passent')} avant. La page se tient à jour.`,
  running: (pages: number, requests: number): string =>
    t`${frPlural(pages, 'page lue', 'pages lues')}, ${frPlural(requests, 'adresse demandée', 'adresses demandées')}. Les niveaux sont provisoires : d’autres pages peuvent les changer.`,
  lastPages: 'Pages qui passent',
  renews: 'La page se renouvelle toutes les deux secondes.',
  failed: t`La mesure n’a pas abouti : ce n’est pas du fait de la commune. Rien n’est perdu, recommencez.`,
  again: 'Recommencer',
  mine: t`Une mesure à la demande : elle ne compte dans aucune vague, aucun classement, aucune moyenne.`,
  measured: (date: string): string => t`Mesurée le ${date}.`,
  consentTitle: t`Mesurer une commune : ce qui est lu, et qui peut s’y opposer`,
  consentParts: [
    [
      t`Ce qui est lu`,
      t`Soixante pages publiques au plus du site de la commune et des portails qu’il désigne, comme un visiteur les verrait : textes, liens, formulaires vides. Aucun formulaire n’est envoyé, aucun compte n’est ouvert, aucun fichier n’est modifié. Les pages lues sont archivées, pour que chaque niveau garde sa preuve.`,
    ],
    [
      t`Comment`,
      t`robots.txt est demandé d’abord et respecté. Une seule demande à la fois, une seconde au moins entre deux demandes à un même serveur, quatre-vingt-dix secondes au plus. Aucun réseau privé n’est jamais atteint. Le programme dit son nom et à qui écrire dans chaque demande.`,
    ],
    [
      t`À quelle fréquence`,
      t`Un site est lu une fois par jour au plus, quel que soit le nombre de personnes qui le demandent. Chacun peut demander un nombre limité de mesures par jour.`,
    ],
    [
      t`Ce qui est gardé`,
      t`La fiche, à une adresse que seul celui qui l’a demandée connaît, et l’archive des pages. Elle n’entre dans aucune vague, aucune moyenne, aucun classement. De celui qui demande sans compte, une empreinte est gardée deux jours, pour compter ses demandes.`,
    ],
    [
      t`Qui peut s’y opposer`,
      t`La commune, ou qui tient son site : en interdisant la lecture dans robots.txt, ou en écrivant à l’adresse ci-dessous. Le site n’est alors plus lu.`,
    ],
  ] as readonly (readonly [string, string])[],
  contact: (address: string): string => t`À qui écrire : ${address}`,
  noContact: t`Celui qui tient ce site n’a pas encore dit à qui écrire.`,
};

const en: typeof fr = {
  title: 'Measure my town',
  titleOf: (town) => `Measure ${town}`,
  description:
    'One address in, one sheet out: Beffroi reads a town’s site before your eyes and says, with evidence, what can be done there online.',
  lead: 'Name a town: Beffroi reads its site before your eyes and gives you its sheet, in less than two minutes.',
  label: 'Your town',
  hint: 'Name, postal code or old name: “Murol”, “63790”',
  search: 'Go on',
  choose: (n) => enPlural(n, 'town answers', 'towns answer'),
  none: (query) => `No town answers to “${query}”. Try its postal code, or a shorter name.`,
  formerly: (part) => `with ${part}`,
  residents: (n) => enPlural(n, 'resident', 'residents'),
  site: 'The town’s site',
  siteKnown: 'The address that is known; mend it where it has changed.',
  siteHint: 'For instance www.ma-commune.fr',
  go: 'Measure now',
  what: 'Some sixty public pages at most, one at a time, obeying robots.txt. Nothing is sent, no account is opened.',
  consent: 'What is read, and who may object',
  signIn: 'Sign in to measure',
  accountsOnly: 'Here, only agents who have an account can ask for a measurement.',
  off: 'Here, nobody can ask for a measurement: whoever keeps this site has not opened it.',
  sheetExists: 'See the published sheet',
  already: (date) => `There is a measurement of ${date}.`,
  see: 'See it',
  underWay: 'A measurement is under way.',
  follow: 'Follow it',
  refusals: {
    off: 'This was not asked for: whoever keeps this site has not opened measuring on request.',
    'accounts-only': 'This was not asked for: it takes an account. Sign in, then ask again.',
    'bad-address': 'This is not the address of a public site. Write it as in a browser, for instance www.ma-commune.fr.',
    'foreign-address':
      'This address does not bear the town’s name, and no register says that it is the town’s. Sign in to have it read all the same.',
    objected: 'This site has asked not to be read: it is not.',
    'too-many': 'You have asked for all the measurements that one may in a day. Come back tomorrow.',
    'queue-full': 'Too many towns are waiting. Try again in some minutes: your address is kept in this form.',
    'no-contact': 'Whoever keeps this site has not said whom a town can write to (BEFFROI_CONTACT): nothing is read without that.',
  },
  waiting: (before) =>
    before === 0 ? 'It begins in a moment.' : `${enPlural(before, 'town goes', 'towns go')} first. The page keeps itself up to date.`,
  running: (pages, requests) =>
    `${enPlural(pages, 'page read', 'pages read')}, ${enPlural(requests, 'address asked', 'addresses asked')}. Levels are provisional: other pages may change them.`,
  lastPages: 'Pages going by',
  renews: 'The page renews itself every two seconds.',
  failed: 'The measurement did not come about: it is not the town’s doing. Nothing is lost, ask again.',
  again: 'Ask again',
  mine: 'A measurement on request: it counts in no wave, no ranking, no mean.',
  measured: (date) => `Measured on ${date}.`,
  consentTitle: 'Measuring a town: what is read, and who may object',
  consentParts: [
    [
      'What is read',
      'At most sixty public pages of the town’s site and of the portals that it names, as a visitor would see them: texts, links, empty forms. No form is sent, no account is opened, no file is changed. The pages are archived, so that each level keeps its proof.',
    ],
    [
      'How',
      'robots.txt is asked first and obeyed. One request at a time, a second at least between two requests to a server, ninety seconds at most. No private network is ever reached. The program says its name and whom to write to in each request.',
    ],
    ['How often', 'A site is read once a day at most, however many people ask. Each can ask for a limited number a day.'],
    [
      'What is kept',
      'The sheet, at an address that only who asked knows, and the archive of the pages. It enters no wave, no mean, no ranking. Of who asks without an account, a digest is kept for two days, to count their requests.',
    ],
    [
      'Who may object',
      'The town, or whoever keeps its site: by forbidding it in robots.txt, or by writing to the address below. The site is read no more then.',
    ],
  ],
  contact: (address) => `Whom to write to: ${address}`,
  noContact: 'Whoever keeps this site has not said yet whom to write to.',
};

/** Measuring a town on request. */
export const checkupTexts = { fr, en };
