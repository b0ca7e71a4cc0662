import type { ColumnType, Generated, Insertable, JSONColumnType, Selectable } from 'kysely';
import type { AccessTables } from './access-schema.ts';
import type { CheckupTables } from './checkup-schema.ts';
import type { DeskTables } from './desk-schema.ts';
import type { IdeaTables } from './idea-schema.ts';
import type { ImportTables } from './import-schema.ts';
import type { NewsTables } from './news-schema.ts';
import type { PlanTables } from './plan-schema.ts';
import type { PostRoomTables } from './post-room-schema.ts';
import type { ReviewDrawTables } from './review-draw-schema.ts';
import type { SurveyTables } from './survey-schema.ts';

/**
 * The tables as Kysely knows them; `migrations/` makes them. Times are JavaScript dates, 64-bit counts are numbers on both engines (see
 * `engines/`). Rows of `target`, `capture`, `judgement`, `observation`, `score`, `act_log` and `programme_document` are never changed: the database itself
 * refuses.
 */
export interface Schema
  extends AccessTables,
    CheckupTables,
    DeskTables,
    IdeaTables,
    ImportTables,
    NewsTables,
    PlanTables,
    PostRoomTables,
    ReviewDrawTables,
    SurveyTables {
  readonly panel: PanelTable;
  readonly panel_territory: PanelTerritoryTable;
  readonly target: TargetTable;
  readonly wave: WaveTable;
  readonly unit: UnitTable;
  readonly capture: CaptureTable;
  readonly series: SeriesTable;
  readonly judgement: JudgementTable;
  readonly observation: ObservationTable;
  readonly score: ScoreTable;
  readonly figure: FigureTable;
  readonly standing: StandingTable;
  readonly scope_rank: ScopeRankTable;
  readonly kept_comparison: KeptComparisonTable;
  readonly kept_comparison_part: KeptComparisonPartTable;
  readonly host_turn: HostSlotTable;
  readonly worker: WorkerTable;
  readonly publication: PublicationTable;
  readonly place: PlaceTable;
  readonly account: AccountTable;
  readonly passkey: PasskeyTable;
  readonly one_time_link: OneTimeLinkTable;
  readonly session: SessionTable;
  readonly sign_in_step: SignInStepTable;
  readonly attempt: AttemptTable;
  readonly known_device: KnownDeviceTable;
  readonly draft: LateFormTable;
  readonly act_log: ActLogTable;
  readonly review_item: ReviewItemTable;
  readonly review_lease: ReviewLeaseTable;
  readonly review: ReviewTable;
  readonly adjudication: AdjudicationTable;
  readonly contest: ContestTable;
  readonly contest_contact: ContestContactTable;
  readonly contest_step: ContestStepTable;
  readonly town_reply: TownReplyTable;
  readonly programme_document: TargetDocumentTable;
  readonly silence_setting: EmbargoSettingTable;
  readonly erasure: ErasureTable;
  readonly erased_place: ErasedPlaceTable;
  readonly erased_archive: ErasedArchiveTable;
}

type Moment = ColumnType<Date, Date | string, Date | string>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Fixed<Type> = ColumnType<Type, Type, never>;
type FixedMoment = ColumnType<Date, Date | string, never>;

/** A named list of territories. */
export interface PanelTable {
  id: Generated<number>;
  name: string;
  /** How its territories were chosen, as the command said it (`{"top":25}`). */
  rule: JSONColumnType<Record<string, unknown>>;
  /** Year of the list of communes. */
  vintage: number;
  created_at: Moment;
}

/** What is known of a territory, as it was when the panel was made: a later list of communes must not change an old wave. */
interface TerritoryColumns {
  /** INSEE code. */
  territory: Fixed<string>;
  name: Fixed<string>;
  /** Inhabitants. */
  population: Fixed<number>;
  /** Codes of department and region, SIREN of the intercommunal body (`null` for the few that have none). */
  department: Fixed<string>;
  region: Fixed<string>;
  epci: Fixed<string | null>;
  stratum: Fixed<string>;
}

/** Which territories are in which panel. */
export interface PanelTerritoryTable extends TerritoryColumns {
  panel_id: number;
  /** Place in the list, from 0. */
  ordinal: number;
}

