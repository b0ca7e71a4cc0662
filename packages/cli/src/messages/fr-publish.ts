import { frNumber, frPlural, t } from '@beffroi/words';

/** What is said of the site of files, in French. */
export const frPublish = {
  badBase: (text: string): string =>
    t`--base : l’adresse où sera le site, par exemple https://observatoire.example.org/2027, et non « ${text} ».`,
  nothingPublished: (): string => t`Aucune vague n’est publiée : « beffroi wave publish NOM » montre une vague close à tous.`,
  siteProgress: (pages: number, waiting: number): string =>
    t`${frPlural(pages, 'page écrite', 'pages écrites')}, encore ${frNumber(waiting)} au moins`,
  siteLacks: (path: string): string => t`Un lien menait à ${path}, qui n’existe pas : il reste comme simple texte.`,
  siteWritten: (folder: string, pages: number, files: number, bytes: number, seconds: number): string =>
    t`Le site est dans ${folder} : ${frPlural(pages, 'page', 'pages')} et ${frPlural(files, 'autre fichier', 'autres fichiers')}, ${frNumber(Math.round(bytes / 1e6))} Mo, en ${frNumber(Math.round(seconds))} s. Ouvrez index.html, ou posez le dossier sur un serveur.`,
  siteRefusals: {
    exists: (folder: string): string =>
      t`« ${folder} » existe déjà : choisissez un autre dossier avec --out, ou --replace si c’est un site écrit par cette commande.`,
    foreign: (folder: string): string =>
      t`« ${folder} » n’est pas un site écrit par cette commande : --replace n’y touche pas. Rien n’a été changé.`,
    answer: (detail: string): string => t`Le site n’a pas pu donner une de ses pages (${detail}). Rien n’a été écrit.`,
  },
};
