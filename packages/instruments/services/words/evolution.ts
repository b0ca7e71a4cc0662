import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, frNumber, frPlural, t } from '@beffroi/words';

const fr = {
  title: 'Évolution',
  description: t`Ce qui change d’une vague à l’autre dans les démarches en ligne des communes, avec les raisons, et ce qui reste dans la marge d’erreur.`,
  pairTitle: (before: string, after: string): string => t`De ${before} à ${after}`,
  lead: t`Deux vagues côte à côte : ce qui est établi, ce qui reste dans la marge d’erreur, et ce qui ne se compare pas.`,
  none: t`Aucune vague n’est encore publiée : il n’y a rien à comparer.`,
  pending: t`Les deux vagues sont en cours de comparaison : pour un pays entier, cela prend quelques minutes après une publication.`,
  again: t`Voir si c’est prêt`,
  one: (wave: string, date: string): string =>
    t`Une seule vague est publiée (${wave}, ${date}). La comparaison apparaîtra avec la suivante.`,
  toHome: 'Voir le baromètre',
  toAtelier: 'Aller à l’atelier',
  pairs: 'Autres comparaisons',
  pair: (before: string, beforeDate: string, after: string, afterDate: string): string =>
    t`De « ${before} » (${beforeDate}) à « ${after} » (${afterDate})`,
  compared: (towns: number): string => frPlural(towns, 'commune comparée', 'communes comparées'),
  overall: (before: string, after: string, difference: string, marks: number, towns: number): string =>
    t`En moyenne, le niveau passe de ${before} à ${after} sur 5, soit ${difference}, sur ${frPlural(marks, 'résultat comparé', 'résultats comparés')} dans ${frPlural(towns, 'commune', 'communes')}.`,
  overallInterval: (low: string, high: string, error: string): string =>
    t`Intervalle à 95 % selon les communes : de ${low} à ${high} ; erreurs de lecture : ± ${error}.`,
  overallVerdict: (told: boolean, up: boolean): string =>
    told
      ? up
        ? t`Pour l’ensemble, le progrès est établi.`
        : t`Pour l’ensemble, le recul est établi.`
      : t`Pour l’ensemble, rien n’est établi : l’écart ne se distingue pas du hasard des communes mesurées ou des erreurs de lecture.`,
  fewCompared: (towns: number): string =>
    t`Trop peu de communes pour comparer les deux vagues (n\u00a0=\u00a0${frNumber(towns)}) : chaque changement est dit plus bas, avec ses preuves.`,
  nothingCompared: t`Aucun résultat ne peut être comparé d’une vague à l’autre.`,
  noise: (seen: number, expected: number, atMost: number): string =>
    t`${frPlural(seen, 'niveau a changé', 'niveaux ont changé')} ; sans aucun changement réel, les erreurs de lecture en feraient changer environ ${frNumber(expected)} (${frNumber(atMost)} au plus, à 95 %).`,
  allNoise: t`Ce n’est pas plus que cette marge d’erreur : pour l’ensemble des communes, aucun changement n’est démontré.`,
  rejudged: (before: string, after: string, changed: number, marks: number): string =>
    t`Les règles de lecture ont changé (${before}, puis ${after}) : les pages de la première vague ont été jugées à nouveau, et c’est ce second jugement qui est comparé. À elles seules, les règles de lecture changent ${frPlural(changed, 'résultat', 'résultats')} sur ${frNumber(marks)}.`,
  rubricUnknown: (towns: number): string =>
    t`Les règles de lecture ont changé et les pages de la première vague n’ont pas été jugées à nouveau : ${frPlural(towns, 'commune ne se compare pas', 'communes ne se comparent pas')}.`,
  familiesTitle: 'Par famille',
  familiesSentence: (up: number, down: number, all: number): string =>
    up + down === 0
      ? t`Aucune des ${frNumber(all)} familles n’a changé de façon établie.`
      : t`Sur ${frNumber(all)} familles, ${frPlural(up, 'progresse', 'progressent')} et ${frPlural(down, 'recule', 'reculent')} de façon établie.`,
  servicesTitle: 'Par service',
  differencesCaption: t`Niveaux moyens des résultats observés dans les deux vagues. « Établi » : l’écart dépasse à la fois le hasard des communes mesurées et les erreurs de lecture.`,
  columns: {
    family: 'Famille',
    service: 'Service',
    before: 'Avant',
    after: 'Après',
    difference: 'Écart',
    interval: t`Intervalle à 95 %`,
    n: 'Résultats',
    verdict: 'Verdict',
  },
  all: 'Ensemble',
  told: (up: boolean): string => (up ? 'progrès établi' : 'recul établi'),
  untold: 'non établi',
  incomparable: 'non comparé',
  inPictures: 'Ce qui a monté, en image',
  meansInPicture: 'Avant et après, en image',
  reasonsTitle: 'Les raisons',
  reasonsSentence: (all: number, told: number, noise: number, other: number): string =>
    t`${frPlural(all, 'résultat a changé', 'résultats ont changé')} : ${frPlural(told, 'changement établi', 'changements établis')}, ${frNumber(noise)} dans la marge d’erreur, ${frNumber(other)} sans comparaison possible.`,
  reasonsCaption: t`Combien de résultats ont changé pour chaque raison. En second : la raison accompagne une autre.`,
  reasonColumns: {
    reason: 'Première raison',
    told: 'Établis',
    noise: 'Dans la marge d’erreur',
    other: 'Non comparables',
    beside: 'En second',
  },
  noChange: t`Aucun résultat n’a changé.`,
  sitesTitle: 'Sites déménagés ou refondus',
  sitesSentence: (moved: number, redesigned: number): string =>
    t`${frPlural(moved, 'site a déménagé', 'sites ont déménagé')}, ${frPlural(redesigned, 'site a été refondu', 'sites ont été refondus')}.`,
  siteMoved: (from: string, to: string): string => t`le site a déménagé de ${from} à ${to}`,
  siteRedesigned: 'le site a été refondu',
  townsTitle: 'Commune par commune',
  townsSentence: (towns: number): string =>
    t`${frPlural(towns, 'commune a', 'communes ont')} au moins un résultat qui a changé ; celles où un changement est établi viennent d’abord.`,
  allTowns: (towns: number): string => t`Voir les ${frNumber(towns)} communes`,
  pageOf: (page: number, pages: number): string => t`Page ${frNumber(page)} sur ${frNumber(pages)}`,
  previous: 'Page précédente',
  next: 'Page suivante',
  pagesLabel: 'Pages',
  townsCaption: (name: string): string => t`Résultats changés : ${name}`,
  changeColumns: { service: 'Service', step: 'Niveau', certainty: 'Certitude', reasons: 'Raisons', proofs: 'Preuves' },
  step: (from: string, to: string): string => (from === to ? t`toujours ${to}` : t`de ${from} à ${to}`),
  range: (low: string, high: string): string => t`de ${low} à ${high}`,
  colon: '\u00a0: ',
  many: (n: number): string => frPlural(n, 'service', 'services'),
  townSheet: 'fiche',
  proofLabel: (service: string, wave: string): string => t`Preuve : ${service}, vague ${wave}`,
  restTitle: 'Communes qui ne sont pas comparées',
  rest: {
    onlyBefore: (n: number): string => frPlural(n, 'n’est que dans la première vague', 'ne sont que dans la première vague'),
    onlyAfter: (n: number): string => frPlural(n, 'n’est que dans la seconde vague', 'ne sont que dans la seconde vague'),
    siteFound: (n: number): string =>
      frPlural(n, 'a un site connu à présent, sans en avoir eu', 'ont un site connu à présent, sans en avoir eu'),
    siteLost: (n: number): string => frPlural(n, 'n’a plus de site connu', 'n’ont plus de site connu'),
    withoutSite: (n: number): string =>
      frPlural(n, 'est sans site connu dans les deux vagues', 'sont sans site connu dans les deux vagues'),
    unmeasured: (n: number): string =>
      frPlural(n, 'n’a pas été mesurée dans l’une des vagues', 'n’ont pas été mesurées dans l’une des vagues'),
  },
  and: (n: number): string => t`et ${frNumber(n)} autres`,
  unknown: t`Ces deux vagues ne sont pas publiées, ou la première n’est pas la plus ancienne.`,
  separator: '\u202f; ',
};