/**
 * What is known of one thing that an instrument measures in a territory: its site, a list at an election, people who are asked. Of the rows of one
 * kind, scope, territory and key the newest counts; the older ones are its history, and the first one is what it is known by.
 */
export interface TargetTable {
  id: Generated<number>;
  /** INSEE code. */
  territory: Fixed<string>;
  /** `site`, `list`, `people` …: the instrument's word. */
  kind: Fixed<string>;
  /** What holds together those that one wave looks at (an election); empty where there is but one. */
  scope: ColumnType<string, string, never>;
  /** A slug that tells it from others of its territory and scope; empty where there is but one. */
  key: Fixed<string>;
  /** Where it is said to be; `null` where it has no address, or is said to have none. */
  address: Fixed<string | null>;
  /** What else is known of it. */
  facts: ColumnType<Record<string, unknown>, string, never>;
  /** The file it came from, or who said it. */
  source: Fixed<string>;
  noted_at: FixedMoment;
}

/** How far a wave has come. */
export type WaveState = 'open' | 'running' | 'paused' | 'closed';

/** One measurement of a panel with one instrument at one date. */
export interface WaveTable {
  id: Generated<number>;
  name: string;
  instrument: string;
  panel: string;
  vintage: number;
  /** The instant that every audit of it is dated by: the assessor's clock. */
  dated: Moment;
  state: WaveState;
  /** Its towns are invented, as those of the demonstration: known from its panel when it is opened. */
  fictional: Generated<boolean>;
  /** How it is measured: source, budget, interval, user agent … (the room `waves` gives it its shape). */
  options: JSONColumnType<Record<string, unknown>>;
  opened_at: Moment;
  closed_at: MaybeMoment;
  /** SHA-256 over units, captures and observations, in a fixed order; `null` until it is closed. */
  digest: string | null;
}

/**
 * `waiting` to be measured · `working` on it · `asleep` until `next_at` (it was down) · `done` · `failed` (a fault of ours, given up) ·
 * `without-site` (none is known: a result) · `left` (the wave was closed before its turn).
 */
export type UnitState = 'waiting' | 'working' | 'asleep' | 'done' | 'failed' | 'without-site' | 'left';

/** One territory in one wave: the unit of work. */
export interface UnitTable extends TerritoryColumns {
  wave_id: number;
  /** Where its target (its site) was said to be when the wave was opened. */
  site: string | null;
  state: UnitState;
  /** Attempts that were brought to an end. */
  attempts: number;
  next_at: MaybeMoment;
  /** Fencing token: only who holds the present claim may bring the unit to an end. */
  claim: string | null;
  /** Claims that came to no end known to us (killed workers): their archives may lie on the archive store, whole. */
  lost_claims: ColumnType<string[], string[] | undefined, string[]>;
  worker: string | null;
  claimed_at: MaybeMoment;
  /** What went wrong last; `null` when nothing did. */
  error: string | null;
}

/** How much of what is known of a site was read, as `ReadingCoverage` of the domain says it. */
export interface KeptCoverage {
  readonly read: number;
  readonly known: number;
  readonly more: boolean;
  readonly broken: number;
  readonly thin: boolean;
}

/** One attempt that was brought to an end, and its archive. */
export interface CaptureTable {
  wave_id: Fixed<number>;
  territory: Fixed<string>;
  /** From 1. */
  attempt: Fixed<number>;
  /** Key of the archive on the archive store; `null` where people answered, whose words lie in no archive. */
  archive: Fixed<string | null>;
  /** SHA-256 of the archive's file (of the answers), and its size. */
  digest: Fixed<string>;
  bytes: Fixed<number>;
  home: Fixed<string | null>;
  /** Why the collection ended. */
  ended: Fixed<string>;
  requests: Fixed<number>;
  pages: Fixed<number>;
  documents: Fixed<number>;
  renderings: Fixed<number>;
  /** Obstacle → how many addresses. */
  obstacles: ColumnType<Record<string, number>, string, never>;
  /** What a later wave needs to tell a redesign: generator and a sketch of the addresses (see `figures`). */
  traits: ColumnType<Record<string, unknown>, string, never>;
  /** How much of its site was read; `null` in captures of before, and where nobody walks a site. */
  coverage: ColumnType<KeptCoverage | null, string | null | undefined, never>;
  began_at: FixedMoment;
  ended_at: FixedMoment;
  worker: Fixed<string>;
}

