import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { people as peopleOf } from '@beffroi/accounts';
import { type ActingMember, memberActor } from '@beffroi/acts';
import type { Instant } from '@beffroi/domain';
import {
  answerIdea,
  becomeAction,
  commentIdea,
  followed,
  giveIdea,
  giveNamedIdea,
  ideasToAnswer,
  ledBoxes,
  ledIdea,
  mergeIdea,
  newIdeaCode,
  openBox,
  settleComment,
  settleIdea,
  supportIdea,
  supportNamed,
} from '@beffroi/ideas';
import { acceptCharge, askCharge, nameCharge, plansOf } from '@beffroi/plans';
import type { IdeaKind, IdeaOutcome, Store } from '@beffroi/store';

/** A day of the demonstration: so many after its first wave. */
type DayFromFirst = number;

/** What people of invented towns put in their boxes. */
export interface IdeaStory {
  readonly boxes: readonly BoxTold[];
}

/** A box of one of them. */
interface BoxTold {
  readonly territory: string;
  /** Who leads it: somebody of the plans. */
  readonly lead: string;
  readonly name: string;
  readonly day: DayFromFirst;
  readonly ideas: readonly IdeaTold[];
}

/** An idea, and what becomes of it. */
interface IdeaTold {
  /** What others of the box call it here. */
  readonly id: string;
  readonly kind: IdeaKind;
  readonly title: string;
  readonly said: string;
  readonly day: DayFromFirst;
  /** Who wants to be named. */
  readonly by?: string;
  readonly supports?: number;
  /** Who supports it by an account. */
  readonly supporters?: readonly string[];
  readonly comments?: readonly string[];
  readonly waits?: true;
  readonly refused?: string;
  /** The one that it is merged into. */
  readonly into?: string;
  readonly then?:
    | { readonly outcome: IdeaOutcome; readonly said: string; readonly day: DayFromFirst }
    | { readonly action: string; readonly charge: string; readonly day: DayFromFirst };
}

/** What the demonstration's boxes are filled in. */
export interface DemoIdeasPlace {
  readonly store: Store;
  /** When its first wave was. */
  readonly first: Instant;
}

const DAY = 86_400_000;
const FROM = 'demonstration';

/** The story as it is written; `null` where the fixtures have none. */
export async function ideaStoryText(fixtures: string): Promise<string | null> {
  return readFile(join(fixtures, 'ideas.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });
}

/** What a town's box is filled with. */
interface Filling {
  readonly store: Store;
  readonly lead: ActingMember;
  readonly house: ReadonlyMap<string, ActingMember>;
  readonly box: number;
  readonly key: string;
  readonly dateOf: (day: DayFromFirst) => Date;
}

/** Has people of invented towns put ideas in boxes, support and comment on them, and who leads say what becomes of them: by the verbs that pages use. After their plans: who leads and who is in charge are people of those. */
export async function demoIdeas({ store, first }: DemoIdeasPlace, fixtures: string): Promise<void> {
  const text = await ideaStoryText(fixtures);
  if (text === null) return;
  const begin = new Date(first).getTime();
  const dateOf = (day: DayFromFirst): Date => new Date(begin + day * DAY);
  const house = new Map((await peopleOf(store, new Date(begin))).accounts.map((account) => [account.name, memberActor(account, null)]));
  for (const told of (JSON.parse(text) as IdeaStory).boxes) {
    const lead = house.get(told.lead);
    if (lead === undefined) continue;
    const { territory, name, ideas } = told;
    const box = await openBox(store, lead, { territory, name }, dateOf(told.day));
    const { key } = (await ledBoxes(store, lead)).find(({ id }) => id === box)!;
    await filled({ store, lead, house, box, key, dateOf }, ideas);
  }
}

async function filled(filling: Filling, ideas: readonly IdeaTold[]): Promise<void> {
  const ids = new Map<string, string>();
  for (const told of ideas) {
    const id = await given(filling, told);
    ids.set(told.id, id);
    await settled(filling, id, told);
  }
  for (const told of ideas) {
    const into = told.into === undefined ? undefined : ids.get(told.into);
    if (into !== undefined) await merged(filling, ids.get(told.id)!, into, told);
  }
  for (const told of ideas) await became(filling, ids.get(told.id)!, told);
}

async function given({ store, house, box, key, dateOf }: Filling, { by, kind, title, said, day }: IdeaTold): Promise<string> {
  const now = dateOf(day);
  const author = by === undefined ? undefined : house.get(by);
  if (author !== undefined) return giveNamedIdea(store, author, box, { kind, title, said }, now);
  const [code, passer] = [newIdeaCode(), { from: FROM, now }];
  await giveIdea(store, key, { kind, title, said, code }, passer);
  const own = await followed(store, code, passer);
  if (own.what !== 'idea') throw new Error('An idea stands under its code.');
  return own.id;
}

/** The day after: it is read; and where it is shown, supported and commented on. */
async function settled(filling: Filling, id: string, told: IdeaTold): Promise<void> {
  if (told.waits === true) return;
  const { store, lead, house, key, dateOf } = filling;
  const now = dateOf(told.day + 1);
  const passer = { from: FROM, now };
  const how = told.refused === undefined ? ({ kind: 'show' } as const) : ({ kind: 'refuse', reason: told.refused } as const);
  await settleIdea(store, lead, id, 0, how, now);
  if (told.refused !== undefined) return;
  for (let n = 0; n < (told.supports ?? 0); n++) await supportIdea(store, key, { idea: id, code: newIdeaCode(), on: true }, passer);
  for (const name of told.supporters ?? []) await supportNamed(store, house.get(name)!, id, true);
  for (const said of told.comments ?? []) await commentIdea(store, key, { idea: id, said, code: newIdeaCode() }, passer);
  if (told.comments !== undefined) await showComments(filling, now);
}

async function showComments({ store, lead, box }: Filling, now: Date): Promise<void> {
  for (const { waitingComments } of await ideasToAnswer(store, lead, box))
    for (const { id, version } of waitingComments) await settleComment(store, lead, id, version, { kind: 'show' }, now);
}

async function merged({ store, lead, dateOf }: Filling, id: string, into: string, { day }: IdeaTold): Promise<void> {
  await mergeIdea(store, lead, id, 1, into, dateOf(day + 2));
}

async function became(filling: Filling, id: string, { said, then }: IdeaTold): Promise<void> {
  if (then === undefined) return;
  const { store, lead, house, box, dateOf } = filling;
  const now = dateOf(then.day);
  const { version } = (await ledIdea(store, lead, box, id))!;
  if ('outcome' in then) return answerIdea(store, lead, id, version, { outcome: then.outcome, said: then.said }, now);
  const [plan] = await plansOf(store, lead);
  const becoming = { kind: 'new', plan: plan!.id, title: then.action, purpose: said } as const;
  const { action } = await becomeAction(store, lead, id, version, becoming, now);
  const who = house.get(then.charge)!;
  const charge = await askCharge(store, lead, action, who.id, now);
  await acceptCharge(store, who, charge, now);
  await nameCharge(store, who, charge, true, now);
}
