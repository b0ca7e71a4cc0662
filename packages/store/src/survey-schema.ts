import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';

/** The tables of surveys and declarations, as Kysely knows them; `migrations/0019-surveys.ts` makes them. */
export interface SurveyTables {
  readonly survey: SurveyTable;
  readonly survey_group: SurveyGroupTable;
  readonly survey_token: SurveyTokenTable;
  readonly survey_address: SurveyAddressTable;
  readonly survey_sheet: SurveySheetTable;
  readonly survey_text: SurveyTextTable;
  readonly survey_rate: SurveyRateTable;
  readonly declaration: DeclarationTable;
  readonly declaration_withdrawal: DeclarationWithdrawalTable;
  readonly proof: ProofTable;
  readonly proof_withdrawal: ProofWithdrawalTable;
  readonly proof_check: ProofCheckTable;
}

type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Fixed<Type> = ColumnType<Type, Type, never>;
type FixedMoment = ColumnType<Date, Date | string, never>;
type Json<Type> = ColumnType<Type, string, string>;
type MaybeJson<Type> = ColumnType<Type | null, string | null | undefined, string | null>;
/** `null` where nothing is known, or nothing is given. */
type Maybe<Type> = ColumnType<Type | null, Type | null | undefined, Type | null>;

/** How far a survey has come; `withdrawn`: it was given up, nothing of it is left but that it was. */
export type SurveyState = 'draft' | 'open' | 'closed' | 'withdrawn';

/** Each person on a sheet of their own; or all on one sheet, answered together. */
export type SurveyWay = 'alone' | 'spoken';

/** One questionnaire, asked of people of one territory once. Days are those of the town's zone: `2026-11-24`. */
export interface SurveyTable {
  id: Generated<number>;
  /** How pages name it. */
  slug: Fixed<string>;
  /** INSEE code of the town that asked. */
  territory: string;
  /** INSEE code of the commune that it was, or was part of, on the day when the survey was closed; `null` before. */
  town: Maybe<string>;
  name: string;
  /** What is asked (the room `surveys` gives it its shape). */
  questionnaire: Json<Readonly<Record<string, unknown>>>;
  /** SHA-256 of the questionnaire as canonical JSON. */
  digest: string;
  way: SurveyWay;
  state: SurveyState;
  /** IANA name of the town's time zone. */
  zone: string;
  opens_on: string;
  /** The last day on which answers are taken. */
  closes_on: string;
  /** Days for which sheets are kept once it is closed. */
  keep_days: number;
  /** How much noise the published counts get: the less, the more. */
  epsilon: number;
  /** Account of who leads it. */
  lead_id: number;
  made_at: FixedMoment;
  opened_on: Maybe<string>;
  /** The day when it was closed or withdrawn. */
  ended_on: Maybe<string>;
  /** The first day on which no sheet of it is kept any more; `null` until it is closed. */
  answers_until: Maybe<string>;
  /** What everybody may know (the room `disclosure` gives it its shape); `null` until it is closed, and where too few answered. */
  published: MaybeJson<Readonly<Record<string, unknown>>>;
  /** Sheets that were begun and not handed in; `null` where they are too few to be told. */
  dropped: Maybe<number>;
  reminded_on: Maybe<string>;
  /** When its rows were last written anew in an order of chance. */
  mixed_on: Maybe<string>;
}

/** People who are asked, by what they are there. */
export interface SurveyGroupTable {
  survey_id: Fixed<number>;
  /** A role of the questionnaire: `agent`. */
  role: Fixed<string>;
  invited: number;
  /** Mails that were sent, and that came back; `null` while the survey is open, and where they are too few to be told. */
  by_mail: Maybe<number>;
  bounced: Maybe<number>;
}

/** A link that nobody has used yet. */
export interface SurveyTokenTable {
  /** SHA-256 of its secret. */
  hash: Fixed<string>;
  survey_id: Fixed<number>;
  role: Fixed<string>;
}

/** Where an invitation and reminders go. No mail names it, and no link. */
export interface SurveyAddressTable {
  id: Generated<string>;
  survey_id: Fixed<number>;
  role: Fixed<string>;
  sealed: string;
}

/** Answers of one person, or of those who sit together. No column tells when or who. */
export interface SurveySheetTable {
  id: Generated<string>;
  survey_id: Fixed<number>;
  role: Fixed<string>;
  /** SHA-256 of the code that the person keeps; `null` while nobody has the sheet. */
  code_hash: Maybe<string>;
  /** By question (the room `surveys` gives it its shape). */
  answers: Json<Readonly<Record<string, unknown>>>;
  /** Free words; empty where there are none, and once they are apart. */
  said: string;
  /** How many sat together; `null` where everybody answers alone. */
  present: Maybe<number>;
  /** Whether those present agree that what they said is shown; `null` where nobody was asked, or has answered. */
  agreed: Maybe<boolean>;
  /** One more each time it is saved. */
  version: number;
  handed_in: boolean;
}

