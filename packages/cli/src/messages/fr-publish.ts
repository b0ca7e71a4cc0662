import { frNumber, frPlural, t } from '@beffroi/words';

/** What is said of the site of files, in French. */
export const frPublish = {
  badBase: (text: string): string =>
    t`--base : l’adresse où sera le site, par exemple https://observatoire.example.org/2027, et non « ${text} ».`,
  nothingPublished: (): string => t`Aucune vague n’est publiée : « beffroi wave publish NOM » montre une vague close à tous.`,
  badProcesses: (text: string): string => t`--processes : un nombre de processus de 1 à 64, et non « ${text} ».`,
  siteProgress: (pages: number, waiting: number, kept: number): string =>
    t`${frPlural(pages, 'page écrite', 'pages écrites')}${kept === 0 ? '' : t` (dont ${frNumber(kept)} reprises telles quelles)`}, encore ${frNumber(waiting)} au moins`,
  comparingPublished: (): string => t`Comparaison des vagues publiées …`,
  siteFolded: (towns: number): string =>
    t`${frNumber(towns)} communes : chacune a sa fiche et une page de toutes ses preuves. Avec --whole, une page par démarche, par vague et par copie d’archive : cent fois plus.`,
  siteLacks: (path: string): string => t`Un lien menait à ${path}, qui n’existe pas : il reste comme simple texte.`,
  siteKept: (kept: number): string =>
    t`${frPlural(kept, 'page ou fichier n’avait pas changé et a été repris tel quel', 'pages et fichiers n’avaient pas changé et ont été repris tels quels')}.`,
  siteWaits: (part: string): string => t`Ce qui est écrit attend dans « ${part} » : la même commande continue de là.`,
  siteWritten: (folder: string, pages: number, files: number, bytes: number, seconds: number): string =>
    t`Le site est dans ${folder} : ${frPlural(pages, 'page', 'pages')} et ${frPlural(files, 'autre fichier', 'autres fichiers')}, ${frNumber(Math.round(bytes / 1e6))} Mo, en ${frNumber(Math.round(seconds))} s. Ouvrez index.html, ou posez le dossier sur un serveur.`,
  siteRefusals: {
    exists: (folder: string): string =>
      t`« ${folder} » existe déjà : choisissez un autre dossier avec --out, ou --replace si c’est un site écrit par cette commande.`,
    foreign: (folder: string): string =>
      t`« ${folder} » n’est pas un site écrit par cette commande : --replace n’y touche pas. Rien n’a été changé.`,
    answer: (detail: string): string =>
      t`Le site n’a pas pu donner une de ses pages (${detail}). L’ancien site reste en place ; la même commande continue là où celle-ci s’est arrêtée.`,
    busy: (folder: string): string => t`Un autre processus écrit déjà ce site, dans « ${folder} » : attendez qu’il finisse, ou arrêtez-le.`,
    changing: (folder: string): string =>
      t`Une publication ou un silence a commencé pendant l’écriture de « ${folder} » : l’ancien site reste en place. Relancez la même commande.`,
  },
};