/** The judgement of a whole wave by one assessor. The first is made while the wave runs; others when a newer rubric reads its archives. */
export interface SeriesTable {
  id: Generated<number>;
  wave_id: number;
  /** `rubric@version`, or a person. */
  assessor: string;
  rubric_version: string;
  rubric_digest: string;
  opened_at: Moment;
  closed_at: MaybeMoment;
  digest: string | null;
}

/** All findings of one territory in one series, with their evidence. */
export interface JudgementTable {
  series_id: Fixed<number>;
  territory: Fixed<string>;
  /** The attempt whose archive was judged. */
  attempt: Fixed<number>;
  /** Canonical JSON of the findings in catalogue order. */
  findings: Fixed<string>;
  /** SHA-256 of `findings`. */
  digest: Fixed<string>;
  judged_at: FixedMoment;
}

/** What counts of one finding: territory × indicator × series. Its evidence is in `judgement`. */
export interface ObservationTable {
  series_id: Fixed<number>;
  territory: Fixed<string>;
  indicator: Fixed<string>;
  kind: Fixed<'level' | 'absence' | 'unobserved' | 'abstained'>;
  /** `null` where `kind` is `unobserved` or `abstained`: never a 0. */
  level: Fixed<number | null>;
  /** Its levels on the further scales of its instrument, by their ids; none where it was not observed. */
  further: ColumnType<Record<string, number>, string | undefined, never>;
  ceiling: Fixed<number>;
  confidence: Fixed<number>;
  provider: Fixed<string | null>;
  obstacle: Fixed<string | null>;
  /** Code of the reason. */
  reason: Fixed<string>;
  /** Digest of what the assessor saw: which rules, which quotes, in whatever order. The same in two waves, it errs alike in both. */
  evidence: Fixed<string>;
}

/** A territory's observations in one row, so that a panel of 35,000 can be added up at once. Sums are over what was observed. */
export interface ScoreTable {
  series_id: Fixed<number>;
  territory: Fixed<string>;
  observed: Fixed<number>;
  unobserved: Fixed<number>;
  abstained: Fixed<number>;
  level_sum: Fixed<number>;
  /** Sum of level / ceiling. */
  attainment_sum: Fixed<number>;
  /** One character an indicator, in catalogue order: `0`–`5`, `?` unobserved, `~` abstained. */
  strip: Fixed<string>;
}

/** What two series say together, worked out once: a memory that can be made anew, and is in no backup. */
export interface KeptComparisonTable {
  /** Of which series, by which version of who works it out, as of which erasure. */
  key: string;
  /** Of who works it out now, with the last sign of life; `null` when it is whole. */
  claim: string | null;
  seen_at: Date | null;
  /** What is said first, as JSON; `null` until all parts are there. */
  head: string | null;
}

/** A piece of a comparison. */
export interface KeptComparisonPartTable {
  key: string;
  kind: string;
  place: number;
  body: string;
}

/** A statistic of a closed series, as the room `figures` computed it. */
export interface FigureTable {
  series_id: number;
  /** `panel`, `stratum`, `department`, `region`; `scope_id` is empty for the panel. */
  scope: string;
  scope_id: string;
  /** `all`, `family`, `indicator`, `provider`; `subject_id` is empty for all. */
  subject: string;
  subject_id: string;
  /** `level`, `attainment`, `own`, `lecko2014`, `residents-3` … */
  measure: string;
  /** `null` when nothing was observed. */
  value: number | null;
  low: number | null;
  high: number | null;
  n_observed: number;
  n_unobserved: number;
  n_abstained: number;
}

/** Where a territory stands in a closed series: mean, rank as an interval, evenness. */
export interface StandingTable {
  series_id: number;
  territory: string;
  value: number | null;
  low: number | null;
  high: number | null;
  /** Bounds of the rank, 1 is the best; `null` when nothing was observed. */
  rank_low: number | null;
  rank_high: number | null;
  /** 0 (split between the ends of the scale) to 1 (all services alike). */
  evenness: number | null;
}

