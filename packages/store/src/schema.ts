import type { ColumnType, Generated, Insertable, JSONColumnType, Selectable } from 'kysely';

/**
 * The tables as Kysely knows them; `migrations/` makes them. Times are JavaScript dates, 64-bit counts are numbers on both engines (see
 * `engines/`). Rows of `site`, `capture`, `judgement`, `observation` and `score` are never changed: the database itself refuses.
 */
export interface Schema {
  readonly panel: PanelTable;
  readonly panel_territory: PanelTerritoryTable;
  readonly site: SiteTable;
  readonly wave: WaveTable;
  readonly unit: UnitTable;
  readonly capture: CaptureTable;
  readonly series: SeriesTable;
  readonly judgement: JudgementTable;
  readonly observation: ObservationTable;
  readonly score: ScoreTable;
  readonly figure: FigureTable;
  readonly standing: StandingTable;
  readonly host_turn: HostTurnTable;
  readonly worker: WorkerTable;
  readonly publication: PublicationTable;
  readonly place: PlaceTable;
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

export interface PanelTerritoryTable extends TerritoryColumns {
  panel_id: number;
  /** Place in the list, from 0. */
  ordinal: number;
}

/** Where a territory's site is said to be. The newest row counts; `url` is `null` where a source says that there is none. */
export interface SiteTable {
  id: Generated<number>;
  territory: Fixed<string>;
  url: Fixed<string | null>;
  /** The file it came from, or who said it. */
  source: Fixed<string>;
  noted_at: FixedMoment;
}

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
  /** Where its site was said to be when the wave was opened. */
  site: string | null;
  state: UnitState;
  /** Attempts that were brought to an end. */
  attempts: number;
  next_at: MaybeMoment;
  /** Fencing token: only who holds the present claim may bring the unit to an end. */
  claim: string | null;
  /** Claims that came to no end known to us (killed workers): their archives may lie on the shelf, whole. */
  lost_claims: ColumnType<string[], string[] | undefined, string[]>;
  worker: string | null;
  claimed_at: MaybeMoment;
  /** What went wrong last; `null` when nothing did. */
  error: string | null;
}

/** One attempt that was brought to an end, and its archive. */
export interface CaptureTable {
  wave_id: Fixed<number>;
  territory: Fixed<string>;
  /** From 1. */
  attempt: Fixed<number>;
  /** Key of the archive on the shelf. */
  archive: Fixed<string>;
  /** SHA-256 of the archive's file, and its size. */
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
  own: Fixed<number | null>;
  lecko2014: Fixed<number | null>;
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
  own_sum: Fixed<number>;
  lecko2014_sum: Fixed<number>;
  /** One character an indicator, in catalogue order: `0`–`5`, `?` unobserved, `~` abstained. */
  strip: Fixed<string>;
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

/** The gate before one host, shared by all workers. */
export interface HostTurnTable {
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

export type PublicationRow = Selectable<PublicationTable>;
export type PlaceRow = Selectable<PlaceTable>;
export type WaveRow = Selectable<WaveTable>;
export type UnitRow = Selectable<UnitTable>;
export type CaptureRow = Selectable<CaptureTable>;
export type NewCapture = Insertable<CaptureTable>;
export type SeriesRow = Selectable<SeriesTable>;
export type JudgementRow = Selectable<JudgementTable>;
export type ObservationRow = Selectable<ObservationTable>;
export type NewObservation = Insertable<ObservationTable>;
export type ScoreRow = Selectable<ScoreTable>;
export type FigureRow = Selectable<FigureTable>;
export type StandingRow = Selectable<StandingTable>;
export type WorkerRow = Selectable<WorkerTable>;
