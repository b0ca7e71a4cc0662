import { enNumber, enPlural, frNumber, frPlural, t } from '@beffroi/words';
import type { Bilingual } from '../bilingual.ts';

const fr = {
  label: 'Nom ou code INSEE d’une commune',
  hint: t`Le début du nom suffit ; accents, tirets et fautes de frappe n’empêchent rien.`,
  search: 'Chercher',
  suggestions: 'Communes proposées',
  /** Said aloud when suggestions change; `{n}` is put in by the script. */
  some: t`{n} communes proposées : flèches pour choisir, Entrée pour ouvrir.`,
  none: 'Aucune commune de ce nom.',
  title: 'Communes',
  description: t`Toutes les communes mesurées : cherchez la vôtre et ouvrez sa fiche, service par service, preuves à l’appui.`,
  lead: (towns: number, date: string): string => t`${frPlural(towns, 'commune mesurée', 'communes mesurées')} dans la vague du ${date}.`,
  nothing: t`Aucune vague n’est encore publiée : il n’y a pas de commune à montrer. L’atelier ouvre, mesure et publie les vagues.`,
  nothingAction: 'Aller à l’atelier',
  results: (query: string, n: number): string => t`${frPlural(n, 'commune mesurée répond', 'communes mesurées répondent')} à « ${query} »`,
  noResult: (query: string): string =>
    t`Aucune commune ne répond à « ${query} ». Vérifiez l’orthographe, tapez moins de lettres, ou parcourez les départements.`,
  unmeasured: 'pas dans la vague publiée',
  elsewhere: (names: string): string => t`Communes proches par le nom, mais qui ne sont pas dans la vague publiée : ${names}.`,
  separator: '\u202f; ',
  unobserved: 'non observée',
  byDepartment: 'Par département',
  department: (name: string, code: string): string => (name === code ? `Département ${code}` : `${name} (${code})`),
  inDepartment: (name: string, n: number): string => t`${name} : ${frPlural(n, 'commune mesurée', 'communes mesurées')}`,
  departmentTitle: (name: string): string => t`Communes mesurées : ${name}`,
  all: 'Toutes les communes',
  backToAll: 'Toutes les communes mesurées',
  caption: t`Niveau moyen des services observés, de 0 à 5, avec son intervalle à 95 %. Une commune non observée n’est pas à 0.`,
  columns: { town: 'Commune', people: 'Habitants', mean: 'Niveau moyen', observed: 'Services observés', department: 'Département' },
  observed: (n: number, all: number): string => t`${frNumber(n)} sur ${frNumber(all)}`,
  unknownDepartment: 'Aucune commune de ce département n’est dans la vague publiée.',
};

const en: typeof fr = {
  label: 'Name or INSEE code of a town',
  hint: 'The beginning of the name is enough; accents, hyphens and typing errors do not matter.',
  search: 'Search',
  suggestions: 'Suggested towns',
  some: '{n} towns suggested: arrows to choose, Enter to open.',
  none: 'No town of this name.',
  title: 'Towns',
  description: 'All measured towns: look for yours and open its sheet, service by service, with the evidence.',
  lead: (towns, date) => `${enPlural(towns, 'town', 'towns')} measured in the wave of ${date}.`,
  nothing: 'No wave is published yet: there is no town to show. The workshop opens, measures and publishes waves.',
  nothingAction: 'Go to the workshop',
  results: (query, n) => `${enPlural(n, 'measured town answers', 'measured towns answer')} to “${query}”`,
  noResult: (query) => `No town answers to “${query}”. Check the spelling, type fewer letters, or look through the departments.`,
  unmeasured: 'not in the published wave',
  elsewhere: (names) => `Towns of a similar name that are not in the published wave: ${names}.`,
  separator: '; ',
  unobserved: 'unobserved',
  byDepartment: 'By department',
  department: (name, code) => (name === code ? `Department ${code}` : `${name} (${code})`),
  inDepartment: (name, n) => `${name}: ${enPlural(n, 'town measured', 'towns measured')}`,
  departmentTitle: (name) => `Towns measured: ${name}`,
  all: 'All towns',
  backToAll: 'All measured towns',
  caption: 'Mean level of the services observed, 0 to 5, with its 95% interval. An unobserved town is not at 0.',
  columns: { town: 'Town', people: 'Inhabitants', mean: 'Mean level', observed: 'Services observed', department: 'Department' },
  observed: (n, all) => `${enNumber(n)} of ${enNumber(all)}`,
  unknownDepartment: 'No town of this department is in the published wave.',
};

/** Search and lists of towns. */
export const towns: Bilingual<typeof fr> = { fr, en };