/** The rank of a territory among the towns of one scope, where something was observed of it. */
export interface ScopeRankTable {
  series_id: number;
  /** `panel`, `stratum`, `department`, `region`; `scope_id` is empty for the panel. */
  scope: string;
  scope_id: string;
  territory: string;
  /** Bounds of the rank, 1 is the best. */
  rank_low: number;
  rank_high: number;
  /** Towns of one band cannot be told from its first one; 1 is the best. */
  band: number;
}

/** The gate before one host, shared by all workers. */
export interface HostSlotTable {
  host: string;
  /** Nobody asks before. */
  next_at: Moment;
  interval_ms: number;
  /** Who asks at this moment, and until when the turn is theirs at most. */
  holder: string | null;
  held_until: MaybeMoment;
}

/** A process that works, as it said last. */
export interface WorkerTable {
  id: string;
  /** Machine and process, for people. */
  name: string;
  started_at: Moment;
  seen_at: Moment;
  stopped_at: MaybeMoment;
  requests: number;
  pages: number;
  units: number;
  /** Bytes of memory it used at its last word. */
  memory: number;
}

/** What is known of a list's programme: `found` and read · `unreadable` · `none-found` · `not-looked-for`. */
export type ListState = 'found' | 'unreadable' | 'none-found' | 'not-looked-for';

/** A document of a list's programme, archived. Of one name the newest row counts: a page of a campaign changes. */
export interface TargetDocumentTable {
  id: Generated<number>;
  /** The first row of its list. */
  target_id: Fixed<number>;
  /** Its address, or the name of its file. */
  name: Fixed<string>;
  /** Key of the archive on the archive store that holds it. */
  archive: Fixed<string>;
  /** SHA-256 of that archive's file when it was put there; `null` where nobody noted it then. */
  archive_digest: ColumnType<string | null, string, never>;
  /** SHA-256 of its bytes, and their number. */
  digest: Fixed<string>;
  bytes: Fixed<number>;
  media_type: Fixed<string>;
  /** Why it could not be read when it was taken in; `null` when it could. */
  unreadable: Fixed<string | null>;
  taken_at: FixedMoment;
}

/** When a wave is shown: first to the towns, which may answer, then to everybody. A wave without a row is known to the atelier only. */
export interface PublicationTable {
  wave_id: number;
  /** Until when the towns may contest before it is published; `null` when they were not asked. */
  reply_until: MaybeMoment;
  /** Since when everybody sees it; `null` while they do not. */
  published_at: MaybeMoment;
}

/** Where a territory lies, in degrees (WGS 84). */
export interface PlaceTable {
  territory: string;
  longitude: number;
  latitude: number;
  /** Whose figures these are. */
  source: string;
}

interface RoleColumns {
  /** What a person may do: the room `acts` knows which roles there are. */
  roles: ColumnType<string[], string[], string[]>;
  /** INSEE codes of the territories that a role is bound to; none for everybody else. */
  territories: ColumnType<string[], string[] | undefined, string[]>;
}

/** A person who works here. Accounts are closed, not deleted: what they did bears their name. */
export interface AccountTable extends RoleColumns {
  id: Generated<number>;
  /** What passkeys know the account by: random, so that it tells nothing. */
  handle: Fixed<string>;
  /** In lower case. */
  email: string;
  name: string;
  /** Hash in the PHC format; `null` for who signs in otherwise. */
  password: string | null;
  /** Whom the provider of identities knows; both or neither. */
  issuer: string | null;
  subject: string | null;
  made_at: FixedMoment;
  closed_at: MaybeMoment;
}

/** A key that a device holds for an account (WebAuthn). */
export interface PasskeyTable {
  /** The credential's id, base64url. */
  id: Fixed<string>;
  account_id: Fixed<number>;
  /** COSE, base64url. */
  public_key: Fixed<string>;
  counter: number;
  transports: ColumnType<string[], string[], string[]>;
  /** Whether the device says that it is copied to others. */
  synced: boolean;
  name: string;
  made_at: FixedMoment;
  used_at: MaybeMoment;
}

