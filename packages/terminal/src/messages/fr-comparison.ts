import { frNumber, frPlural, t } from '@beffroi/words';

/** What is said of two waves side by side, in French. */
export const frComparison = {
  colon: '\u00a0: ',
  listSeparator: '\u202f; ',
  compared: (before: string, beforeDate: string, after: string, afterDate: string, towns: number): string =>
    t`De ${before} (${beforeDate}) à ${after} (${afterDate}) : ${frPlural(towns, 'commune comparée', 'communes comparées')}.`,
  nothingCompared: (): string => t`Aucun constat ne peut être comparé d’une vague à l’autre.`,
  overallDifference: (
    before: string,
    after: string,
    difference: string,
    interval: readonly [string, string] | null,
    error: string,
    marks: number,
    towns: number,
    top: number,
  ): string =>
    t`En moyenne : de ${before} à ${after} sur ${top}, soit ${difference}${interval === null ? '' : t` (de ${interval[0]} à ${interval[1]} à 95 % selon les communes ; ± ${error} selon les erreurs de la grille)`}, sur ${frPlural(marks, 'constat comparé', 'constats comparés')} dans ${frPlural(towns, 'commune', 'communes')}.`,
  differenceTold: (): string => t`Cette différence dépasse à la fois le hasard du panel et les erreurs de la grille.`,
  differenceUntold: (): string =>
    t`Cette différence ne se distingue pas du hasard du panel ou des erreurs de la grille : rien n’est établi pour l’ensemble.`,
  expectedNoise: (seen: number, expected: number, atMost: number): string =>
    t`${frPlural(seen, 'niveau a changé', 'niveaux ont changé')} ; sans aucun changement réel, les erreurs de la grille en feraient changer environ ${frNumber(expected)} (${frNumber(atMost)} au plus, à 95 %).`,
  allNoise: (): string => t`Ce n’est pas plus que ce bruit : pour l’ensemble du panel, aucun changement n’est démontré.`,
  rejudged: (before: string, after: string, changed: number, marks: number, difference: string): string =>
    t`La grille a changé (${before}, puis ${after}) : les captures de la première vague ont été jugées à nouveau, et c’est ce second jugement qui est comparé. À elle seule, la grille change ${frPlural(changed, 'constat', 'constats')} sur ${frNumber(marks)} (${difference} en moyenne).`,
  rubricUnknown: (before: string, after: string, wave: string): string =>
    t`La grille a changé (${before}, puis ${after}) et les captures de la première vague n’ont pas été jugées à nouveau : les niveaux ne se comparent pas. Lancez « beffroi assess --wave ${wave} », puis comparez de nouveau.`,

  differencesTitle: (): string => t`Par famille`,
  differenceColumns: {
    subject: 'Famille',
    before: 'Avant',
    after: 'Après',
    difference: 'Écart',
    interval: 'Intervalle (95 %)',
    n: 'n',
    verdict: '',
  },
  told: (up: boolean): string => (up ? 'progrès établi' : 'recul établi'),
  untold: (): string => 'non établi',

  findings: (n: number): string => frPlural(n, 'constat', 'constats'),
  noChange: (): string => t`Aucun constat n’a changé.`,
  changesTitle: (n: number, told: number, noise: number, other: number): string =>
    t`${frPlural(n, 'constat a changé', 'constats ont changé')} : ${frPlural(told, 'établi', 'établis')}, ${frNumber(noise)} dans le bruit de la grille, ${frPlural(other, 'sans comparaison possible', 'sans comparaison possible')}`,
  reasonsTitle: (): string => t`Motifs`,
  reasonColumns: { reason: 'Premier motif', told: 'Établis', noise: 'Bruit', other: 'Non comparables', beside: 'En second' },
  siteMoved: (name: string, from: string, to: string): string => t`${name} : le site a déménagé de ${from} à ${to}.`,
  siteRedesigned: (name: string): string => t`${name} : le site a été refondu.`,
  leftOutTowns: {
    onlyBefore: (n: number, names: string): string =>
      t`${frPlural(n, 'commune n’est', 'communes ne sont')} que dans la première vague : ${names}.`,
    onlyAfter: (n: number, names: string): string =>
      t`${frPlural(n, 'commune n’est', 'communes ne sont')} que dans la seconde vague : ${names}.`,
    siteFound: (n: number, names: string): string =>
      t`${frPlural(n, 'commune a', 'communes ont')} un site connu à présent, sans en avoir eu : ${names}.`,
    siteLost: (n: number, names: string): string => t`${frPlural(n, 'commune n’a', 'communes n’ont')} plus de site connu : ${names}.`,
    withoutSite: (n: number, names: string): string =>
      t`${frPlural(n, 'commune est', 'communes sont')} sans site connu dans les deux vagues : ${names}.`,
    unmeasured: (n: number, names: string): string =>
      t`${frPlural(n, 'commune n’a', 'communes n’ont')} pas été mesurée${n < 2 ? '' : 's'} dans l’une des vagues : ${names}.`,
  },
};
