import type { Language } from '@beffroi/domain';
import type { CostBand, PlanActionState } from '@beffroi/store';
import { foldName } from '@beffroi/territories';

/** A column of a plan as a file. `in-charge` is written and never read: people take charge by themselves. */
export const PLAN_COLUMNS = [
  'number',
  'title',
  'purpose',
  'state',
  'due',
  'step',
  'step-due',
  'cost',
  'blocked-by',
  'lifted-by',
  'ended-on',
  'open',
  'in-charge',
  'moves',
  'needs',
] as const;

/** One of them. */
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** What stands over each column. */
export const PLAN_HEADINGS: Readonly<Record<Language, Readonly<Record<PlanColumn, string>>>> = {
  fr: {
    ...{ number: 'Numéro', title: 'Action', purpose: 'Pourquoi', state: 'État', due: 'Échéance', step: 'Prochain petit pas' },
    ...{ 'step-due': 'Date du petit pas', cost: 'Coût', 'blocked-by': 'Bloquée par', 'lifted-by': 'Ce qui la débloque' },
    ...{ 'ended-on': 'Terminée le', open: 'Publique', 'in-charge': 'En charge', moves: 'Fait monter', needs: 'Attend' },
  },
  en: {
    ...{ number: 'Number', title: 'Action', purpose: 'Why', state: 'State', due: 'Due', step: 'Next small step' },
    ...{ 'step-due': 'Small step due', cost: 'Cost', 'blocked-by': 'Blocked by', 'lifted-by': 'Lifted by' },
    ...{ 'ended-on': 'Ended on', open: 'Public', 'in-charge': 'In charge', moves: 'Moves', needs: 'Waits for' },
  },
};

/** Other headings that people give them, folded. */
const ALSO: Readonly<Partial<Record<PlanColumn, readonly string[]>>> = {
  number: ['n', 'no', 'num', 'id'],
  title: ['titre', 'intitule', 'nom', 'libelle', 'nom de l action', 'intitule de l action', 'title', 'name'],
  purpose: ['objectif', 'description', 'but', 'finalite', 'purpose', 'goal'],
  state: ['statut', 'avancement', 'etat d avancement', 'status', 'progress'],
  due: ['date de fin', 'date limite', 'fin', 'pour le', 'deadline', 'end date', 'due date'],
  step: ['petit pas', 'prochaine etape', 'etape suivante', 'next step', 'small step'],
  'step-due': ['date de la prochaine etape', 'petit pas pour le', 'step due', 'next step due'],
  cost: ['budget', 'cout previsionnel', 'budget previsionnel'],
  'blocked-by': ['blocage', 'blocked'],
  'lifted-by': ['condition de deblocage', 'deblocage'],
  'ended-on': ['date de realisation', 'realisee le'],
  open: ['public', 'publiee', 'open'],
  'in-charge': ['responsable', 'pilote', 'personne pilote', 'porteur', 'owner', 'lead'],
  moves: ['indicateur', 'indicateurs', 'service', 'indicator', 'indicators'],
  needs: ['depend de', 'dependances', 'depends on', 'needs'],
};

const KNOWN: ReadonlyMap<string, PlanColumn> = new Map(
  PLAN_COLUMNS.flatMap((column) =>
    [PLAN_HEADINGS.fr[column], PLAN_HEADINGS.en[column], column, ...(ALSO[column] ?? [])].map(
      (heading) => [foldName(heading), column] as const,
    ),
  ),
);

/** The column that a heading names, in French or English, whatever its case and accents; `null` for none of ours. */
export const columnOf = (heading: string): PlanColumn | null => KNOWN.get(foldName(heading)) ?? null;

/** What states, costs and answers are called in a file. */
export const PLAN_VALUES: Readonly<
  Record<
    Language,
    {
      readonly state: Readonly<Record<PlanActionState, string>>;
      readonly cost: Readonly<Record<CostBand, string>>;
      readonly yes: string;
      readonly no: string;
    }
  >
> = {
  fr: {
    state: { proposed: 'proposée', running: 'en cours', blocked: 'bloquée', done: 'faite', dropped: 'abandonnée' },
    cost: { none: 'sans coût', small: 'moins de 25 000 €', medium: 'de 25 000 à 90 000 €', large: '90 000 € ou plus' },
    ...{ yes: 'oui', no: 'non' },
  },
  en: {
    state: { proposed: 'proposed', running: 'running', blocked: 'blocked', done: 'done', dropped: 'dropped' },
    cost: { none: 'no cost', small: 'under €25,000', medium: '€25,000 to €90,000', large: '€90,000 or more' },
    ...{ yes: 'yes', no: 'no' },
  },
};

const STATES_ALSO: Readonly<Record<PlanActionState, readonly string[]>> = {
  proposed: ['propose', 'a faire', 'a venir', 'prevue', 'prevu', 'a l etude', 'to do', 'planned'],
  running: ['en cours de realisation', 'engagee', 'commencee', 'in progress', 'started'],
  blocked: ['bloque', 'en attente', 'on hold'],
  done: ['fait', 'realisee', 'realise', 'terminee', 'termine', 'finished'],
  dropped: ['abandonne', 'annulee', 'annule', 'cancelled'],
};
const COSTS_ALSO: Readonly<Record<CostBand, readonly string[]>> = {
  none: ['aucun', 'gratuit', '0', 'nul', 'free'],
  small: ['petit', 'faible', 'low'],
  medium: ['moyen', 'moderate'],
  large: ['grand', 'eleve', 'fort', 'high'],
};

const valuesOf = <Code extends string>(codes: readonly Code[], words: (code: Code) => readonly string[]): ReadonlyMap<string, Code> =>
  new Map(codes.flatMap((code) => [code, ...words(code)].map((word) => [foldName(word), code] as const)));

const STATES = valuesOf(Object.keys(PLAN_VALUES.fr.state) as PlanActionState[], (code) => [
  PLAN_VALUES.fr.state[code],
  PLAN_VALUES.en.state[code],
  ...STATES_ALSO[code],
]);
const COSTS = valuesOf(Object.keys(PLAN_VALUES.fr.cost) as CostBand[], (code) => [
  PLAN_VALUES.fr.cost[code],
  PLAN_VALUES.en.cost[code],
  ...COSTS_ALSO[code],
]);
const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ...(['oui', 'o', 'yes', 'y', 'true', 'vrai', '1', 'x'] as const).map((word) => [word, true] as const),
  ...(['non', 'n', 'no', 'false', 'faux', '0'] as const).map((word) => [word, false] as const),
]);

/** `null` for a word that names none. */
export const stateOf = (word: string): PlanActionState | null => STATES.get(foldName(word)) ?? null;
/** `null` for a word that names none. */
export const costOf = (word: string): CostBand | null => COSTS.get(foldName(word)) ?? null;
/** `null` for a word that is neither yes nor no. */
export const answerOf = (word: string): boolean | null => ANSWERS.get(foldName(word)) ?? null;