/** `first`: makes the first administrator · `invitation`: makes an account · `reset`: gives an account another password. */
export type LinkKind = 'first' | 'invitation' | 'reset';

/** A link that is good once. */
export interface OneTimeLinkTable extends RoleColumns {
  /** SHA-256 of what the link says. */
  hash: Fixed<string>;
  kind: Fixed<LinkKind>;
  email: Fixed<string | null>;
  name: Fixed<string | null>;
  account_id: Fixed<number | null>;
  /** `null` when it was made from a terminal. */
  made_by: Fixed<number | null>;
  made_at: FixedMoment;
  expires_at: Moment;
  used_at: MaybeMoment;
}

/** How somebody signs in. */
export type SignInWay = 'password' | 'passkey' | 'proconnect' | 'link';

/** Somebody who is signed in, in one browser. */
export interface SessionTable {
  id: Generated<number>;
  /** SHA-256 of the cookie. */
  hash: Fixed<string>;
  account_id: Fixed<number>;
  way: Fixed<SignInWay>;
  address: string | null;
  agent: string | null;
  /** What the provider of identities wants back when one signs out there. */
  id_token: string | null;
  made_at: FixedMoment;
  seen_at: Moment;
  /** The latest end, whatever is done until then. */
  expires_at: Moment;
  ended_at: MaybeMoment;
}

/** What must be remembered between two requests of somebody who signs in. Good once, and not for long. */
export interface SignInStepTable {
  /** SHA-256 of the cookie. */
  hash: Fixed<string>;
  kind: Fixed<'register' | 'passkey' | 'proconnect'>;
  account_id: Fixed<number | null>;
  data: ColumnType<Record<string, unknown>, string, never>;
  expires_at: FixedMoment;
}

/** How often something was tried of late, by whom or on whom. */
export interface AttemptTable {
  key: string;
  count: number;
  last_at: Moment;
  /** When it may be tried again. */
  free_at: Moment;
}

/** A browser in which an account has signed in. */
export interface KnownDeviceTable {
  /** SHA-256 of the cookie. */
  hash: Fixed<string>;
  account_id: Fixed<number>;
  made_at: FixedMoment;
  seen_at: Moment;
}

/** A form that came too late, kept for its author; only who holds the cookie can open it. */
export interface LateFormTable {
  /** SHA-256 of the cookie. */
  hash: Fixed<string>;
  account_id: Fixed<number>;
  sealed: Fixed<string>;
  made_at: FixedMoment;
  expires_at: FixedMoment;
}

/** One act, and who did it: what changed, and by whom. Rows are never changed. */
export interface ActLogTable {
  id: Generated<number>;
  at: FixedMoment;
  /** `null` when it was done from a terminal, by a visitor, or by nobody known. */
  account_id: Fixed<number | null>;
  /** The name as it was. */
  actor: Fixed<string>;
  /** `account.invited`, `wave.closed` … */
  act: Fixed<string>;
  /** What it was done to: `account:12`, `wave:2026` … */
  subject: Fixed<string>;
  /** Before and after, and what else explains it; no secret. */
  details: ColumnType<Record<string, unknown>, string, never>;
  address: Fixed<string | null>;
}

/** One thing that people are asked to read, without knowing what the machine says of it. */
export interface ReviewItemTable {
  id: Generated<number>;
  /** The series whose judgement it is of, or was drawn from. */
  series_id: Fixed<number>;
  territory: Fixed<string>;
  /** What it is, as its instrument calls it: `finding` (one mark), `sentence` … */
  kind: Fixed<string>;
  /** Names it among its kind in its territory; of a finding the indicator. */
  key: Fixed<string>;
  /** Of a finding alone: the mark that it is about. */
  indicator: ColumnType<string | null, string | null | undefined, never>;
  /** What its instrument must know of it; it reads this itself. */
  subject: ColumnType<unknown, string, never>;
  /** Why people look at it, as its kind calls it; `contest`: somebody says that a mark is wrong. */
  why: Fixed<string>;
  /** Those that it was drawn among; empty where it was not drawn from a stratum. */
  stratum: Fixed<string>;
  /** How much it weighs: how far it moves a figure, or how many of its stratum it stands for, as its kind says. */
  weight: Fixed<number>;
  /** Its place in the order of reading: the less, the sooner. */
  turn: Fixed<number>;
  /** How many different people are to answer. */
  coders: Fixed<number>;
  /** What rows of the log before `0012-readings` call it; `null` where that is `item:` and its number. */
  logged_as: ColumnType<string | null, string | null | undefined, never>;
  added_at: FixedMoment;
}

