import { CHAIN_LINKS, type ChainLink } from '@beffroi/domain';
import type { Bilingual, ChainCell, ChainIndicator, DeliveredCell, OrganisedCell, PromisedCell, SpokenCell } from '@beffroi/instrument';
import type { PlanView } from '@beffroi/plans';
import type { ChainAction, ChainRow, DeliveredLink, OrganisedLink, PromisedLink, ProvedLevel, SpokenLink } from './links.ts';
import {
  type ActionCounts,
  countActions,
  countChanges,
  gapsFirst,
  levelChange,
  type Mandate,
  organisedState,
  type SentenceFacts,
  sentenceFor,
  townChange,
  wavesOfMandate,
} from './rules/index.ts';

/** All that a chain is composed of, as plain data. */
export interface ChainMaterial {
  /** INSEE code. */
  readonly territory: string;
  readonly mandate: Mandate;
  /** In the order of the house. */
  readonly cells: readonly ChainCell[];
  /** The published plan of this mandate; `null` without one. */
  readonly plan: PlanView | null;
  /** Links of which an embargo hides something now. */
  readonly withheld: ReadonlySet<ChainLink>;
  /** What an indicator that a service is measured by is called; `null` of any other. */
  readonly titleOf: (subject: ChainIndicator) => Bilingual | null;
}

/** The chain of a town in a mandate. */
export interface TownChain {
  readonly territory: string;
  readonly mandate: Mandate;
  readonly town: ChainRow;
  /** Services of which something was promised or is organised: those first where it breaks. */
  readonly rows: readonly ChainRow[];
}

/** Address in French of the page of a published plan. */
export const planPath = ({ territory }: Pick<PlanView, 'territory'>): string => `/plans/${territory}`;

/**
 * The chain of a town: what was promised, organised, delivered and spoken, side by side.
 *
 * @returns `null` where no link of it is known
 */
export function composeChain(material: ChainMaterial): TownChain | null {
  const known = indexed(material);
  const town = townRow(material, known);
  const rows = subjectsOf(material, known).map((subject) => serviceRow(material, known, subject, town.spoken));
  const isKnown = rows.length > 0 || CHAIN_LINKS.some((link) => town[link].state !== 'unobserved') || town.organised.ways !== null;
  if (!isKnown) return null;
  const broken = rows.map((row) => ({ row, broken: row.sentence.broken }));
  return {
    territory: material.territory,
    mandate: material.mandate,
    town,
    rows: gapsFirst(broken, CHAIN_LINKS).map(({ row }) => row),
  };
}

interface Known {
  readonly promised: ReadonlyMap<string, PromisedCell>;
  readonly organised: ReadonlyMap<string, OrganisedCell>;
  /** Levels of this mandate, the oldest first. */
  readonly delivered: ReadonlyMap<string, readonly ProvedLevel[]>;
  readonly subjects: ReadonlyMap<string, ChainIndicator>;
  readonly spoken: SpokenCell | null;
  /** Everybody may read them. */
  readonly actions: readonly ChainAction[];
}

const TOWN = '';
const keyOf = (subject: ChainIndicator | null): string => (subject === null ? TOWN : `${subject.instrument} ${subject.indicator}`);

function indexed({ cells, mandate, plan }: ChainMaterial): Known {
  const isOver = ({ dated }: ChainCell): boolean => dated.slice(0, 10) >= mandate.ends;
  const promised = cells.filter((cell) => cell.link === 'promised').filter(({ year }) => year === mandate.year);
  const organised = cells.filter((cell) => cell.link === 'organised').filter((cell) => !isOver(cell));
  const delivered = cells.filter((cell) => cell.link === 'delivered');
  const spoken = cells.filter((cell) => cell.link === 'spoken').filter((cell) => !isOver(cell));
  const bySubject = Map.groupBy(delivered, ({ subject }) => keyOf(subject));
  return {
    promised: firstBy(promised),
    organised: firstBy(organised),
    delivered: new Map([...bySubject].map(([key, of]) => [key, wavesOfMandate(mandate, of.map(provedLevel))])),
    subjects: new Map(delivered.map(({ subject }) => [keyOf(subject), subject])),
    spoken: newestOf(spoken),
    actions: (plan?.actions ?? []).filter(({ open }) => open),
  };
}

/** Of cells about one subject, the first that knows something; else the first. */
function firstBy<Cell extends PromisedCell | OrganisedCell>(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  const groups = Map.groupBy(cells, ({ subject }) => keyOf(subject));
  return new Map([...groups].map(([key, of]) => [key, of.find(({ state }) => state !== 'unobserved') ?? of[0]!]));
}

const newestOf = (cells: readonly SpokenCell[]): SpokenCell | null =>
  cells.reduce<SpokenCell | null>((newest, cell) => (newest === null || cell.dated > newest.dated ? cell : newest), null);

function provedLevel({ wave, dated, level, ceiling, confidence, rubric, proof, gap }: DeliveredCell): ProvedLevel {
  return { wave, dated, level, ceiling, confidence, rubric, proof, gap };
}

/** Services that were promised, or that a published action is to move that was not given up; in the order in which they are measured, others behind. */
function subjectsOf({ titleOf, withheld }: ChainMaterial, { promised, subjects, actions }: Known): readonly ChainIndicator[] {
  const named = [...promised.values()].flatMap(({ subject, state }) => (subject !== null && state === 'yes' ? [subject] : []));
  const tied = actions
    .filter(({ state }) => state !== 'dropped')
    .flatMap(({ ties }) => ties.map(({ instrument, indicator }) => ({ instrument, indicator })));
  const wanted = new Map([...(withheld.has('promised') && named.length === 0 ? [] : named), ...tied].map((one) => [keyOf(one), one]));
  const order = [...subjects.keys()];
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...wanted]
    .filter(([, subject]) => titleOf(subject) !== null)
    .toSorted(([one], [other]) => place(one) - place(other))
    .map(([, subject]) => subject);
}

