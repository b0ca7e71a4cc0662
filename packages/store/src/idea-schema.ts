import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';

/** The tables of boxes for ideas, as Kysely knows them; `migrations/0021-ideas.ts` makes them. */
export interface IdeaTables {
  readonly idea_box: IdeaBoxTable;
  readonly idea: IdeaTable;
  readonly idea_apart: IdeaApartTable;
  readonly idea_support: IdeaSupportTable;
  readonly idea_comment: IdeaCommentTable;
}

type Fixed<Type> = ColumnType<Type, Type, never>;
type FixedMoment = ColumnType<Date, Date | string, never>;
/** `null` where nothing is known, or nothing is given. */
type Maybe<Type> = ColumnType<Type | null, Type | null | undefined, Type | null>;

/** Whether something can be put in a box. */
export type IdeaBoxState = 'open' | 'closed';

/** A box of an authority. Days are those of its zone: `2026-11-24`. */
export interface IdeaBoxTable {
  id: Generated<number>;
  /** INSEE code, or SIREN of a body of several communes. */
  territory: Fixed<string>;
  name: string;
  /** Fifteen letters in its address. */
  key: string;
  /** IANA name of the authority's time zone. */
  zone: Fixed<string>;
  state: IdeaBoxState;
  /** Days for which words that were not shown are kept. */
  keep_days: number;
  /** Account of who opened it first. */
  lead_id: Fixed<number>;
  made_at: FixedMoment;
  renewed_on: Maybe<string>;
  closed_on: Maybe<string>;
  /** The last day on which its rows were written in another order. */
  mixed_on: Maybe<string>;
}

/** Something that could be done, or something that goes wrong every day. */
export type IdeaKind = 'idea' | 'problem';

/** Nobody but who leads has read it · its author is asked for other words · it is not shown · all who know the box read it · it stands with another one. */
export type IdeaState = 'waiting' | 'given-back' | 'refused' | 'shown' | 'merged';

/** What came of an idea without an action: it is done already · it will not be. */
export type IdeaOutcome = 'done' | 'set-aside';

/** Who wrote something in a box, and what was said of it: a code, or an account that wants to be named. */
interface GivenColumns {
  /** SHA-256 of the code of who is not named; `null`: who is. */
  code_hash: Fixed<string | null>;
  account_id: Fixed<number | null>;
  given_on: Fixed<string>;
  /** Why it is not shown. */
  reason: Maybe<string>;
  settled_on: Maybe<string>;
  settled_by: Maybe<number>;
  /** One more each time it is changed. */
  version: number;
}

/** What somebody put in a box. */
export interface IdeaTable extends GivenColumns {
  id: Generated<string>;
  box_id: Fixed<number>;
  kind: IdeaKind;
  title: string;
  /** More of it; empty where the title says all. */
  said: string;
  state: IdeaState;
  /** The one that it stands with. */
  merged_into: Maybe<string>;
  /** The action of a plan that it became. */
  action_id: Maybe<number>;
  outcome: Maybe<IdeaOutcome>;
  /** What its author and all others are answered, with an outcome. */
  answer: Maybe<string>;
  /** Stems of its words: the database's own. */
  words: ColumnType<string, never, never>;
}

/** Two ideas that are no duplicates, as the author of the first says. */
export interface IdeaApartTable {
  idea_id: Fixed<string>;
  other_id: Fixed<string>;
  /** How it is another thing. */
  said: string;
}

/** Somebody supports an idea. */
export interface IdeaSupportTable {
  idea_id: Fixed<string>;
  /** SHA-256 of who it is within the box. */
  hash: Fixed<string>;
  way: Fixed<'account' | 'code'>;
}

/** What somebody said to an idea. */
export interface IdeaCommentTable extends GivenColumns {
  id: Generated<string>;
  idea_id: Fixed<string>;
  said: string;
  state: Exclude<IdeaState, 'merged'>;
}

/** A row of the table `idea_box`. */
export type IdeaBoxRow = Selectable<IdeaBoxTable>;
/** What a new row of `idea_box` holds. */
export type NewIdeaBox = Insertable<IdeaBoxTable>;
/** A row of the table `idea`, without the stems of its words. */
export type IdeaRow = Omit<Selectable<IdeaTable>, 'words'>;
/** What a new row of `idea` holds. */
export type NewIdea = Omit<Insertable<IdeaTable>, 'words'>;
/** A row of the table `idea_comment`. */
export type IdeaCommentRow = Selectable<IdeaCommentTable>;
/** What a new row of `idea_comment` holds. */
export type NewIdeaComment = Insertable<IdeaCommentTable>;
