import { t } from '@beffroi/words';
import type { Bilingual } from '../bilingual.ts';

const fr = {
  name: 'Beffroi',
  tagline: 'L’observatoire de la ville numérique',
  skip: 'Aller au contenu',
  menu: 'Rubriques',
  openMenu: 'Menu',
  beside: 'Dans la même rubrique',
  myTown: t`Et ma commune ?`,
  measure: 'Mesurer ma commune',
  home: 'Accueil',
  towns: 'Communes',
  data: 'Données',
  atelier: 'Atelier',
  otherLanguage: 'In English',
  fiction: t`Démonstration : communes, sites, personnes et résultats sont inventés, même où une entreprise réelle est nommée.`,
  footer: t`Beffroi mesure, preuves à l’appui, jusqu’où vont les démarches en ligne des communes. Logiciel libre (EUPL-1.2), aucun traceur.`,
  notFoundTitle: 'Cette page n’existe pas',
  notFound: t`L’adresse est peut-être ancienne ou mal recopiée. La recherche de communes et l’accueil mènent à tout le site.`,
  faultTitle: 'Une erreur s’est produite',
  fault: t`Beffroi s’est trompé, ce n’est pas de votre fait : rien n’est perdu. Réessayez dans un instant.`,
  toHome: 'Revenir à l’accueil',
  toTowns: 'Chercher une commune',
  shareAlt: t`Beffroi, l’observatoire de la ville numérique : jusqu’où vont les démarches en ligne des communes, preuves à l’appui.`,
  feed: 'Publications de l’observatoire',
  titled: (page: string): string => `${page} · Beffroi`,
};

const en: typeof fr = {
  name: 'Beffroi',
  tagline: 'The observatory of the digital town',
  skip: 'Skip to content',
  menu: 'Sections',
  openMenu: 'Menu',
  beside: 'In this section',
  myTown: 'And my town?',
  measure: 'Measure my town',
  home: 'Home',
  towns: 'Towns',
  data: 'Data',
  atelier: 'Workshop',
  otherLanguage: 'En français',
  fiction: 'Demonstration: the towns, their sites, the people and all results are invented, also where a real firm is named.',
  footer: 'Beffroi measures, with evidence, how far the online services of French towns have come. Free software (EUPL-1.2), no tracker.',
  notFoundTitle: 'This page does not exist',
  notFound: 'The address may be old or mistyped. The search for towns and the home page lead to the whole site.',
  faultTitle: 'Something went wrong',
  fault: 'This is our fault, not yours: nothing is lost. Try again in a moment.',
  toHome: 'Back to the home page',
  toTowns: 'Look for a town',
  shareAlt: 'Beffroi, the observatory of the digital town: how far the online services of French towns have come, with evidence.',
  feed: 'Publications of the observatory',
  titled: (page) => `${page} · Beffroi`,
};

/** What stands around every page. */
export const site: Bilingual<typeof fr> = { fr, en };
