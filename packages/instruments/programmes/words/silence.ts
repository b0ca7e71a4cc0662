import type { Language } from '@beffroi/domain';
import { t } from '@beffroi/words';

/** An hour as a clock in metropolitan France shows it, with its day. */
const momentFr = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' });
const momentEn = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' });

const fr = {
  moment: (instant: string): string => `${momentFr.format(new Date(instant))} (heure de Paris)`,
  title: 'Période de réserve électorale',
  lead: (year: number): string =>
    t`Les programmes des listes qui se présentent aux élections municipales de ${year} ne sont pas montrés en ce moment.`,
  why: t`De la veille du scrutin à zéro heure jusqu’à la fermeture du dernier bureau de vote, la loi veut que les électeurs soient laissés en paix (code électoral, articles L.\u00a049 et L.\u00a052-2). L’observatoire s’y tient : pages, fichiers et réponses aux programmes se taisent ensemble.`,
  until: (moment: string): string => t`Tout revient de soi-même le ${moment}.`,
  untilSaid: t`Tout revient quand l’administration du site lève la réserve.`,
  others: t`Tout le reste du site demeure : ce que les communes permettent déjà de faire en ligne, et les élections passées.`,
  hidden: (year: number, until: string | null): string =>
    until === null
      ? t`Les programmes de ${year} ne sont pas montrés pendant la période de réserve électorale.`
      : t`Les programmes de ${year} ne sont pas montrés pendant la période de réserve électorale, jusqu’au ${until}.`,

  atelier: t`Réserve électorale`,
  atelierLead: t`Pendant la période de réserve, rien de ce que promettent les listes d’une élection n’est visible du public : ni pages, ni fichiers, ni réponses aux programmes, ni site exporté. L’atelier voit tout.`,
  law: t`La loi : de la veille du scrutin à zéro heure (code électoral, L.\u00a049) jusqu’à la fermeture du dernier bureau de vote (L.\u00a052-2), soit 20 heures en métropole au plus tard. Outre-mer, où l’on vote parfois la veille, commencez un jour plus tôt.`,
  both: t`Les deux tours d’une année sont cachés ensemble : qui se présente au second s’est présenté au premier.`,
  exported: t`Un site déjà exporté en fichiers ne change pas de lui-même : exportez-le de nouveau, ou retirez-le.`,
  election: (year: number, round: number): string => t`Municipales de ${year}, ${round === 1 ? '1er tour' : '2d tour'}`,
  nowSilent: t`Le public n’en voit rien en ce moment.`,
  nowShown: t`Le public voit ce qui est publié.`,
  nothingSet: t`Rien n’est réglé : le public voit ce qui est publié.`,
  noElection: t`Aucune élection n’est encore connue ici. Vous pouvez régler une réserve à l’avance.`,
  states: {
    period: (from: string, until: string): string => t`Réserve du ${from} au ${until}.`,
    on: t`Réserve mise à la main, sans heure de fin.`,
    off: t`Réserve levée à la main.`,
  },
  setBy: (name: string, moment: string): string => t`Réglé par ${name} le ${moment}.`,
  switchOn: 'Cacher maintenant',
  switchOff: 'Montrer de nouveau',
  plan: t`Régler une période`,
  year: 'Année',
  round: 'Tour',
  rounds: ['1er tour', '2d tour'] as readonly string[],
  from: t`Du (heure de Paris)`,
  to: t`Au (heure de Paris)`,
  fromHint: t`La veille du scrutin, 0 h.`,
  toHint: t`Le jour du scrutin, à la fermeture du dernier bureau.`,
  set: 'Régler la réserve',
  done: t`C’est réglé, et noté au journal.`,
  log: t`Ce qui a été réglé`,
  logEmpty: t`Rien n’a encore été réglé.`,
  logCaption: t`Du plus récent au plus ancien ; pour chaque scrutin, le dernier réglage vaut.`,
  columns: { election: 'Scrutin', state: 'Réglage', by: 'Par', at: 'Le' },
  refusals: {
    'bad-election': t`Indiquez l’année et le tour du scrutin : 2026, premier ou second tour.`,
    'bad-period': t`La période doit finir après son début, et durer un mois au plus.`,
    past: t`Cette période est déjà passée.`,
    'bad-moment': t`Indiquez le jour et l’heure du début et de la fin, comme 14/03/2026 00:00.`,
  } as Readonly<Record<string, string>>,
};

const en: typeof fr = {
  moment: (instant) => `${momentEn.format(new Date(instant))} (Paris time)`,
  title: 'Electoral silence',
  lead: (year) => `The programmes of the lists that stand in the municipal elections of ${year} are not shown at present.`,
  why: 'From midnight on the eve of the ballot until the last polling station closes, French law wants voters to be left in peace (electoral code, articles L.\u00a049 and L.\u00a052-2). The observatory keeps to it: pages, files and answers to programs fall silent together.',
  until: (moment) => `Everything comes back by itself on ${moment}.`,
  untilSaid: 'Everything comes back when the administrators of the site end the silence.',
  others: 'All the rest of the site stays: what can already be done online in each town, and past elections.',
  hidden: (year, until) =>
    until === null
      ? `The programmes of ${year} are not shown during the electoral silence.`
      : `The programmes of ${year} are not shown during the electoral silence, until ${until}.`,

  atelier: 'Electoral silence',
  atelierLead:
    'During the silence nothing of what the lists of an election promise is visible to the public: no pages, no files, no answers to programs, no exported site. The workshop sees everything.',
  law: 'The law: from midnight on the eve of the ballot (electoral code, L.\u00a049) until the last polling station closes (L.\u00a052-2), that is 8 p.m. in mainland France at the latest. Overseas, where some vote the day before, begin one day earlier.',
  both: 'The two rounds of a year are hidden together: who stands in the second stood in the first.',
  exported: 'A site that was exported to files does not change by itself: export it again, or take it down.',
  election: (year, round) => `Municipal elections of ${year}, ${round === 1 ? 'first' : 'second'} round`,
  nowSilent: 'The public sees nothing of it now.',
  nowShown: 'The public sees what is published.',
  nothingSet: 'Nothing is set: the public sees what is published.',
  noElection: 'No election is known here yet. You can set a silence in advance.',
  states: {
    period: (from, until) => `Silence from ${from} to ${until}.`,
    on: 'Silence switched on by hand, without an end.',
    off: 'Silence switched off by hand.',
  },
  setBy: (name, moment) => `Set by ${name} on ${moment}.`,
  switchOn: 'Hide now',
  switchOff: 'Show again',
  plan: 'Set a period',
  year: 'Year',
  round: 'Round',
  rounds: ['first round', 'second round'],
  from: 'From (Paris time)',
  to: 'Until (Paris time)',
  fromHint: 'The eve of the ballot, midnight.',
  toHint: 'The day of the ballot, when the last polling station closes.',
  set: 'Set the silence',
  done: 'It is set, and noted in the log.',
  log: 'What was set',
  logEmpty: 'Nothing has been set yet.',
  logCaption: 'From the newest to the oldest; for each ballot the last setting holds.',
  columns: { election: 'Ballot', state: 'Setting', by: 'By', at: 'On' },
  refusals: {
    'bad-election': 'Give the year and the round of the ballot: 2026, first or second round.',
    'bad-period': 'The period has to end after it begins, and lasts a month at most.',
    past: 'This period is over already.',
    'bad-moment': 'Give the day and hour of the beginning and of the end, such as 14/03/2026 00:00.',
  },
};

/** The legal silent period of elections: to the public, and to who sets it. */
export const silence: Readonly<Record<Language, typeof fr>> = { fr, en };
