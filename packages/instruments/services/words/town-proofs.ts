import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, frAt, frNumber, t } from '@beffroi/words';

const fr = {
  title: (town: string): string => t`Toutes les preuves ${frAt(town)}`,
  description: (town: string, wave: string): string =>
    t`Démarche par démarche, les mots lus sur les pages ${frAt(town)} dans la vague ${wave}, et où.`,
  back: 'La fiche de la commune',
  lead: t`Démarche par démarche : le niveau, pourquoi, et les mots qui le prouvent, avec l’adresse où ils ont été lus.`,
  contents: 'Les démarches',
  read: (n: number): string => (n === 1 ? t`Une page lue sans rien y trouver` : t`${frNumber(n)} pages lues sans rien y trouver`),
  under: (zone: string, heading: string): string => (heading === '' ? zone : t`${zone}, sous « ${heading} »`),
  ceiling: (level: number): string => t`Plafond : ${level}`,
  archiveIs: (file: string, digest: string): string => t`Fichier : ${file} ; empreinte : ${digest}`,
  link: 'Toutes les démarches de la commune sur une page',
} as const;

type Messages = { readonly [Key in keyof typeof fr]: (typeof fr)[Key] extends string ? string : (typeof fr)[Key] };

const en: Messages = {
  title: (town) => `All proofs in ${town}`,
  description: (town, wave) => `Service by service: the words that were read on the pages of ${town} in the wave ${wave}, and where.`,
  back: 'The sheet of the commune',
  lead: 'Service by service: the level, why, and the words that prove it, with the address where they were read.',
  contents: 'The services',
  read: (n) => (n === 1 ? 'One page read without finding anything' : `${enNumber(n)} pages read without finding anything`),
  under: (zone, heading) => (heading === '' ? zone : `${zone}, under “${heading}”`),
  ceiling: (level) => `Ceiling: ${level}`,
  archiveIs: (file, digest) => `File: ${file}; digest: ${digest}`,
  link: 'All services of the commune on one page',
};

/** What the page of all proofs of a town says. */
export const townProofs: Bilingual<Messages> = { fr, en };
