import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';

/** The tables of plans, as Kysely knows them; `migrations/0020-plans.ts` makes them. */
export interface PlanTables {
  readonly plan: PlanTable;
  readonly plan_text: PlanTextTable;
  readonly plan_action: PlanActionTable;
  readonly plan_tie: PlanTieTable;
  readonly charge: ChargeTable;
  readonly plan_need: PlanNeedTable;
  readonly plan_change: PlanChangeTable;
  readonly plan_note: PlanNoteTable;
  readonly plan_share: PlanShareTable;
  readonly plan_calendar: PlanCalendarTable;
  readonly plan_digest: PlanDigestTable;
}

type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Fixed<Type> = ColumnType<Type, Type, never>;
type FixedMoment = ColumnType<Date, Date | string, never>;
type FixedJson<Type> = ColumnType<Type, string, never>;
/** `null` where nothing is known, or nothing is given. */
type Maybe<Type> = ColumnType<Type | null, Type | null | undefined, Type | null>;

/** What an authority does in a mandate about what was measured. Days are those of its zone: `2026-11-24`. */
export interface PlanTable {
  id: Generated<number>;
  /** INSEE code of a commune, or SIREN of a body of several communes. */
  territory: Fixed<string>;
  /** The year of the ballot that opened the mandate. */
  mandate_year: Fixed<number>;
  name: string;
  /** IANA name of the authority's time zone. */
  zone: string;
  /** Since when everybody may read its open actions; `null`: nobody but the authority. */
  published_at: MaybeMoment;
  version: number;
  lead_id: number;
  made_at: FixedMoment;
}

/** Words of a plan's manifesto: the last of a part counts. */
export interface PlanTextTable {
  id: Generated<number>;
  plan_id: Fixed<number>;
  /** `opening`, `closing`, or `priority:governance`. */
  part: Fixed<string>;
  said: Fixed<string>;
  account_id: Fixed<number>;
  at: FixedMoment;
}

/** How far an action has come: nobody decided yet · it goes on · it waits for something · it is over · it was given up. */
export type PlanActionState = 'proposed' | 'running' | 'blocked' | 'done' | 'dropped';

/** A band of cost, in euros without tax: none · below 25,000 · below 90,000 · more (docs/adr/0050-plans.md). */
export type CostBand = 'none' | 'small' | 'medium' | 'large';

/** One thing that is done. */
export interface PlanActionTable {
  id: Generated<number>;
  plan_id: Fixed<number>;
  /** How people name it in its plan, from 1: never given twice. */
  number: Fixed<number>;
  title: string;
  /** Why it is done; empty where nobody said. */
  purpose: string;
  state: PlanActionState;
  /** When it is to be over. */
  due: Maybe<string>;
  /** The next small step, and when it is to be taken. */
  next_step: Maybe<string>;
  step_due: Maybe<string>;
  cost: Maybe<CostBand>;
  /** By what or whom it is blocked, what lifts it, and since when. */
  blocked_by: Maybe<string>;
  unblocked_by: Maybe<string>;
  blocked_on: Maybe<string>;
  ended_on: Maybe<string>;
  /** Whether everybody may read it, once its plan is published. */
  open: boolean;
  /** One more each time it is changed. */
  version: number;
  made_by: Fixed<number>;
  made_at: FixedMoment;
}

/** What an action is to move. */
export interface PlanTieTable {
  action_id: Fixed<number>;
  instrument: Fixed<string>;
  indicator: Fixed<string>;
  /** `null` where nothing was observed when it was tied. */
  level_from: Maybe<number>;
  level_to: number;
}

/** What somebody answered who was asked to be in charge: nothing yet · yes · no · the question was taken back · they gave it to somebody else · they left. */
export type ChargeState = 'asked' | 'accepted' | 'declined' | 'withdrawn' | 'handed-over' | 'left';