/** Who is at an item now, so that two coders get two items; and who set it aside. */
export interface ReviewLeaseTable {
  item_id: number;
  coder: number;
  until: Moment;
  skipped: ColumnType<boolean, boolean | undefined, boolean>;
}

/** What a person says of an item. */
interface AnswerColumns {
  /** Read and checked by the instrument. */
  answer: ColumnType<unknown, string, never>;
  /** Words of the page that prove it, its address and the digest of its capture; `null` where nothing was marked. */
  quote: ColumnType<string | null, string | null | undefined, never>;
  url: ColumnType<string | null, string | null | undefined, never>;
  digest: ColumnType<string | null, string | null | undefined, never>;
}

/** A person's answer, beside the machine's. Never changed: a second thought is a row that supersedes. */
export interface ReviewTable extends AnswerColumns {
  id: Generated<number>;
  item_id: Fixed<number>;
  coder: Fixed<number>;
  remark: Fixed<string | null>;
  at: FixedMoment;
  supersedes: Fixed<number | null>;
}

/** What is settled between answers that differ, with its reason. */
export interface AdjudicationTable extends AnswerColumns {
  id: Generated<number>;
  item_id: Fixed<number>;
  adjudicator: Fixed<number>;
  reason: Fixed<string>;
  at: FixedMoment;
  supersedes: Fixed<number | null>;
}

/** Somebody says that a mark is wrong. */
export interface ContestTable {
  id: Generated<number>;
  series_id: Fixed<number>;
  territory: Fixed<string>;
  indicator: Fixed<string>;
  /** Whose side it comes from. */
  side: Fixed<'representative' | 'visitor'>;
  /** `null` for a visitor. */
  account_id: Fixed<number | null>;
  reason: Fixed<string>;
  /** Public page that shows it; `null` without one. */
  link: Fixed<string | null>;
  at: FixedMoment;
}

/** How who contests can be reached; its rows are erased. */
export interface ContestContactTable {
  contest_id: number;
  email: string;
}

/** `shown`: read, and public from now on · `set-aside`: no contest of a mark, never public · `upheld`, `not-upheld`: the answer. */
export type ContestStepName = 'shown' | 'set-aside' | 'upheld' | 'not-upheld';

/** What came of a contest. */
export interface ContestStepTable {
  id: Generated<number>;
  contest_id: Fixed<number>;
  step: Fixed<ContestStepName>;
  account_id: Fixed<number>;
  words: Fixed<string>;
  /** What an upheld contest settles. */
  adjudication_id: Fixed<number | null>;
  at: FixedMoment;
}

/** A town's representative has seen its marks and has nothing to add. */
export interface TownReplyTable {
  wave_id: Fixed<number>;
  territory: Fixed<string>;
  account_id: Fixed<number>;
  at: FixedMoment;
}

/** From an hour to another · from when it was set, until it is set otherwise · shown. */
export type SilenceKind = 'period' | 'on' | 'off';

/** What was set for a ballot; of several the last one holds. */
export interface EmbargoSettingTable {
  id: Generated<number>;
  year: Fixed<number>;
  round: Fixed<number>;
  kind: Fixed<SilenceKind>;
  /** Both only of a period; `silent_until` is outside of it. */
  silent_from: Fixed<Date | null>;
  silent_until: Fixed<Date | null>;
  /** `null` for a terminal. */
  account_id: Fixed<number | null>;
  actor: Fixed<string>;
  at: FixedMoment;
}