/** How far free words have come on their way to the public. */
export type SurveyTextState = 'waiting' | 'shown' | 'refused';

/** What somebody wrote in their own words. */
export interface SurveyTextTable {
  id: Generated<string>;
  survey_id: Fixed<number>;
  /** Roles that it may come from; `null`: any. No fewer than ten sheets stand behind them. */
  groups: Fixed<string[] | null>;
  said: string;
  state: SurveyTextState;
  /** Why it is not shown. */
  reason: Maybe<string>;
  settled_by: Maybe<number>;
  settled_at: MaybeMoment;
}

/** How many of a group have answered, as it may be shown on a day. */
export interface SurveyRateTable {
  survey_id: Fixed<number>;
  role: Fixed<string>;
  day: Fixed<string>;
  shown: number;
}

/** What an authority says of itself on one indicator. Of those that were not withdrawn the last one counts. */
export interface DeclarationTable {
  id: Generated<number>;
  /** INSEE code. */
  territory: Fixed<string>;
  indicator: Fixed<string>;
  /** 0 to 5; `null`: it does not concern this authority. */
  level: Fixed<number | null>;
  statement: Fixed<string>;
  /** The day that it is said of. */
  dated: Fixed<string>;
  account_id: Fixed<number>;
  made_at: FixedMoment;
}

/** A declaration does not hold any more. */
export interface DeclarationWithdrawalTable {
  declaration_id: Fixed<number>;
  reason: Fixed<string>;
  account_id: Fixed<number>;
  at: FixedMoment;
}

/** What a proof is. */
export type ProofKind = 'file' | 'link' | 'deliberation';

/** What shows that a declaration holds. */
export interface ProofTable {
  id: Generated<number>;
  declaration_id: Fixed<number>;
  kind: Fixed<ProofKind>;
  /** What it is called; a file's own name where it has no other. */
  title: Fixed<string>;
  /** The day of the document: from then on it ages. */
  dated: Fixed<string>;
  /** Where its file lies on the archive store, with SHA-256, size and what it is by its bytes; `null` unless it is a file. */
  archive: Fixed<string | null>;
  digest: Fixed<string | null>;
  bytes: Fixed<number | null>;
  media_type: Fixed<string | null>;
  /** `null` unless it is a link. */
  url: Fixed<string | null>;
  /** Of the deliberation; `null` unless it is one. */
  number: Fixed<string | null>;
  account_id: Fixed<number>;
  made_at: FixedMoment;
}

/** A proof does not hold any more. */
export interface ProofWithdrawalTable {
  proof_id: Fixed<number>;
  reason: Fixed<string>;
  account_id: Fixed<number>;
  at: FixedMoment;
}

/** What a page answered that a proof leads to: everybody reads it · there is none · one has to sign in · nobody answered. */
export type ProofAnswer = 'public' | 'dead' | 'private' | 'no-answer';

/** Somebody looked whether the page of a proof can be read. */
export interface ProofCheckTable {
  id: Generated<number>;
  proof_id: Fixed<number>;
  answer: Fixed<ProofAnswer>;
  /** HTTP status; `null` where nobody answered. */
  status: Fixed<number | null>;
  at: FixedMoment;
}

/** A row of the table `survey`. */
export type SurveyRow = Selectable<SurveyTable>;
/** What a new row of `survey` holds. */
export type NewSurvey = Insertable<SurveyTable>;
/** A row of the table `survey_group`. */
export type SurveyGroupRow = Selectable<SurveyGroupTable>;
/** A row of the table `survey_address`. */
export type SurveyAddressRow = Selectable<SurveyAddressTable>;
/** A row of the table `survey_sheet`. */
export type SurveySheetRow = Selectable<SurveySheetTable>;
/** A row of the table `survey_text`. */
export type SurveyTextRow = Selectable<SurveyTextTable>;
/** A row of the table `survey_rate`. */
export type SurveyRateRow = Selectable<SurveyRateTable>;
/** A row of the table `declaration`. */
export type DeclarationRow = Selectable<DeclarationTable>;
/** What a new row of `declaration` holds. */
export type NewDeclaration = Insertable<DeclarationTable>;
/** A row of the table `proof`. */
export type ProofRow = Selectable<ProofTable>;
/** What a new row of `proof` holds. */
export type NewProof = Insertable<ProofTable>;
