import type { ActionCounts, ChangeCounts, LinkGap, MandatePoint, PromisedLink } from '@beffroi/chain';
import type { ChainLink } from '@beffroi/domain';
import type { PlanActionState } from '@beffroi/store';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enPlural, enWords, frAt, frPlural, frWords, t } from '@beffroi/words';

const fr = {
  title: t`La chaîne : promis, organisé, rendu, parlé`,
  lead: (year: number): string => t`De ce qui a été promis en ${year} à la façon dont la commune parle.`,
  links: { promised: 'Promis', organised: 'Organisé', delivered: 'Rendu', spoken: 'Parlé' } satisfies Record<ChainLink, string>,
  proof: 'Preuve',
  proofOf: (link: string): string => t`Preuve : ${link}`,
  breaksHere: 'la chaîne s’arrête ici',
  unseenHere: 'on ne voit pas plus loin',
  waitsHere: 'en attente d’une mesure',
  /** What each link says of the whole town. */
  promised: {
    yes: ({ lists = 0, read = 0, standing = 0 }: NonNullable<PromisedLink['facts']>): string =>
      read < 2
        ? t`Du numérique dans le seul programme lu (${frPlural(standing, 'liste', 'listes')})`
        : t`Du numérique dans ${lists} des ${read} programmes lus (${frPlural(standing, 'liste', 'listes')})`,
    no: ({ read = 0 }: NonNullable<PromisedLink['facts']>): string =>
      read < 2 ? t`Pas de numérique dans le programme lu` : t`Pas de numérique dans les ${read} programmes lus`,
  },
  organised: ({ open, inCharge, done }: ActionCounts): string =>
    open + done === 0
      ? t`Plan publié, sans action`
      : [
          ...(open > 0 ? [t`${frPlural(open, 'action ouverte', 'actions ouvertes')}, ${inCharge} avec une personne en charge`] : []),
          ...(done > 0 ? [frPlural(done, 'terminée', 'terminées')] : []),
        ].join(', '),
  ways: ({ levers = 0, said = 0, lived = 0, seen = 0 }: Readonly<Record<string, number>>): string =>
    t`${levers} leviers : ${said} dits, ${lived} vécus, ${seen} vus`,
  waysLink: 'Leviers',
  delivered: (counts: ChangeCounts): string =>
    [
      ...(counts.rose > 0 ? [frPlural(counts.rose, 'service monté', 'services montés')] : []),
      ...(counts.fell > 0 ? [frPlural(counts.fell, 'descendu', 'descendus')] : []),
      ...(counts.same > 0 ? [t`${counts.same} au même niveau`] : []),
      ...(counts.unsure > 0 ? [frPlural(counts.unsure, 'écart non établi', 'écarts non établis')] : []),
      ...(counts.once > 0 ? [frPlural(counts.once, 'mesuré une fois', 'mesurés une fois')] : []),
      ...(counts.unobserved > 0 ? [frPlural(counts.unobserved, 'non observé', 'non observés')] : []),
    ].join(', '),
  spoken: {
    human: 'On sait qui parle',
    unsigned: 'On ne sait guère qui parle',
    silent: 'Rien n’est publié sur ses comptes',
  },
  unobserved: 'Non observé',
  gap: (gap: LinkGap): string =>
    Object.hasOwn(GAPS_FR, gap) ? GAPS_FR[gap as keyof typeof GAPS_FR] : (frWords.obstacle[gap as keyof typeof frWords.obstacle] ?? gap),
  rowsTitle: 'Service par service',
  rowsFolded: (n: number): string => t`Service par service (${n})`,
  moreRows: (n: number): string => (n < 2 ? t`Un autre service` : t`Les ${n} autres services`),
  mandateLink: (year: number): string => t`Le mandat de ${year}, étape par étape`,

  mandateTitle: (town: string, year: number): string => t`${town} : le mandat de ${year}`,
  mandateLead: (from: string, to: string): string =>
    t`De ${from} à ${to} : ce qui a été promis, le point de départ, deux vérifications, la fin.`,
  months: (day: string): string => monthIn('fr-FR', day),
  toSheet: 'La fiche de la commune',
  otherMandates: 'Autres mandats',
  mandateOf: (year: number): string => t`Mandat de ${year}`,
  timeline: 'Les étapes',
  election: 'Élection',
  points: {
    baseline: 'Point de départ',
    'first-check': 'Première vérification',
    'second-check': 'Deuxième vérification',
    end: 'Fin de mandat',
  } satisfies Record<MandatePoint, string>,
  measured: (wave: string, date: string): string => t`Vague « ${wave} », le ${date}`,
  notYet: (until: string): string => t`Pas encore de mesure ; une vague peut venir jusqu’en ${until}`,
  never: 'Aucune mesure à cette étape',
  maystill: (until: string): string => t`Une vague plus proche peut encore la remplacer, jusqu’en ${until}`,
  next: 'Élection suivante',
  promisesTitle: 'Promis, et depuis',
  promisesCaption: (town: string): string => t`Services promis ou organisés ${frAt(town)}, avec leur niveau à chaque étape`,
  promisesNone: 'Aucun service n’est promis ni organisé dans ce qui a été lu.',
  promisesRule: t`Une promesse est celle d’une liste : être élue ou non n’est pas lu ici. Les niveaux sont mis côte à côte ; rien ne dit que l’un vient de l’autre.`,
  service: 'Service',
  by: (lists: number, read: number): string => t`${frPlural(lists, 'liste lue', 'listes lues')} sur ${read}`,
  notPromised: 'aucune liste lue',
  promisedColumn: 'Promis',
  inChargeColumn: 'En charge',
  inCharge: {
    'in-charge': 'quelqu’un',
    done: 'terminé',
    unowned: 'personne',
    none: 'aucune action',
    unobserved: 'pas de plan publié',
  },
  actionNumbers: (numbers: readonly number[]): string =>
    numbers.length === 0 ? '' : t`${numbers.length < 2 ? 'action' : 'actions'} ${numbers.join(', ')}`,
  actionsTitle: 'Les actions, et ce que disent les vagues',
  actionsCaption: 'Actions ouvertes du plan publié, avec les niveaux mesurés avant et depuis',
  noPlan: 'La commune n’a pas publié de plan pour ce mandat.',
  noActions: 'Le plan publié n’a pas d’action ouverte à tous.',
  toPlan: 'Lire le plan',
  action: 'Action',
  state: 'État',
  aims: 'Ce qu’elle doit faire monter',
  aim: (title: string, from: number | null, to: number): string =>
    from === null ? t`${title} : à ${to}` : t`${title} : de ${from} à ${to}`,
  otherAim: 'autre chose',
  before: 'Avant',
  since: 'Depuis',
  notMeasured: 'pas de mesure',
  states: {
    proposed: 'proposée',
    running: 'en cours',
    blocked: 'bloquée',
    done: 'terminée',
    dropped: 'abandonnée',
  } satisfies Record<PlanActionState, string>,
  due: (date: string): string => t`pour le ${date}`,
  someone: 'quelqu’un',
  nobody: 'personne',
  alikeTitle: 'Avec les communes de la même taille',
  alikeRule: (stratum: string): string => t`Communes de ${stratum} habitants, prises ensemble : leur moyenne, sans classement.`,
  alikeCaption: 'Niveau moyen de la commune et du groupe, à chaque étape',
  point: 'Étape',
  own: 'La commune',
  group: 'Le groupe',
  towns: (n: number): string => frPlural(n, 'commune', 'communes'),
  tooFew: (n: number): string => frWords.tooFewHere(n),
  interval: (low: string, high: string): string => t`de ${low} à ${high}`,
  chainTitle: 'La chaîne de ce mandat',
  nothing: 'Rien n’est connu de ce mandat.',
  csv: 'Télécharger la chaîne (CSV)',
  description: (town: string, year: number): string =>
    t`Le mandat municipal de ${year} ${frAt(town)} : promesses, point de départ, vérifications, actions.`,
};