/** Somebody was asked to be in charge of an action. */
export interface ChargeTable {
  id: Generated<number>;
  action_id: Fixed<number>;
  account_id: Fixed<number>;
  state: ChargeState;
  /** Themselves, where somebody offered. */
  asked_by: Fixed<number>;
  asked_at: FixedMoment;
  answered_at: MaybeMoment;
  ended_at: MaybeMoment;
  /** Why they declined or gave it up, in their own words. */
  reason: Maybe<string>;
  /** Whether everybody may read their name: theirs alone to say. */
  named: boolean;
}

/** An action that waits for another one. */
export interface PlanNeedTable {
  action_id: Fixed<number>;
  needs_id: Fixed<number>;
}

/** What changed from a version of an action to the next. */
export interface PlanChangeTable {
  id: Generated<number>;
  action_id: Fixed<number>;
  /** The one that it made. */
  version: Fixed<number>;
  /** The one that whoever changed it had read: lower than the one before where two people changed it at once. */
  read: Fixed<number>;
  account_id: Fixed<number>;
  at: FixedMoment;
  /** The fields that changed, as they were and as they are. */
  before: FixedJson<Readonly<Record<string, unknown>>>;
  after: FixedJson<Readonly<Record<string, unknown>>>;
}

/** What somebody noted on an action. */
export interface PlanNoteTable {
  id: Generated<number>;
  action_id: Fixed<number>;
  account_id: Fixed<number>;
  said: string;
  /** Whether nobody but who wrote it reads it. */
  private: Fixed<boolean>;
  at: FixedMoment;
  withdrawn_at: MaybeMoment;
}

/** What the other authority answered; `ended`: one of both does not want it any more. */
export type PlanShareState = 'asked' | 'accepted' | 'declined' | 'ended';

/** An action that another authority carries too. */
export interface PlanShareTable {
  id: Generated<number>;
  action_id: Fixed<number>;
  /** The other one. */
  territory: Fixed<string>;
  state: PlanShareState;
  /** Whether who edits plans there may say how it goes, beside reading it. */
  may_move: Fixed<boolean>;
  asked_by: Fixed<number>;
  asked_at: FixedMoment;
  answered_by: Maybe<number>;
  answered_at: MaybeMoment;
}

/** A calendar by a secret address. */
export interface PlanCalendarTable {
  account_id: Fixed<number>;
  plan_id: Fixed<number>;
  /** SHA-256 of its secret. */
  hash: string;
  made_at: Moment;
}

/** How often somebody wants to be told of a plan by mail. */
export interface PlanDigestTable {
  account_id: Fixed<number>;
  plan_id: Fixed<number>;
  every: 'week' | 'month';
  /** What changed before this instant was told. */
  told_until: Moment;
}

/** A row of the table `plan`. */
export type PlanRow = Selectable<PlanTable>;
/** A row of the table `plan_text`. */
export type PlanTextRow = Selectable<PlanTextTable>;
/** A row of the table `plan_action`. */
export type PlanActionRow = Selectable<PlanActionTable>;
/** What a new row of `plan_action` holds. */
export type NewPlanAction = Insertable<PlanActionTable>;
/** A row of the table `plan_tie`. */
export type PlanTieRow = Selectable<PlanTieTable>;
/** A row of the table `charge`. */
export type ChargeRow = Selectable<ChargeTable>;
/** A row of the table `plan_change`. */
export type PlanChangeRow = Selectable<PlanChangeTable>;
/** A row of the table `plan_note`. */
export type PlanNoteRow = Selectable<PlanNoteTable>;
/** A row of the table `plan_share`. */
export type PlanShareRow = Selectable<PlanShareTable>;
/** What a new row of `charge` holds. */
export type NewCharge = Insertable<ChargeTable>;
/** What a new row of `plan` holds. */
export type NewPlan = Insertable<PlanTable>;
/** A row of the table `plan_digest`. */
export type PlanDigestRow = Selectable<PlanDigestTable>;
