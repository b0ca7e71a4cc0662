import { randomBytes } from 'node:crypto';
import { answerLink, closeAccount, invite, people as peopleOf } from '@beffroi/accounts';
import { type ActingMember, memberActor, type Role, terminalActor } from '@beffroi/acts';
import { type Instant, stratumOf } from '@beffroi/domain';
import type { Instrument } from '@beffroi/instrument';
import {
  acceptCharge,
  acceptShare,
  actionOf,
  addAction,
  askCharge,
  askShare,
  declineCharge,
  handOver,
  type KnownTie,
  makePlan,
  moveAction,
  nameCharge,
  noteAction,
  offerCharge,
  publishPlan,
  type Tie,
  wordManifesto,
} from '@beffroi/plans';
import type { Store } from '@beffroi/store';
import type { DemoTown } from '@beffroi/terminal';
import { VINTAGE } from '@beffroi/territories';
import { makePanel } from '@beffroi/waves';
import type { ActionTold, Happening, MoveTold, PlanStory, PlanTold } from './demo-plan-story.ts';

/** What the demonstration's plans are made in. */
export interface DemoPlansPlace {
  readonly store: Store;
  readonly towns: readonly DemoTown[];
  readonly instruments: readonly Instrument[];
  /** When its first wave was. */
  readonly first: Instant;
}

/** Years of ballots: a plan is of the mandate that one of them opened. */
const BALLOTS = [2032, 2026, 2020, 2014];
/** Month of a ballot: those before it are of the mandate before. */
const MARCH = 3;

const DAY = 86_400_000;

/** Something that happens on a day; on one day, in the order in which it is told. */
interface Due {
  readonly day: number;
  happen(now: Date): Promise<unknown>;
}

/** Has invented authorities make plans, ask people, hand over, share and bring actions to an end: by the verbs that pages use, each on its day. */
export async function demoPlans(place: DemoPlansPlace, story: PlanStory): Promise<void> {
  const { store, towns, first } = place;
  const known = new Set([...towns.flatMap(({ code }) => (code === null ? [] : [code])), ...story.bodies.map(({ code }) => code)]);
  const plans = story.plans.filter(({ territory }) => known.has(territory));
  const begin = new Date(first).getTime();
  for (const body of story.bodies) await nameBody(place, body, new Date(begin));
  const house = await peopled(store, plans, new Date(begin));
  const all = [...plans.flatMap((plan) => happeningsOf(place, plan, house, begin)), ...closings(store, story, house)];
  for (const { day, happen } of all.toSorted((one, other) => one.day - other.day)) await happen(new Date(begin + day * DAY));
}

type House = ReadonlyMap<string, ActingMember>;

/** A body and its towns as a panel: nobody else says what it is called, and who belongs to it. */
async function nameBody({ store, towns }: DemoPlansPlace, body: PlanStory['bodies'][number], now: Date): Promise<void> {
  const there = towns.flatMap(({ code, name, population }) =>
    code !== null && body.towns.includes(code) ? [{ territory: String(code), name, population }] : [],
  );
  if (there.length === 0) return;
  const whole = { territory: body.code, name: body.name, population: there.reduce((sum, { population }) => sum + population, 0) };
  const members = [whole, ...there].map(({ territory, name, population }) => ({
    ...{ territory, name, population, department: '99', region: '99', stratum: stratumOf(population) },
    epci: territory === body.code ? null : body.code,
  }));
  await makePanel(store, terminalActor(), { name: body.name, rule: {}, vintage: VINTAGE, createdAt: now, members });
}

/** Everybody of the story by name: those who have an account, and those who answer an invitation now, with a password that nobody knows. */
async function peopled(store: Store, plans: readonly PlanTold[], now: Date): Promise<House> {
  const { accounts } = await peopleOf(store, now);
  const house = new Map(accounts.map((account) => [account.name, memberActor(account, null)]));
  const domains = new Map(accounts.map(({ name, email }) => [name, email.split('@')[1]]));
  for (const { territory, lead, mail = domains.get(lead) ?? 'plans.example', people = [] } of plans) {
    // Somebody may keep the plans of several small towns, from one to the next.
    const led = plans.filter((plan) => plan.lead === lead).map((plan) => plan.territory);
    const wanted = [{ name: lead, role: 'facilitator' as Role, places: led }, ...people.map((one) => ({ ...one, places: [territory] }))];
    for (const { name, role, places } of wanted)
      if (!house.has(name)) house.set(name, await enter(store, { name, role, places, email: `${addressed(name)}@${mail}` }, now));
  }
  return house;
}

async function enter(
  store: Store,
  { name, role, places, email }: { readonly name: string; readonly role: Role; readonly places: readonly string[]; readonly email: string },
  now: Date,
): Promise<ActingMember> {
  const secret = await invite(store, terminalActor(), { email, name, roles: [role], territories: places }, now);
  const said = { email: null, name: null, password: randomBytes(32).toString('base64url') };
  const { account } = await answerLink(store, secret, said, { address: null, agent: null }, now);
  return memberActor(account, null);
}

const addressed = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.');

