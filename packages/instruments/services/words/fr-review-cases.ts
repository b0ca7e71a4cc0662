import { frPlural, t } from '@beffroi/words';

/** What is said of contested marks, in French. */
export const frReviewCases = {
  caseWithoutPage: (name: string): string => t`${name} (sans page : son archive manque, ou rien n’y est cité)`,
  casesWritten: (n: number, folder: string): string =>
    n === 0
      ? t`Aucune contestation retenue : rien n’a été écrit.`
      : t`${frPlural(n, 'cas écrit', 'cas écrits')} dans ${folder}. Relisez chaque page avant de la garder : des noms de personnes peuvent y rester.`,
};