/** A row of the table `review_item`. */
export type ReviewItemRow = Selectable<ReviewItemTable>;
/** A row of the table `review`. */
export type ReviewRow = Selectable<ReviewTable>;
/** A row of the table `adjudication`. */
export type AdjudicationRow = Selectable<AdjudicationTable>;
/** A row of the table `contest`. */
export type ContestRow = Selectable<ContestTable>;
/** A row of the table `contest_step`. */
export type ContestStepRow = Selectable<ContestStepTable>;
/** A row of the table `town_reply`. */
export type TownReplyRow = Selectable<TownReplyTable>;
/** Words that were taken out on request: when, by whom, on which ground. Never the words. */
export interface ErasureTable {
  id: Generated<number>;
  at: FixedMoment;
  /** `null` for a terminal. */
  account_id: Fixed<number | null>;
  actor: Fixed<string>;
  /** A word of a short list: `request`, `judgment` … */
  ground: Fixed<string>;
  /** What people may want to find it again by: the number of a letter. `null` without one. */
  note: Fixed<string | null>;
}

/** One value of the database out of which words were taken. */
export interface ErasedPlaceTable {
  erasure_id: Fixed<number>;
  in_table: Fixed<string>;
  in_column: Fixed<string>;
  /** Its key, as JSON. */
  in_row: Fixed<string>;
  /** SHA-256 of the value as it was and as it is since, where a digest of the house vouches for it; both or neither. */
  digest_before: Fixed<string | null>;
  digest_after: Fixed<string | null>;
}

/** An archive that was written anew. */
export interface ErasedArchiveTable {
  erasure_id: Fixed<number>;
  /** Its key. */
  archive: Fixed<string>;
  /** Records that were erased or given other bytes. */
  records: Fixed<number>;
  /** SHA-256 of its file. */
  digest_before: Fixed<string>;
  digest_after: Fixed<string>;
}

/** A row of the table `erasure`. */
export type ErasureRow = Selectable<ErasureTable>;
/** A row of the table `silence_setting`. */
export type EmbargoSettingRow = Selectable<EmbargoSettingTable>;
/** A row of the table `target`. */
export type TargetRow = Selectable<TargetTable>;
/** A row of the table `programme_document`. */
export type TargetDocumentRow = Selectable<TargetDocumentTable>;
/** What a new row of `programme_document` holds. */
export type NewTargetDocument = Insertable<TargetDocumentTable>;
/** A row of the table `account`. */
export type AccountRow = Selectable<AccountTable>;
/** A row of the table `passkey`. */
export type PasskeyRow = Selectable<PasskeyTable>;
/** A row of the table `one_time_link`. */
export type OneTimeLinkRow = Selectable<OneTimeLinkTable>;
/** A row of the table `session`. */
export type SessionRow = Selectable<SessionTable>;
/** A row of the table `sign_in_step`. */
export type SignInStepRow = Selectable<SignInStepTable>;
/** A row of the table `act_log`. */
export type ActLogRow = Selectable<ActLogTable>;
/** A row of the table `publication`. */
export type PublicationRow = Selectable<PublicationTable>;
/** A row of the table `place`. */
export type PlaceRow = Selectable<PlaceTable>;
/** A row of the table `wave`. */
export type WaveRow = Selectable<WaveTable>;
/** A row of the table `unit`. */
export type UnitRow = Selectable<UnitTable>;
/** A row of the table `capture`. */
export type CaptureRow = Selectable<CaptureTable>;
/** What a new row of `capture` holds. */
export type NewCapture = Insertable<CaptureTable>;
/** A row of the table `series`. */
export type SeriesRow = Selectable<SeriesTable>;
/** A row of the table `judgement`. */
export type JudgementRow = Selectable<JudgementTable>;
/** A row of the table `observation`. */
export type ObservationRow = Selectable<ObservationTable>;
/** What a new row of `observation` holds. */
export type NewObservation = Insertable<ObservationTable>;
/** A row of the table `score`. */
export type ScoreRow = Selectable<ScoreTable>;
/** A row of the table `figure`. */
export type FigureRow = Selectable<FigureTable>;
/** A row of the table `standing`. */
export type StandingRow = Selectable<StandingTable>;
/** A row of the table `scope_rank`. */
export type ScopeRankRow = Selectable<ScopeRankTable>;
/** A row of the table `worker`. */
export type WorkerRow = Selectable<WorkerTable>;