const closings = (store: Store, { closed }: PlanStory, house: House): readonly Due[] =>
  closed.flatMap(({ name, day }) => {
    const person = house.get(name);
    return person === undefined ? [] : [{ day, happen: (now: Date) => closeAccount(store, terminalActor(), person.id, now) }];
  });

/** All that happens to a plan, in the order in which it is told. */
function happeningsOf({ store, instruments }: DemoPlansPlace, told: PlanTold, house: House, begin: number): readonly Due[] {
  const lead = house.get(told.lead)!;
  const known = instruments.flatMap(({ id, catalogue }) =>
    catalogue.map((indicator): KnownTie => ({ instrument: id, indicator: indicator.id })),
  );
  const dayOf = (day: number): string => new Date(begin + day * DAY).toISOString().slice(0, 10);
  let plan = 0;
  const make = async (now: Date): Promise<void> => {
    plan = await makePlan(store, lead, { territory: told.territory, mandateYear: mandateOn(now), name: told.name }, now);
    for (const [part, said] of Object.entries(told.texts ?? {})) await wordManifesto(store, lead, plan, { part, said }, now);
  };
  const actions = told.actions.flatMap((action): readonly Due[] => {
    const made = { id: 0, charge: 0, share: 0 };
    const add = async (now: Date): Promise<void> => {
      made.id = (await addAction(store, lead, plan, askOf(action, known, dayOf), known, now)).id;
    };
    const then = (action.then ?? []).map((one) => ({
      day: one.day,
      happen: (now: Date) => happen({ store, lead, house, made, dayOf }, one, now),
    }));
    return [{ day: action.day, happen: add }, ...then];
  });
  return [{ day: told.day, happen: make }, ...actions, { day: told.published, happen: (now) => publishPlan(store, lead, plan, now) }];
}

function mandateOn(now: Date): number {
  const year = now.getUTCMonth() + 1 < MARCH ? now.getUTCFullYear() - 1 : now.getUTCFullYear();
  return BALLOTS.find((ballot) => ballot <= year) ?? year;
}

function askOf(
  { title, purpose, ties = {}, due, cost, open, needs }: ActionTold,
  known: readonly KnownTie[],
  dayOf: (day: number) => string,
) {
  const tied = Object.entries(ties).flatMap(([indicator, [from, to]]): readonly Tie[] => {
    const instrument = known.find((one) => one.indicator === indicator)?.instrument;
    return instrument === undefined ? [] : [{ instrument, indicator, from, to }];
  });
  return {
    ...{ title, ties: tied, due: due === undefined ? null : dayOf(due), cost: cost ?? null },
    ...(purpose !== undefined && { purpose }),
    ...(open !== undefined && { open }),
    ...(needs !== undefined && { needs }),
  };
}

/** What an action needs to go on. */
interface Stage {
  readonly store: Store;
  readonly lead: ActingMember;
  readonly house: House;
  /** Its numbers: of the action itself, of who was asked last, of the authority that was asked last. */
  readonly made: { readonly id: number; charge: number; share: number };
  readonly dayOf: (day: number) => string;
}

async function happen(stage: Stage, one: Happening, now: Date): Promise<void> {
  const { store, lead, house, made } = stage;
  const who = 'who' in one ? house.get(one.who)! : lead;
  switch (one.do) {
    case 'ask':
      made.charge = await askCharge(store, lead, made.id, who.id, now);
      break;
    case 'offer':
      made.charge = await offered(store, who, lead, made.id, now);
      break;
    case 'accept':
      await accepted(store, who, made.charge, one.named === true, now);
      break;
    case 'decline':
      await declineCharge(store, who, made.charge, one.reason, now);
      break;
    case 'hand-over':
      made.charge = await handOver(store, who, made.charge, house.get(one.to)!.id, now);
      break;
    case 'move':
      await moved(stage, who, one, now);
      break;
    case 'note':
      await noteAction(store, who, made.id, { said: one.said, private: one.private === true }, now);
      break;
    case 'share':
      made.share = await askShare(store, lead, made.id, { territory: one.with, mayMove: one.mayMove }, now);
      break;
    case 'accept-share':
      await acceptShare(store, who, made.share, now);
  }
}

async function moved({ store, made, dayOf }: Stage, who: ActingMember, { state, blocked, step }: MoveTold, now: Date): Promise<void> {
  const { version } = (await actionOf(store, who, made.id))!.action;
  const next = step === undefined ? null : { text: step.text, due: dayOf(step.day) };
  await moveAction(store, who, made.id, { read: version, progress: { state, blocked: blocked ?? null }, step: next }, now);
}

async function accepted(store: Store, who: ActingMember, charge: number, named: boolean, now: Date): Promise<void> {
  await acceptCharge(store, who, charge, now);
  if (named) await nameCharge(store, who, charge, true, now);
}

/** Who edits the plan says yes at once to who offers. */
async function offered(store: Store, who: ActingMember, lead: ActingMember, action: number, now: Date): Promise<number> {
  const charge = await offerCharge(store, who, action, now);
  if (who.id !== lead.id) await acceptCharge(store, lead, charge, now);
  await nameCharge(store, who, charge, true, now);
  return charge;
}
