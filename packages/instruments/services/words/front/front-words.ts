import type { Level, Obstacle } from '@beffroi/domain';
import type { Missing, Reader, StepKind, TownCounts } from '@beffroi/services/views';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, frAt, frNumber, frOf, frPlural, t } from '@beffroi/words';

const listed = new Intl.ListFormat('fr', { type: 'conjunction' });
const enListed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What a text to send is made of, in words of the page. */
export interface LetterParts {
  readonly town: string;
  readonly population: number | null;
  /** What the step does, with its verb first. */
  readonly step: string;
  /** Where it stands, and where it would: levels in words. */
  readonly from: string;
  readonly to: string;
  readonly missing: string;
  readonly kind: StepKind;
  /** Who has taken it: its name, how many residents, its page. */
  readonly example: { readonly name: string; readonly population: number; readonly url: string | null } | null;
  /** What carries the service: its name, where it is known. */
  readonly provider: string | null;
  /** Where the finding and its proof stand; `null` in a file without a site. */
  readonly proof: string | null;
}

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const fr = {
  /** Levels as people say them: what one can do. */
  levels: [
    'Rien en ligne',
    'Expliqué',
    'Formulaire ou adresse',
    'Début en ligne',
    'Tout en ligne',
    'Tout, avec suivi',
  ] as readonly string[],
  notYet: 'pas encore vu',
  atLeast: (level: string): string => t`vu : ${lower(level)}`,
  unobserved: 'Pas pu être vu',
  abstained: 'Indécis',
  notOffered: 'Non proposé ici',
  figure: ({ online, observed }: TownCounts): string => t`${online} sur ${observed}`,
  figureWords: 'démarches entièrement en ligne',
  readersTitle: 'Je suis',
  readers: {
    elected: 'élu',
    agent: 'agent',
    resident: 'habitant',
    journalist: 'journaliste',
  } satisfies Record<Reader, string> as Record<Reader, string>,
  stepsTitle: 'Trois premiers pas',
  oneStep: 'Un premier pas',
  stepsNone: t`Rien de plus n’est à faire que la loi et la nature des démarches observées permettent.`,
  fromTo: (from: string, to: string): string => t`de « ${lower(from)} » à « ${lower(to)} »`,
  doneBy: (name: string, population: number): string => t`${name} (${frPlural(population, 'habitant', 'habitants')}) l’a fait.`,
  doneByNobody: (of: number): string =>
    of === 0
      ? ''
      : of === 1
        ? 'La seule commune comparable observée ne l’a pas encore fait.'
        : t`Aucune des ${frPlural(of, 'commune comparable observée', 'communes comparables observées')} ne l’a encore fait.`,
  forWhom: (population: number): string => t`Pour ${frPlural(population, 'habitant', 'habitants')}.`,
  gains: {
    finish: 'un déplacement évité',
    begin: 'une demande qui commence sans se déplacer',
    tell: 'savoir quoi apporter avant de venir',
    ease: 'ne plus ressaisir, et suivre sa demande',
  } satisfies Record<StepKind, string> as Record<StepKind, string>,
  gain: (gain: string): string => t`Ce que l’on y gagne : ${gain}.`,
  missing: {
    information: 'une page qui explique la démarche',
    teleservice: 'le lien vers le téléservice de l’État',
    intake: 'une demande en ligne',
    'intake-or-appointment': 'une demande ou un rendez-vous en ligne',
    answer: 'une réponse sans déplacement',
    payment: 'le paiement en ligne',
    'payment-if-due': 'le paiement en ligne, si un tarif est dû',
    account: 'un compte',
    tracking: 'le suivi',
    prefill: 'la reprise des données connues',
  } satisfies Record<Missing, string> as Record<Missing, string>,
  missingList: (parts: readonly string[]): string => listed.format(parts),
  missingIs: (list: string): string => t`Il manque : ${list}.`,
  nothingMissing: 'Rien, tout y est',
  atCeiling: t`Rien : c’est le plafond`,
  stateDoesAll: 'L’État s’en charge',
  notKnown: {
    robots: 'robots.txt l’interdit',
    blocked: 'le site refuse d’être lu',
    login: 'derrière un compte',
    down: 'le site ne répond pas',
    moved: 'le site a déménagé',
    lapsed: 'le nom du site est abandonné',
    unreadable: 'page illisible',
    budget: 'lecture interrompue',
    'rule-failed': 'erreur de notre part',
  } satisfies Record<Obstacle, string> as Record<Obstacle, string>,
  abstainedWhy: 'les pages se contredisent',
  callTitle: 'Qui appeler',
  callOwn: (provider: string): string => t`${provider}, qui porte déjà cette démarche chez vous`,
  callExample: (provider: string, town: string): string => t`${provider}, qui la porte ${frAt(town)}`,
  callSite: 'le prestataire du site de la commune',
  more: 'Détails, contact et texte prêt',
  councilTitle: 'Texte prêt pour le conseil',
  providerTitle: 'Texte prêt pour le prestataire',
  mail: 'Ouvrir dans mon courriel',
  councilSubject: ({ step, town }: LetterParts): string => t`${town} : ${lower(step)}`,
  council: ({ town, population, step, from, to, missing, kind, example, proof }: LetterParts): string =>
    [
      t`Mesdames, Messieurs, chers collègues,`,
      t`Aujourd’hui, ${frAt(town)}, on lit sur le site de la commune : « ${lower(from)} ». Nous pouvons aller jusqu’à « ${lower(to)} » : ${lower(step)}.`,
      t`Il manque : ${missing}. ${population === null ? t`Les habitants y gagneraient` : t`Nos ${frPlural(population, 'habitant', 'habitants')} y gagneraient`} : ${fr.gains[kind]}.`,
      example === null
        ? ''
        : t`${example.name} (${frPlural(example.population, 'habitant', 'habitants')}) l’a fait${example.url === null ? '.' : t` : ${example.url}`}`,
      t`Je propose que nos services chiffrent cette étape et nous disent pour quand.`,
      proof === null ? '' : t`Résultat et preuve : ${proof}`,
    ]
      .filter((line) => line !== '')
      .join('\n\n'),
  providerSubject: ({ step, town }: LetterParts): string => t`${town} : ${lower(step)}, avec votre solution ?`,
  toProvider: ({ town, population, step, from, missing, example, provider, proof }: LetterParts): string =>
    [
      t`Bonjour,`,
      t`La commune ${frOf(town)}${population === null ? '' : t` (${frPlural(population, 'habitant', 'habitants')})`} veut ${lower(step)}. Aujourd’hui : « ${lower(from)} ». Il manque : ${missing}.`,
      t`${provider === null ? t`Votre solution le permet-elle ?` : t`${provider} le permet-il ?`} À quel prix, et pour quand ? ${example === null ? '' : t`${example.name} l’a fait${example.url === null ? '' : t` (${example.url})`} : est-ce avec vous ?`}`.trimEnd(),
      proof === null ? '' : t`Ce que nous avons lu de notre site : ${proof}`,
      t`Bien cordialement,`,
    ]
      .filter((line) => line !== '')
      .join('\n\n'),
  cellsTitle: 'Les dix-huit démarches, d’un coup d’œil',
  cell: (name: string, level: string): string => t`${name} : ${lower(level)}`,
  rowsTitle: 'Démarche par démarche',
  rowsFor: { resident: 'Ce que vous pouvez faire, et où' },
  rowsCaption: t`Le niveau de chaque démarche, ce qui manque et la preuve`,
  service: 'Démarche',
  level: 'Niveau',
  lacks: 'Ce qui manque',
  proof: 'Preuve',
  proofOf: (name: string): string => t`Preuve : ${name}`,
  goTo: 'Y aller',
  goToOf: (name: string): string => t`Y aller : ${name}`,
  quotes: 'Mots lus',
  archived: 'page archivée',
  archivedOf: (name: string, n: number): string => t`${name} : page archivée ${n}, mots surlignés`,
  readOn: (date: string): string => t`Pages lues le ${date}.`,
  people: 'relu par une personne',
  count: (n: number): string => frNumber(n),
};

