import type { DeliveredState } from '@beffroi/chain';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, frNumber, frPlural, t } from '@beffroi/words';

const fr = {
  menu: 'En images',
  title: 'Graphiques',
  description: t`Les résultats en images : chacune a son adresse, ses données, un texte à citer, et se reprend ailleurs.`,
  lead: t`Chaque image a son adresse, ses chiffres et un texte à citer. Reprenez-la : il suffit de dire d’où elle vient.`,
  nothing: t`Rien n’est encore publié : il n’y a pas d’image à montrer.`,
  see: (name: string): string => t`Voir : ${name}`,
  back: 'Tous les graphiques',
  colon: '\u00a0: ',
  source: (address: string | null): string => (address === null ? t`Source : Beffroi` : t`Source : Beffroi, ${address}`),
  fiction: t`Démonstration : communes et résultats inventés.`,
  taken: 'Reprendre cette image',
  png: 'Image (PNG)',
  svg: 'Image (SVG)',
  csv: 'Données (CSV)',
  quoteTitle: 'Texte à citer',
  cite: (title: string, day: string, address: string): string => t`« ${title} » Beffroi, consulté le ${day}, ${address}`,
  citeTitle: 'Référence',
  embedTitle: 'Intégrer dans une page',
  embedHint: t`Copiez ces lignes dans votre page : l’image y suivra les nouvelles mesures.`,
  table: 'Les chiffres de cette image',
  further: 'Pour aller plus loin',
  tableLabel: 'Les chiffres',
  pending: t`Ce que montre cette image est en cours de calcul : revenez dans quelques minutes.`,
  noDrawing: t`Il n’y a rien à dessiner ici.`,
  licence: t`Images et données : Licence ouverte 2.0 (Etalab). Citez « Beffroi ».`,
  promised: {
    name: 'Promis et réalisé',
    hint: t`Les démarches promises avant le scrutin, et ce qu’elles sont devenues depuis.`,
    title: (year: number, promises: number, rose: number, unknown: number): string =>
      t`Démarches promises en ${year} : ${frPlural(rose, 'a monté', 'ont monté')} depuis, sur ${frNumber(promises)}${unknown === 0 ? '' : t` ; de ${frNumber(unknown)}, on ne sait pas encore`}.`,
    none: (year: number): string => t`Aucune démarche promise en ${year} n’a été trouvée dans les programmes lus.`,
    description: t`Une barre par démarche : les communes où au moins une liste l’avait promise, selon que son niveau a monté depuis, est resté, a baissé, ou n’est pas encore connu (hachuré).`,
    note: (towns: number, left: number): string =>
      t`Programmes de ${frPlural(towns, 'commune', 'communes')}${left === 0 ? '' : t` (${frNumber(left)} autres n’ont pas été parcourues)`}. Une promesse est celle d’une liste, élue ou non ; qu’un niveau ait monté n’est pas l’œuvre d’une promesse : les deux se lisent côte à côte.`,
    service: 'Démarche',
    towns: (n: number): string => frPlural(n, 'commune', 'communes'),
    states: {
      rose: 'a monté',
      same: 'inchangé',
      fell: 'a baissé',
      unsure: 'incertain',
      once: 'mesuré une fois',
      unobserved: 'pas pu être vu',
    } satisfies Record<DeliveredState, string> as Record<DeliveredState, string>,
    unknown: 'on ne sait pas encore',
    caption: 'Communes où la démarche était promise, et ce qu’elle est devenue',
    which: 'Quel scrutin',
    programmes: 'Les programmes des municipales',
  },
};

const en: typeof fr = {
  menu: 'In pictures',
  title: 'Charts',
  description: 'The results in pictures: each has its address, its data, a text to quote, and may be used elsewhere.',
  lead: 'Each picture has its address, its numbers and a text to quote. Use it: it is enough to say where it is from.',
  nothing: 'Nothing is published yet: there is no picture to show.',
  see: (name) => `See: ${name}`,
  back: 'All charts',
  colon: ': ',
  source: (address) => (address === null ? 'Source: Beffroi' : `Source: Beffroi, ${address}`),
  fiction: 'Demonstration: towns and results are invented.',
  taken: 'Use this picture',
  png: 'Picture (PNG)',
  svg: 'Picture (SVG)',
  csv: 'Data (CSV)',
  quoteTitle: 'Text to quote',
  cite: (title, day, address) => `“${title}” Beffroi, seen on ${day}, ${address}`,
  citeTitle: 'Reference',
  embedTitle: 'Embed in a page',
  embedHint: 'Copy these lines into your page: the picture will follow new measurements there.',
  table: 'The numbers of this picture',
  further: 'To go on',
  tableLabel: 'The numbers',
  pending: 'What this picture shows is being worked out: come back in some minutes.',
  noDrawing: 'There is nothing to draw here.',
  licence: 'Pictures and data: Licence ouverte 2.0 (Etalab). Name “Beffroi”.',
  promised: {
    name: 'Promised and delivered',
    hint: 'The services that were promised before the ballot, and what has become of them.',
    title: (year, promises, rose, unknown) =>
      `Services promised in ${year}: ${enNumber(rose)} rose since, of ${enNumber(promises)}${unknown === 0 ? '' : `; of ${enNumber(unknown)} one does not know yet`}.`,
    none: (year) => `No service promised in ${year} was found in the programmes that were read.`,
    description:
      'One bar a service: towns in which at least one list had promised it, by whether its level rose since, stayed, fell, or is not known yet (hatched).',
    note: (towns, left) =>
      `Programmes of ${enPlural(towns, 'town', 'towns')}${left === 0 ? '' : ` (${enNumber(left)} others were not looked through)`}. A promise is a list’s, elected or not; that a level rose is no work of a promise: the two are read side by side.`,
    service: 'Service',
    towns: (n) => enPlural(n, 'town', 'towns'),
    states: { rose: 'rose', same: 'unchanged', fell: 'fell', unsure: 'unsure', once: 'measured once', unobserved: 'could not be seen' },
    unknown: 'not known yet',
    caption: 'Towns in which the service was promised, and what has become of it',
    which: 'Which ballot',
    programmes: 'The programmes of municipal elections',
  },
};

/** The pages of pictures, and the picture that needs two instruments. */
export const pictureWords: Bilingual<typeof fr> = { fr, en };
