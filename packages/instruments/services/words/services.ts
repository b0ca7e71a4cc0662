import type { Level, Stratum } from '@beffroi/domain';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, enWords, frAt, frNumber, frPlural, frWords, t } from '@beffroi/words';

const fr = {
  title: 'Les dix-huit services',
  description: t`Ce que les communes permettent de faire en ligne, service par service : niveaux, plafonds, habitants concernés, meilleurs exemples.`,
  lead: (services: number, towns: number): string =>
    t`Beffroi mesure ${frNumber(services)} services rendus aux habitants, dans ${frPlural(towns, 'commune', 'communes')}. Pour chacun : ce que veut dire chaque niveau, jusqu’où la loi permet d’aller, et qui va le plus loin.`,
  listCaption: t`Niveau moyen de chaque service, de 0 à 5, avec son intervalle à 95 %`,
  service: 'Service',
  ceiling: 'Plafond',
  mean: 'Niveau moyen',
  whole: 'Habitants qui font tout en ligne',
  wholeHint: 'niveau 4 ou 5',
  seen: 'Communes observées',
  best: (service: string, mean: number): string =>
    t`Le service le mieux servi est « ${service} », avec ${frWords.decimal(mean, 2)} sur 5 en moyenne.`,
  least: (service: string, mean: number): string => t`Le moins bien servi est « ${service} » : ${frWords.decimal(mean, 2)}.`,
  nothing: t`Aucune vague n’est encore publiée : les niveaux ne sont pas connus. Les services et leur sens le sont déjà.`,
  nothingAction: 'Lire la méthode',
  one: (name: string): string => t`${name} : jusqu’où va la démarche en ligne`,
  oneDescription: (name: string): string =>
    t`${name} : ce que veut dire chaque niveau, le plafond et la loi, la répartition des communes et les meilleurs exemples.`,
  back: 'Tous les services',
  leadOne: (whole: number | null, begin: number | null): string =>
    whole === null || begin === null
      ? t`Rien n’a pu être observé pour ce service dans la vague publiée.`
      : t`${frWords.percent(begin)} des habitants des communes observées peuvent commencer cette démarche en ligne ; ${frWords.percent(whole)} peuvent la faire entièrement.`,
  leadFew: (n: number): string =>
    t`Ce service a été observé dans ${frPlural(n, 'commune', 'communes')} : trop peu de communes pour une moyenne ou une part (n\u00a0=\u00a0${frNumber(n)}). Leurs niveaux sont ci-dessous.`,
  figures: (mean: number, low: number | null, high: number | null, n: number): string =>
    t`Niveau moyen ${frWords.decimal(mean, 2)}${low === null || high === null ? '' : t` [${frWords.decimal(low, 2)} ;\u00a0${frWords.decimal(high, 2)}]`}, ${frPlural(n, 'commune observée', 'communes observées')}`,
  unseen: (unobserved: number, abstained: number): string =>
    [
      unobserved === 0 ? '' : frPlural(unobserved, 'non observée', 'non observées'),
      abstained === 0 ? '' : frPlural(abstained, 'indécise', 'indécises'),
    ]
      .filter((part) => part !== '')
      .join(', '),
  meaningTitle: 'Ce que veut dire chaque niveau',
  meaningCaption: 'Ce qu’il faut voir sur le site de la commune, ou à partir de lui, pour ce service',
  level: 'Niveau',
  takes: 'Ce qu’il faut voir',
  reached: 'Communes',
  beyondCeiling: 'au-delà du plafond',
  ceilingTitle: 'Plafond et loi',
  ceilingNow: (level: Level, year: number): string => t`En ${year}, le plafond est le niveau ${level}.`,
  ceilingSteps: (steps: readonly { from: number; level: Level }[]): string =>
    t`Il a changé avec le temps : ${steps.map(({ from, level }) => (from === 0 ? t`niveau ${level} d’abord` : t`niveau ${level} depuis ${from}`)).join(', ')}.`,
  national: (names: readonly { name: string; level: Level }[]): string =>
    t`Un lien précis vers ce téléservice de l’État, dans les mots de la commune, compte : ${names.map(({ name, level }) => t`${name} (niveau ${level})`).join(t` ; `)}.`,
  lecko: {
    confirmed: t`Ce service était dans l’étude de 2014.`,
    group: t`L’étude de 2014 comptait ce service dans un groupe.`,
    inferred: t`La liste de 2014 n’est connue qu’en partie : la présence de ce service y est probable, pas certaine.`,
  },
  spreadTitle: 'Répartition des communes',
  spread: (most: number, level: number | null, n: number): string =>
    level === null
      ? t`Aucune commune observée.`
      : t`Le niveau le plus courant est le ${level} : ${frPlural(most, 'commune', 'communes')} sur ${frNumber(n)} observées.`,
  spreadCaption: 'Communes par niveau',
  towns: 'Communes',
  share: 'Part des communes observées',
  strataTitle: 'Selon la taille de la commune',
  stratum: 'Taille',
  inhabitants: (stratum: Stratum): string => t`${frWords.strata[stratum]} habitants`,
  wavesTitle: 'De vague en vague',
  wave: 'Vague',
  onlyOne: t`Une seule vague est publiée : l’évolution se verra à la prochaine.`,
  examplesTitle: 'Qui va le plus loin',
  examplesLead: t`Pour chaque taille, les communes du plus haut niveau ; à niveau égal, les plus peuplées. La preuve est à un clic.`,
  noExample: t`Aucune commune n’atteint encore le niveau 2 pour ce service.`,
  proof: 'la preuve',
  proofOf: (service: string, town: string): string => t`La preuve de « ${service} » ${frAt(town)}`,
  through: (provider: string): string => t`avec ${provider}`,
  levelOf: (level: number, ceiling: number): string => t`niveau ${level} sur ${ceiling}`,
  familyTitle: 'La même famille',
  whatNext: 'Chercher cette démarche dans une commune',
  own: (own: number): string =>
    t`Sans compter les téléservices de l’État, ce que les communes offrent elles-mêmes vaut ${frWords.decimal(own, 2)} en moyenne.`,
  attained: (share: number): string => t`C’est ${frWords.percent(share)} de ce que la loi et la nature du service permettent.`,
};