const en: typeof fr = {
  levels: ['Nothing online', 'Explained', 'Form or address', 'Begins online', 'All online', 'All, followed'],
  notYet: 'not seen yet',
  atLeast: (level) => `seen: ${lower(level)}`,
  unobserved: 'Could not be seen',
  abstained: 'Undecided',
  notOffered: 'Not offered here',
  figure: ({ online, observed }) => `${online} of ${observed}`,
  figureWords: 'services wholly online',
  readersTitle: 'I am',
  readers: { elected: 'elected', agent: 'an agent', resident: 'a resident', journalist: 'a journalist' },
  stepsTitle: 'Three first steps',
  oneStep: 'A first step',
  stepsNone: 'Nothing more can be done that law and the nature of the observed services allow.',
  fromTo: (from, to) => `from “${lower(from)}” to “${lower(to)}”`,
  doneBy: (name, population) => `${name} (${enPlural(population, 'resident', 'residents')}) has done it.`,
  doneByNobody: (of) =>
    of === 0
      ? ''
      : of === 1
        ? 'The only comparable town observed has not done it yet.'
        : `None of the ${enPlural(of, 'comparable town', 'comparable towns')} observed has done it yet.`,
  forWhom: (population) => `For ${enPlural(population, 'resident', 'residents')}.`,
  gains: {
    finish: 'a visit that is spared',
    begin: 'a request that begins without a visit',
    tell: 'knowing what to bring before coming',
    ease: 'nothing typed twice, and a request that can be followed',
  },
  gain: (gain) => `What is gained: ${gain}.`,
  missing: {
    information: 'a page that explains it',
    teleservice: 'the link to the State’s teleservice',
    intake: 'a request online',
    'intake-or-appointment': 'a request or an appointment online',
    answer: 'an answer without a visit',
    payment: 'online payment',
    'payment-if-due': 'online payment, if a price is due',
    account: 'an account',
    tracking: 'a way to follow it',
    prefill: 'reuse of known data',
  },
  missingList: (parts) => enListed.format(parts),
  missingIs: (list) => `Missing: ${list}.`,
  nothingMissing: 'Nothing, all is there',
  atCeiling: 'Nothing: this is the ceiling',
  stateDoesAll: 'The State does it',
  notKnown: {
    robots: 'robots.txt forbids it',
    blocked: 'the site refuses to be read',
    login: 'behind an account',
    down: 'the site does not answer',
    moved: 'the site has moved',
    lapsed: 'the site’s name is abandoned',
    unreadable: 'page not legible',
    budget: 'reading was cut short',
    'rule-failed': 'a fault of ours',
  },
  abstainedWhy: 'its pages contradict each other',
  callTitle: 'Whom to call',
  callOwn: (provider) => `${provider}, which carries this service for you already`,
  callExample: (provider, town) => `${provider}, which carries it in ${town}`,
  callSite: 'whoever runs the town’s site',
  more: 'Details, contact and text',
  councilTitle: 'A text for the council',
  providerTitle: 'A text for the provider',
  mail: 'Open in my mail',
  councilSubject: ({ step, town }) => `${town}: ${lower(step)}`,
  council: ({ town, population, step, from, to, missing, kind, example, proof }) =>
    [
      'Dear colleagues,',
      `Today the site of ${town} stands at “${lower(from)}”. We can go as far as “${lower(to)}”: ${lower(step)}.`,
      `Missing: ${missing}. ${population === null ? 'Residents' : `Our ${enPlural(population, 'resident', 'residents')}`} would gain ${en.gains[kind]}.`,
      example === null
        ? ''
        : `${example.name} (${enPlural(example.population, 'resident', 'residents')}) has done it${example.url === null ? '.' : `: ${example.url}`}`,
      'I propose that our services tell us what this step costs and when it can be taken.',
      proof === null ? '' : `Finding and proof: ${proof}`,
    ]
      .filter((line) => line !== '')
      .join('\n\n'),
  providerSubject: ({ step, town }) => `${town}: ${lower(step)}, with your product?`,
  toProvider: ({ town, population, step, from, missing, example, provider, proof }) =>
    [
      'Good morning,',
      `${town}${population === null ? '' : ` (${enPlural(population, 'resident', 'residents')})`} wants to ${lower(step)}. Today: “${lower(from)}”. Missing: ${missing}.`,
      `Does ${provider ?? 'your product'} allow for it? At what price, and when?${example === null ? '' : ` ${example.name} has done it${example.url === null ? '' : ` (${example.url})`}: is it with you?`}`,
      proof === null ? '' : `What was read of our site: ${proof}`,
      'With kind regards,',
    ]
      .filter((line) => line !== '')
      .join('\n\n'),
  cellsTitle: 'The eighteen services at a glance',
  cell: (name, level) => `${name}: ${lower(level)}`,
  rowsTitle: 'Service by service',
  rowsFor: { resident: 'What you can do, and where' },
  rowsCaption: 'The level of each service, what is missing and the proof',
  service: 'Service',
  level: 'Level',
  lacks: 'What is missing',
  proof: 'Proof',
  proofOf: (name) => `Proof: ${name}`,
  goTo: 'Go there',
  goToOf: (name) => `Go there: ${name}`,
  quotes: 'Words read',
  archived: 'archived page',
  archivedOf: (name, n) => `${name}: archived page ${n}, words marked`,
  readOn: (date) => `Pages read on ${date}.`,
  people: 'read by a person',
  count: (n) => enNumber(n),
};

/** What the front of a sheet says. */
export const frontWords: Bilingual<typeof fr> = { fr, en };

/** What a level means, in people's words. */
export const levelWord = (level: Level | null, kind: string, texts: typeof fr): string =>
  level !== null ? texts.levels[level]! : kind === 'abstained' ? texts.abstained : texts.unobserved;