const GAPS_FR = {
  'no-measurement': 'pas de mesure',
  'nothing-read': 'aucun programme lu',
  'not-read-whole': 'tout n’a pas été lu',
  contradictory: 'indices contraires',
  'not-told': 'rien n’est dit',
  withheld: 'réserve électorale',
  'no-plan': 'aucun plan publié',
} as const;

const GAPS_EN = {
  'no-measurement': 'not measured',
  'nothing-read': 'no programme was read',
  'not-read-whole': 'not all of it was read',
  contradictory: 'signals contradict',
  'not-told': 'nothing is told',
  withheld: 'silence of the election',
  'no-plan': 'no published plan',
} as const;

function monthIn(locale: string, day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

const en: typeof fr = {
  title: 'The chain: promised, organised, delivered, spoken',
  lead: (year) => `From what was promised in ${year} to the way the town speaks.`,
  links: { promised: 'Promised', organised: 'Organised', delivered: 'Delivered', spoken: 'Spoken' },
  proof: 'Proof',
  proofOf: (link) => `Proof: ${link}`,
  breaksHere: 'the chain stops here',
  unseenHere: 'one sees no further',
  waitsHere: 'waits for a measurement',
  promised: {
    yes: ({ lists = 0, read = 0, standing = 0 }) =>
      read < 2
        ? `Digital matters in the only programme read (${enPlural(standing, 'list', 'lists')})`
        : `Digital matters in ${lists} of ${read} programmes read (${enPlural(standing, 'list', 'lists')})`,
    no: ({ read = 0 }) =>
      read < 2 ? 'No digital matters in the programme that was read' : `No digital matters in the ${read} programmes read`,
  },
  organised: ({ open, inCharge, done }) =>
    open + done === 0
      ? 'Published plan, without an action'
      : [
          ...(open > 0 ? [`${enPlural(open, 'open action', 'open actions')}, ${inCharge} with somebody in charge`] : []),
          ...(done > 0 ? [`${done} over`] : []),
        ].join(', '),
  ways: ({ levers = 0, said = 0, lived = 0, seen = 0 }) => `${levers} levers: ${said} said, ${lived} lived, ${seen} seen`,
  waysLink: 'Levers',
  delivered: (counts) =>
    [
      ...(counts.rose > 0 ? [`${counts.rose} service${counts.rose === 1 ? '' : 's'} rose`] : []),
      ...(counts.fell > 0 ? [`${counts.fell} fell`] : []),
      ...(counts.same > 0 ? [`${counts.same} at the same level`] : []),
      ...(counts.unsure > 0 ? [enPlural(counts.unsure, 'difference not told from noise', 'differences not told from noise')] : []),
      ...(counts.once > 0 ? [`${counts.once} measured once`] : []),
      ...(counts.unobserved > 0 ? [`${counts.unobserved} not observed`] : []),
    ].join(', '),
  spoken: {
    human: 'One knows who speaks',
    unsigned: 'One hardly knows who speaks',
    silent: 'Nothing is published on its accounts',
  },
  unobserved: 'Not observed',
  gap: (gap) =>
    Object.hasOwn(GAPS_EN, gap) ? GAPS_EN[gap as keyof typeof GAPS_EN] : (enWords.obstacle[gap as keyof typeof enWords.obstacle] ?? gap),
  rowsTitle: 'Service by service',
  rowsFolded: (n) => `Service by service (${n})`,
  moreRows: (n) => (n < 2 ? 'One other service' : `The ${n} other services`),
  mandateLink: (year) => `The mandate of ${year}, step by step`,

  mandateTitle: (town, year) => `${town}: the mandate of ${year}`,
  mandateLead: (from, to) => `From ${from} to ${to}: what was promised, where it began, two checks, the end.`,
  months: (day) => monthIn('en-GB', day),
  toSheet: 'The sheet of the town',
  otherMandates: 'Other mandates',
  mandateOf: (year) => `Mandate of ${year}`,
  timeline: 'The steps',
  election: 'Election',
  points: { baseline: 'Baseline', 'first-check': 'First check', 'second-check': 'Second check', end: 'End of the mandate' },
  measured: (wave, date) => `Wave “${wave}”, ${date}`,
  notYet: (until) => `Not measured yet; a wave may come until ${until}`,
  never: 'No measurement at this step',
  maystill: (until) => `A nearer wave may still take its place, until ${until}`,
  next: 'Next election',
  promisesTitle: 'Promised, and since',
  promisesCaption: (town) => `Services that were promised or are organised in ${town}, with their level at each step`,
  promisesNone: 'No service is promised or organised in what was read.',
  promisesRule:
    'A promise is that of a list: whether it was elected is not read here. Levels stand side by side; nothing says that one comes of another.',
  service: 'Service',
  by: (lists, read) => `${enPlural(lists, 'list', 'lists')} of ${read} read`,
  notPromised: 'no list that was read',
  promisedColumn: 'Promised',
  inChargeColumn: 'In charge',
  inCharge: { 'in-charge': 'somebody', done: 'over', unowned: 'nobody', none: 'no action', unobserved: 'no published plan' },
  actionNumbers: (numbers) => (numbers.length === 0 ? '' : `${numbers.length < 2 ? 'action' : 'actions'} ${numbers.join(', ')}`),
  actionsTitle: 'The actions, and what waves say',
  actionsCaption: 'Open actions of the published plan, with the levels measured before and since',
  noPlan: 'The town has published no plan of this mandate.',
  noActions: 'The published plan has no action that everybody may read.',
  toPlan: 'Read the plan',
  action: 'Action',
  state: 'State',
  aims: 'What it is to raise',
  aim: (title, from, to) => (from === null ? `${title}: to ${to}` : `${title}: from ${from} to ${to}`),
  otherAim: 'something else',
  before: 'Before',
  since: 'Since',
  notMeasured: 'no measurement',
  states: { proposed: 'proposed', running: 'running', blocked: 'blocked', done: 'done', dropped: 'dropped' },
  due: (date) => `by ${date}`,
  someone: 'somebody',
  nobody: 'nobody',
  alikeTitle: 'With towns of the same size',
  alikeRule: (stratum) => `Towns of ${stratum} inhabitants, taken together: their mean, without a ranking.`,
  alikeCaption: 'Mean level of the town and of the group, at each step',
  point: 'Step',
  own: 'The town',
  group: 'The group',
  towns: (n) => enPlural(n, 'town', 'towns'),
  tooFew: (n) => enWords.tooFewHere(n),
  interval: (low, high) => `${low} to ${high}`,
  chainTitle: 'The chain of this mandate',
  nothing: 'Nothing is known of this mandate.',
  csv: 'Download the chain (CSV)',
  description: (town, year) => `The municipal mandate of ${year} in ${town}: promises, baseline, checks, actions.`,
};

/** What the chain of a town and its mandate say on pages. */
export const chain: Bilingual<typeof fr> = { fr, en };