const en: typeof fr = {
  title: 'The eighteen services',
  description: 'What towns let residents do online, service by service: levels, ceilings, residents concerned, best examples.',
  lead: (services, towns) =>
    `Beffroi measures ${enNumber(services)} services to residents, in ${enPlural(towns, 'town', 'towns')}. For each: what every level means, how far the law lets it go, and who goes furthest.`,
  listCaption: 'Mean level of each service, 0 to 5, with its 95% interval',
  service: 'Service',
  ceiling: 'Ceiling',
  mean: 'Mean level',
  whole: 'Residents who do all of it online',
  wholeHint: 'level 4 or 5',
  seen: 'Towns observed',
  best: (service, mean) => `The best served is “${service}”, at ${enWords.decimal(mean, 2)} of 5 on average.`,
  least: (service, mean) => `The least served is “${service}”: ${enWords.decimal(mean, 2)}.`,
  nothing: 'No wave is published yet: the levels are not known. The services and their meaning are.',
  nothingAction: 'Read the method',
  one: (name) => `${name}: how far it goes online`,
  oneDescription: (name) => `${name}: what each level means, ceiling and law, distribution over towns and best examples.`,
  back: 'All services',
  leadOne: (whole, begin) =>
    whole === null || begin === null
      ? 'Nothing could be observed for this service in the published wave.'
      : `${enWords.percent(begin)} of the inhabitants of the observed towns can begin this procedure online; ${enWords.percent(whole)} can do all of it.`,
  leadFew: (n) =>
    `This service was observed in ${enPlural(n, 'town', 'towns')}: too few towns for a mean or a share (n\u00a0=\u00a0${enNumber(n)}). Their levels stand below.`,
  figures: (mean, low, high, n) =>
    `Mean level ${enWords.decimal(mean, 2)}${low === null || high === null ? '' : ` [${enWords.decimal(low, 2)}; ${enWords.decimal(high, 2)}]`}, ${enPlural(n, 'town observed', 'towns observed')}`,
  unseen: (unobserved, abstained) =>
    [unobserved === 0 ? '' : `${enNumber(unobserved)} unobserved`, abstained === 0 ? '' : `${enNumber(abstained)} undecided`]
      .filter((part) => part !== '')
      .join(', '),
  meaningTitle: 'What each level means',
  meaningCaption: 'What has to be seen on the town’s site, or from it, for this service',
  level: 'Level',
  takes: 'What has to be seen',
  reached: 'Towns',
  beyondCeiling: 'beyond the ceiling',
  ceilingTitle: 'Ceiling and law',
  ceilingNow: (level, year) => `In ${year}, the ceiling is level ${level}.`,
  ceilingSteps: (steps) =>
    `It has changed with time: ${steps.map(({ from, level }) => (from === 0 ? `level ${level} at first` : `level ${level} since ${from}`)).join(', ')}.`,
  national: (names) =>
    `A precise link to this teleservice of the State, in the town’s own words, counts: ${names.map(({ name, level }) => `${name} (level ${level})`).join('; ')}.`,
  lecko: {
    confirmed: 'This service was in the study of 2014.',
    group: 'The study of 2014 counted this service within a group.',
    inferred: 'The list of 2014 is known in part only: this service probably stood in it, not certainly.',
  },
  spreadTitle: 'Distribution over towns',
  spread: (most, level, n) =>
    level === null
      ? 'No town was observed.'
      : `The most common level is ${level}: ${enPlural(most, 'town', 'towns')} of ${enNumber(n)} observed.`,
  spreadCaption: 'Towns by level',
  towns: 'Towns',
  share: 'Share of observed towns',
  strataTitle: 'By size of town',
  stratum: 'Size',
  inhabitants: (stratum) => `${enWords.strata[stratum]} inhabitants`,
  wavesTitle: 'From wave to wave',
  wave: 'Wave',
  onlyOne: 'Only one wave is published: change will show with the next.',
  examplesTitle: 'Who goes furthest',
  examplesLead: 'In each stratum, the towns of the highest level; at the same level, the most populous. The proof is one click away.',
  noExample: 'No town reaches level 2 for this service yet.',
  proof: 'the proof',
  proofOf: (service, town) => `The proof of “${service}” in ${town}`,
  through: (provider) => `with ${provider}`,
  levelOf: (level, ceiling) => `level ${level} of ${ceiling}`,
  familyTitle: 'The same family',
  whatNext: 'Look for this procedure in a town',
  own: (own) => `Without the State’s teleservices, what towns offer themselves is worth ${enWords.decimal(own, 2)} on average.`,
  attained: (share) => `This is ${enWords.percent(share)} of what law and the nature of the service allow.`,
};

export const services: Bilingual<typeof fr> = { fr, en };
