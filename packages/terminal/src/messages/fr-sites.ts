import { frPlural, frSiteWords, t } from '@beffroi/words';

/** What is said of files of sites and of their import, in French. */
export const frSites = {
  ...frSiteWords,
  reading: (file: string): string => t`Lecture de ${file} …`,
  stdin: 'entrée standard',
  othersRefused: (n: number): string =>
    t`… et ${frPlural(n, 'autre', 'autres')} (toutes, dans un fichier : beffroi panel import FICHIER > refus.tsv)`,
  nothingImported: (): string => t`Rien n’a été importé. Corrigez ces lignes, ou importez les autres avec --skip-refused.`,
  codesRefused: (): string => t`Le panel n’a pas été créé. Corrigez ces lignes du fichier de --codes.`,
  fileTooLarge: (file: string): string => t`« ${file} » est trop grand pour être lu en une fois. Partagez-le en plusieurs fichiers.`,
};
