import type { Obstacle, ReadingCoverage, Stratum } from '@beffroi/domain';
import type { Certainty, ChangeReason } from '@beffroi/figures';
import { decimalsIn } from './decimals.ts';
import { frNumber, frPlural } from './fr-numbers.ts';
import { dayOf, hourOf } from './hours.ts';
import { t } from './typography.ts';

/** What screens, command line and files say alike, in French: numbers, dates, names of the words of the house. */
export const frWords = {
  decimal: decimalsIn('fr-FR'),
  count: (value: number): string => frNumber(value),
  percent: (share: number): string => t`${Math.round(share * 100)} %`,
  date: (instant: string, zone?: string): string => dayOf('fr', instant, zone),
  moment: (instant: string, zone?: string): string => hourOf('fr', instant, zone),
  quoted: (text: string): string => `«\u00a0${text}\u00a0»`,
  /** Levels 0 to 5 as people say them; their exact names stand in the method, in open data and in the glossary. */
  levels: [
    'rien en ligne',
    'expliqué',
    'formulaire à imprimer',
    'se commence en ligne',
    'tout en ligne',
    'tout en ligne, avec suivi',
  ] as readonly string[],
  unobserved: 'non observé',
  abstained: 'indécis',
  obstacle: {
    robots: 'robots.txt',
    blocked: 'lecture refusée',
    login: 'compte demandé',
    down: 'ne répond pas',
    moved: 'déménagé',
    lapsed: 'nom abandonné',
    unreadable: 'illisible',
    budget: 'budget épuisé',
    'rule-failed': 'règle en échec',
  } satisfies Record<Obstacle, string> as Record<Obstacle, string>,
  /** Where towns are too few for what would be printed (`LEAST_TOWNS` of figures). */
  tooFew: (n: number): string => t`trop peu de communes pour une moyenne (n\u00a0=\u00a0${frNumber(n)})`,
  tooFewHere: (n: number): string => t`trop peu (n\u00a0=\u00a0${frNumber(n)})`,
  tooFewForRank: (n: number): string => t`trop peu de communes pour un rang (n\u00a0=\u00a0${frNumber(n)})`,
  tooFewToCompare: (n: number): string => t`trop peu de communes pour comparer (n\u00a0=\u00a0${frNumber(n)})`,
  /** Why reading a site ended. */
  ended: {
    exhausted: 'La lecture s’est arrêtée quand il n’y avait plus rien d’utile à lire.',
    budget: 'La lecture s’est arrêtée au bout du nombre de pages permis.',
    time: 'La lecture s’est arrêtée au bout du temps permis.',
    obstacle: 'La lecture s’est arrêtée sur un obstacle.',
  } as Readonly<Record<string, string>>,
  /** Too little of a site was read: how much, and what led nowhere. */
  thinReading: ({ read, known, more, broken }: ReadingCoverage): string =>
    t`Lecture mince : ${frPlural(read, 'page lue', 'pages lues')} sur ${more ? 'au moins ' : ''}${frPlural(known, 'connue', 'connues')}${broken === 0 ? '' : t` ; ${frPlural(broken, 'lien du site ne mène', 'liens du site ne mènent')} nulle part`}.`,
  /** Of how many towns of a wave so little was read. */
  thinTowns: (thin: number, known: number): string =>
    t`Lecture mince dans ${frPlural(thin, 'commune', 'communes')} sur ${frNumber(known)} : de leurs sites, peu de pages ont été lues, moins de la moitié de celles que l’on connaît.`,
  kinds: {
    ordinary: 'une page ordinaire',
    news: 'une actualité',
    'old-news': 'une actualité de plus de deux ans',
    minutes: 'un compte rendu ou un bulletin',
    jobs: 'une offre d’emploi',
    legal: 'une mention légale',
    search: 'un résultat de recherche',
    'other-public': 'une page pour un autre public (associations, entreprises)',
    urbanism: 'une page d’urbanisme',
    foreign: 'une page en langue étrangère',
    error: 'une page d’erreur',
  } as Record<string, string>,
  zones: {
    main: 'contenu',
    menu: 'menu',
    header: 'en-tête',
    footer: 'pied',
    aside: 'marge',
    breadcrumb: 'fil d’Ariane',
    card: 'vignette',
    banner: 'bandeau',
    page: 'page entière',
    network: 'réseau',
  } as Record<string, string>,
  signed: decimalsIn('fr-FR', 'exceptZero'),
  certainty: { told: 'établi', noise: 'dans la marge d’erreur', 'not-comparable': 'non comparable' } satisfies Record<Certainty, string>,
  reasons: {
    appeared: 'apparu',
    vanished: 'disparu',
    rose: 'en hausse',
    fell: 'en baisse',
    'own-rose': 'la commune en fait plus elle-même',
    'own-fell': 'la commune en fait moins elle-même',
    'became-visible': 'devenu observable',
    'became-hidden': 'n’est plus observable',
    'obstacle-changed': (from: string, to: string): string => t`autre obstacle : ${from} → ${to}`,
    decided: 'tranché, après une abstention',
    undecided: 'devenu indécis',
    'provider-changed': (from: string, to: string): string => t`autre prestataire : ${from} → ${to}`,
    'provider-came': (to: string): string => t`prestataire nouveau : ${to}`,
    'provider-left': (from: string): string => t`prestataire parti : ${from}`,
    'ceiling-changed': (from: number, to: number): string => t`plafond : ${from} → ${to}`,
    'rubric-changed': (rubric: string | null, total: string | null): string =>
      rubric === null || total === null
        ? t`les règles de lecture ont changé`
        : t`les règles de lecture ont changé : ${rubric} sur ${total}`,
    'rubric-unknown': 'règles de lecture différentes',
    'site-moved': (from: string, to: string): string => t`site déménagé : ${from} → ${to}`,
    'site-redesigned': 'site refondu',
  },
  reasonNames: {
    appeared: 'Service apparu',
    vanished: 'Service disparu',
    rose: 'Niveau en hausse',
    fell: 'Niveau en baisse',
    'own-rose': 'Offre propre en hausse',
    'own-fell': 'Offre propre en baisse',
    'became-visible': 'Devenu observable',
    'became-hidden': 'N’est plus observable',
    'obstacle-changed': 'Seul l’obstacle a changé',
    decided: 'Tranché',
    undecided: 'Devenu indécis',
    'provider-changed': 'Prestataire changé',
    'provider-came': 'Prestataire nouveau',
    'provider-left': 'Prestataire parti',
    'ceiling-changed': 'Plafond changé',
    'rubric-changed': 'Règles de lecture changées',
    'rubric-unknown': 'Règles de lecture différentes',
    'site-moved': 'Site déménagé',
    'site-redesigned': 'Site refondu',
  } satisfies Record<ChangeReason['kind'], string>,
  strata: {
    'under-50000': t`moins de 50 000`,
    '50000-200000': t`de 50 000 à 200 000`,
    'over-200000': t`plus de 200 000`,
  } satisfies Record<Stratum, string> as Record<Stratum, string>,
};