function townRow(material: ChainMaterial, known: Known): ChainRow {
  const promised = promisedLink(material, known, TOWN);
  const organised = organisedLink(material, known, known.actions, TOWN);
  const delivered = townDelivered(material, known);
  const spoken = spokenLink(material, known);
  const states = { promised: promised.state, organised: organised.state, delivered: delivered.state, spoken: spoken.state };
  const facts = factsOf(material, organised.counts, delivered);
  return { ...{ subject: null, title: null, promised, organised, delivered, spoken }, sentence: sentenceFor('town', states, facts) };
}

function serviceRow(material: ChainMaterial, known: Known, subject: ChainIndicator, spoken: SpokenLink): ChainRow {
  const key = keyOf(subject);
  const actions = known.actions.filter(({ ties }) => ties.some((tie) => keyOf(tie) === key));
  const promised = promisedLink(material, known, key);
  const organised = organisedLink(material, known, actions, key);
  const delivered = serviceDelivered(material, known.delivered.get(key) ?? []);
  const states = { promised: promised.state, organised: organised.state, delivered: delivered.state, spoken: spoken.state };
  const facts = factsOf(material, organised.counts, delivered);
  return {
    ...{ subject, title: material.titleOf(subject), promised, organised, delivered, spoken },
    sentence: sentenceFor('service', states, facts),
  };
}

function factsOf({ mandate }: ChainMaterial, counts: ActionCounts | null, delivered: DeliveredLink): SentenceFacts {
  return {
    year: mandate.year,
    from: delivered.from?.level ?? null,
    to: delivered.to?.level ?? null,
    open: counts?.open ?? 0,
    inCharge: counts?.inCharge ?? 0,
    done: counts?.done ?? 0,
    rose: delivered.counts?.rose ?? 0,
    fell: delivered.counts?.fell ?? 0,
    unsure: delivered.counts?.unsure ?? 0,
  };
}

function promisedLink({ mandate, withheld }: ChainMaterial, { promised }: Known, key: string): PromisedLink {
  const cell = promised.get(key);
  const { year } = mandate;
  if (cell === undefined)
    return {
      ...{ state: 'unobserved', year, facts: null, dated: null, proof: null },
      gap: withheld.has('promised') ? 'withheld' : 'no-measurement',
    };
  const { state, facts, dated, proof, gap } = cell;
  return { state, year, facts, dated, proof, gap };
}

function organisedLink({ plan }: ChainMaterial, { organised }: Known, actions: readonly ChainAction[], key: string): OrganisedLink {
  const cell = organised.get(key);
  const ways = cell === undefined || cell.state === 'unobserved' ? null : { facts: cell.facts, dated: cell.dated, proof: cell.proof };
  const counts = plan === null ? null : countActions(actions.map(({ state, inCharge }) => ({ state, isInCharge: inCharge !== null })));
  const state = organisedState(counts);
  return {
    ...{ state, counts, ways },
    gap: counts === null ? 'no-plan' : null,
    dated: plan === null ? null : organisedOn(plan, actions, state),
    proof: plan === null ? null : planPath(plan),
    actions: actions.map(({ number }) => number),
  };
}

/** Since when somebody is in charge, when the last action was over; else since when the plan is published. */
function organisedOn({ publishedAt }: PlanView, actions: readonly ChainAction[], state: OrganisedLink['state']): string | null {
  const dates =
    state === 'in-charge'
      ? actions.flatMap(({ inCharge }) => inCharge?.since ?? [])
      : state === 'done'
        ? actions.flatMap(({ endedOn }) => endedOn ?? [])
        : [];
  return dates.toSorted().at(-1) ?? publishedAt;
}

function serviceDelivered({ withheld }: ChainMaterial, levels: readonly ProvedLevel[]): DeliveredLink {
  const { state, from, to } = levelChange(levels);
  return {
    ...{ state, from, to, counts: null },
    gap: state === 'unobserved' ? (to?.gap ?? (withheld.has('delivered') ? 'withheld' : 'no-measurement')) : null,
    dated: to?.dated ?? null,
    proof: to?.proof ?? null,
  };
}

function townDelivered({ territory, withheld }: ChainMaterial, { delivered }: Known): DeliveredLink {
  const changes = [...delivered.values()].map((levels) => levelChange(levels));
  const counts = countChanges(changes.map(({ state }) => state));
  const state = townChange(counts);
  const newest = changes.flatMap(({ to }) => (to === null ? [] : [to.dated])).toSorted();
  const nothing = withheld.has('delivered') ? 'withheld' : 'no-measurement';
  return {
    ...{ state, from: null, to: null, counts },
    gap: state === 'unobserved' ? (changes.find(({ to }) => to !== null)?.to?.gap ?? nothing) : null,
    dated: newest.at(-1) ?? null,
    proof: newest.length === 0 ? null : `/villes/${territory}`,
  };
}

function spokenLink({ withheld }: ChainMaterial, { spoken }: Known): SpokenLink {
  if (spoken === null)
    return { state: 'unobserved', gap: withheld.has('spoken') ? 'withheld' : 'no-measurement', dated: null, proof: null };
  const { state, gap, dated, proof } = spoken;
  return { state, gap, dated, proof };
}
