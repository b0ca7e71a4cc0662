import type { ComparedTown, NotCompared } from '@beffroi/services/views';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enPlural, enWords, frPlural, frWords, t } from '@beffroi/words';

const frListed = new Intl.ListFormat('fr', { type: 'conjunction' });
const enListed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const fr = {
  title: 'Comparer des communes',
  titleOf: (names: readonly string[]): string => t`Comparer ${frListed.format(names)}`,
  intro: t`De deux à quatre communes côte à côte : leurs dix-huit démarches, leur moyenne, et si une différence peut être établie.`,
  description: 'Comparer de deux à quatre communes, démarche par démarche, preuves à l’appui.',
  descriptionOf: (names: readonly string[]): string =>
    t`${frListed.format(names)} : dix-huit démarches en ligne comparées, preuves à l’appui.`,
  formTitle: 'Choisir les communes',
  changeTitle: 'Changer les communes',
  field: (n: number): string => t`Commune ${n}`,
  optional: 'facultatif',
  hint: 'Un nom, même incomplet, ou un code INSEE.',
  submit: 'Comparer',
  choose: t`Plusieurs communes portent un nom proche. Laquelle ?`,
  choice: (name: string, department: string): string => `${name} (${department})`,
  unknown: (text: string): string =>
    t`Aucune commune mesurée ne correspond à ${frWords.quoted(text)}. Vérifiez l’orthographe, ou tapez le code INSEE.`,
  notInWave: (name: string): string => t`${name} n’est pas dans la dernière vague publiée : il n’y a rien à comparer pour elle.`,
  needTwo: 'Il faut deux communes différentes au moins.',
  unpublished: t`Rien n’est encore publié : il n’y a pas de commune à comparer pour l’instant.`,
  left: ({ code, name, why }: NotCompared): string =>
    why === 'unknown'
      ? t`Le code ${frWords.quoted(code)} n’est celui d’aucune commune.`
      : why === 'too-many'
        ? t`${name ?? code} n’est pas comparée : quatre communes au plus tiennent côte à côte.`
        : t`${name ?? code} n’est pas dans la dernière vague publiée.`,
  wave: (wave: string, date: string): string => t`Vague ${frWords.quoted(wave)}, mesurée le ${date}.`,
  /** The finding in a sentence: who can be said to be better. */
  told: (better: string, others: readonly string[]): string =>
    t`${better} va plus loin que ${frListed.format(others)}, au-delà du hasard des démarches et des erreurs de mesure.`,
  notTold: (one: string, other: string): string =>
    t`${one} et ${other} ne se distinguent pas : leurs moyennes diffèrent moins que ce que la mesure peut établir.`,
  noPairs: t`Rien n’a été observé d’assez de ces communes pour les distinguer.`,
  state: {
    unobserved: 'rien n’a pu être observé',
    'without-site': 'aucun site connu',
    'not-measured': 'pas mesurée dans cette vague',
  } satisfies Record<Exclude<ComparedTown['state'], 'observed'>, string>,
  strips: 'Les démarches, dans le même ordre',
  means: 'Moyennes et rangs',
  meansCaption: t`Niveau moyen avec son intervalle à 95 %, rang parmi les communes mesurées`,
  town: 'Commune',
  mean: 'Moyenne',
  rank: 'Rang parmi les communes mesurées',
  online: 'Tout en ligne',
  onlineOf: (online: number, observed: number): string => t`${online} sur ${frPlural(observed, 'observée', 'observées')}`,
  pairs: t`Peut-on les distinguer ?`,
  pairsCaption: t`Part des tirages où l’une dépasse l’autre ; une différence est établie à partir de 95 %`,
  pair: 'Communes',
  verdict: 'Verdict',
  share: 'Part des tirages',
  yes: (name: string): string => t`${name} va plus loin`,
  no: 'ne se distinguent pas',
  table: 'Démarche par démarche',
  tableCaption: (names: readonly string[]): string =>
    t`Niveau et plafond de chaque démarche : ${frListed.format(names)} ; chaque niveau mène à sa preuve`,
  service: 'Démarche',
  furthest: 'Va le plus loin',
  alike: 'à égalité',
  cell: (town: string, service: string): string => t`${service}, ${town} : voir la preuve`,
  wins: (name: string, n: number): string => t`${name} va le plus loin pour ${frPlural(n, 'démarche', 'démarches')}`,
  winsSentence: (parts: readonly string[]): string => `${frListed.format(parts)}.`,
};

const en: typeof fr = {
  title: 'Compare towns',
  titleOf: (names) => `Compare ${enListed.format(names)}`,
  intro: 'Two to four towns side by side: their eighteen services, their mean, and whether a difference can be told.',
  description: 'Compare two to four towns, service by service, with evidence.',
  descriptionOf: (names) => `${enListed.format(names)}: eighteen online services compared, with evidence.`,
  formTitle: 'Choose the towns',
  changeTitle: 'Change the towns',
  field: (n) => `Town ${n}`,
  optional: 'optional',
  hint: 'A name, even incomplete, or an INSEE code.',
  submit: 'Compare',
  choose: 'Several towns have a similar name. Which one?',
  choice: (name, department) => `${name} (${department})`,
  unknown: (text) => `No measured town answers to ${enWords.quoted(text)}. Check the spelling, or type the INSEE code.`,
  notInWave: (name) => `${name} is not in the latest published wave: there is nothing to compare for it.`,
  needTwo: 'At least two different towns are needed.',
  unpublished: 'Nothing is published yet: there is no town to compare for now.',
  left: ({ code, name, why }) =>
    why === 'unknown'
      ? `The code ${enWords.quoted(code)} stands for no town.`
      : why === 'too-many'
        ? `${name ?? code} is not compared: four towns at most fit side by side.`
        : `${name ?? code} is not in the latest published wave.`,
  wave: (wave, date) => `Wave ${enWords.quoted(wave)}, measured on ${date}.`,
  told: (better, others) =>
    `${better} goes further than ${enListed.format(others)}, beyond the chance of services and the errors of measurement.`,
  notTold: (one, other) => `${one} and ${other} cannot be told apart: their means differ by less than the measurement can show.`,
  noPairs: 'Nothing was observed of enough of these towns to tell them apart.',
  state: {
    unobserved: 'nothing could be observed',
    'without-site': 'no known site',
    'not-measured': 'not measured in this wave',
  },
  strips: 'The services, in the same order',
  means: 'Means and ranks',
  meansCaption: 'Mean level with its 95% interval, rank among the measured towns',
  town: 'Town',
  mean: 'Mean',
  rank: 'Rank among the measured towns',
  online: 'Wholly online',
  onlineOf: (online, observed) => `${online} of ${observed} observed`,
  pairs: 'Can they be told apart?',
  pairsCaption: 'Share of draws in which one goes beyond the other; a difference is shown from 95%',
  pair: 'Towns',
  verdict: 'Verdict',
  share: 'Share of draws',
  yes: (name) => `${name} goes further`,
  no: 'cannot be told apart',
  table: 'Service by service',
  tableCaption: (names) => `Level and ceiling of each service: ${enListed.format(names)}; each level leads to its proof`,
  service: 'Service',
  furthest: 'Goes furthest',
  alike: 'alike',
  cell: (town, service) => `${service}, ${town}: see the proof`,
  wins: (name, n) => `${name} goes furthest for ${enPlural(n, 'service', 'services')}`,
  winsSentence: (parts) => `${enListed.format(parts)}.`,
};

/** Two to four towns side by side. */
export const compare: Bilingual<typeof fr> = { fr, en };