const en: typeof fr = {
  title: 'Change',
  description: 'What changes from one wave to the next in the online services of towns, with the reasons, and what is only noise.',
  pairTitle: (before, after) => `From ${before} to ${after}`,
  lead: 'Two waves side by side: what is shown, what is noise of the measure, and what cannot be compared.',
  none: 'No wave is published yet: there is nothing to compare.',
  pending: 'The two waves are being compared: for a whole country this takes some minutes after a publication.',
  again: 'See whether it is ready',
  one: (wave, date) => `Only one wave is published (${wave}, ${date}). The comparison will appear with the next one.`,
  toHome: 'See the barometer',
  toAtelier: 'Go to the workshop',
  pairs: 'Other comparisons',
  pair: (before, beforeDate, after, afterDate) => `From “${before}” (${beforeDate}) to “${after}” (${afterDate})`,
  compared: (towns) => enPlural(towns, 'town compared', 'towns compared'),
  overall: (before, after, difference, marks, towns) =>
    `On average the level goes from ${before} to ${after} out of 5, that is ${difference}, over ${enPlural(marks, 'finding compared', 'findings compared')} in ${enPlural(towns, 'town', 'towns')}.`,
  overallInterval: (low, high, error) => `95% interval by the towns: from ${low} to ${high}; errors of the rubric: ± ${error}.`,
  overallVerdict: (told, up) =>
    told
      ? up
        ? 'For the whole, progress is shown.'
        : 'For the whole, a decline is shown.'
      : 'For the whole, nothing is shown: the difference cannot be told from the chance of which towns are measured or errors of reading.',
  fewCompared: (towns) =>
    `Too few towns to compare the two waves (n\u00a0=\u00a0${enNumber(towns)}): each change is told below, with its proofs.`,
  nothingCompared: 'No finding can be compared between the two waves.',
  noise: (seen, expected, atMost) =>
    `${enPlural(seen, 'level changed', 'levels changed')}; without any real change, the errors of the rubric would change about ${enNumber(expected)} (at most ${enNumber(atMost)}, at 95%).`,
  allNoise: 'This is no more than that margin of error: for all measured towns together, no change is shown.',
  rejudged: (before, after, changed, marks) =>
    `The rubric changed (${before}, then ${after}): the pages of the first wave were judged again, and it is that second judgement which is compared. By itself the rubric changes ${enPlural(changed, 'finding', 'findings')} of ${enNumber(marks)}.`,
  rubricUnknown: (towns) =>
    `The rubric changed and the pages of the first wave were not judged again: ${enPlural(towns, 'town', 'towns')} cannot be compared.`,
  familiesTitle: 'By family',
  familiesSentence: (up, down, all) =>
    up + down === 0
      ? `None of the ${enNumber(all)} families is shown to have changed.`
      : `Of ${enNumber(all)} families, ${enNumber(up)} are shown to progress and ${enNumber(down)} to decline.`,
  servicesTitle: 'By service',
  differencesCaption:
    'Mean levels of the findings observed in both waves. “Shown”: the difference is beyond both the chance of which towns are measured and errors of reading.',
  columns: {
    family: 'Family',
    service: 'Service',
    before: 'Before',
    after: 'After',
    difference: 'Change',
    interval: '95% interval',
    n: 'Findings',
    verdict: 'Verdict',
  },
  all: 'Overall',
  told: (up) => (up ? 'progress shown' : 'decline shown'),
  untold: 'not shown',
  incomparable: 'not compared',
  inPictures: 'What rose, in a picture',
  meansInPicture: 'Before and after, in a picture',
  reasonsTitle: 'The reasons',
  reasonsSentence: (all, told, noise, other) =>
    `${enPlural(all, 'finding has', 'findings have')} changed: ${enPlural(told, 'change shown', 'changes shown')}, ${enNumber(noise)} within noise, ${enNumber(other)} not comparable.`,
  reasonsCaption: 'How many findings changed for each reason. Second: the reason goes with another one.',
  reasonColumns: { reason: 'First reason', told: 'Shown', noise: 'Within noise', other: 'Not comparable', beside: 'Second' },
  noChange: 'No finding has changed.',
  sitesTitle: 'Sites that moved or were redesigned',
  sitesSentence: (moved, redesigned) =>
    `${enPlural(moved, 'site has', 'sites have')} moved, ${enPlural(redesigned, 'site was', 'sites were')} redesigned.`,
  siteMoved: (from, to) => `the site moved from ${from} to ${to}`,
  siteRedesigned: 'the site was redesigned',
  townsTitle: 'Town by town',
  townsSentence: (towns) =>
    `${enPlural(towns, 'town has', 'towns have')} at least one finding that changed; those where a change is shown come first.`,
  allTowns: (towns) => `See all ${enNumber(towns)} towns`,
  pageOf: (page, pages) => `Page ${enNumber(page)} of ${enNumber(pages)}`,
  previous: 'Previous page',
  next: 'Next page',
  pagesLabel: 'Pages',
  townsCaption: (name) => `Changed findings: ${name}`,
  changeColumns: { service: 'Service', step: 'Level', certainty: 'Certainty', reasons: 'Reasons', proofs: 'Evidence' },
  step: (from, to) => (from === to ? `still ${to}` : `from ${from} to ${to}`),
  range: (low, high) => `${low} to ${high}`,
  colon: ': ',
  many: (n) => enPlural(n, 'service', 'services'),
  townSheet: 'sheet',
  proofLabel: (service, wave) => `Evidence: ${service}, wave ${wave}`,
  restTitle: 'Towns that are not compared',
  rest: {
    onlyBefore: (n) => enPlural(n, 'is in the first wave only', 'are in the first wave only'),
    onlyAfter: (n) => enPlural(n, 'is in the second wave only', 'are in the second wave only'),
    siteFound: (n) => enPlural(n, 'has a known site now and had none', 'have a known site now and had none'),
    siteLost: (n) => enPlural(n, 'has no known site any more', 'have no known site any more'),
    withoutSite: (n) => enPlural(n, 'is without a known site in both waves', 'are without a known site in both waves'),
    unmeasured: (n) => enPlural(n, 'was not measured in one of the waves', 'were not measured in one of the waves'),
  },
  and: (n) => `and ${enNumber(n)} more`,
  unknown: 'These two waves are not published, or the first is not the older one.',
  separator: '; ',
};

/** What changed between two waves. */
export const evolution: Bilingual<typeof fr> = { fr, en };
