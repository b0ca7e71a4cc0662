import type { Level, Obstacle } from '@beffroi/domain';
import type { Change, ChangeReason, Mark } from '@beffroi/figures';

/** What a wave says of one indicator of one town. */
export interface WaveMark {
  readonly wave: string;
  /** ISO instant by which the wave is dated. */
  readonly dated: string;
  /** ISO instant since when everybody may read it. */
  readonly publishedAt: string;
  /** `null`: the wave does not hold the town, or it was not measured there. */
  readonly mark: Mark | null;
}

/** A wave after an action was tied, beside the last one before. */
export interface LaterMark extends WaveMark {
  /** As the comparison of waves tells it; `null`: the finding is what it was, or there is nothing to compare with. */
  readonly change: Change | null;
}

/** What waves say of an indicator that an action is to move. Waves are published, and may be shown. */
export interface TiedMarks {
  /** The last wave before the action that saw the indicator there; `null` for none. */
  readonly before: WaveMark | null;
  /** Oldest first. */
  readonly since: readonly LaterMark[];
}

/** What an action is to move, and by when. */
export interface Aim {
  /** `null`: nothing was observed when it was tied. */
  readonly from: number | null;
  readonly to: number;
  /** Day from which a wave is expected to show it: when the action ended, or else is due (`2026-11-24`); `null`: nobody said. */
  readonly by: string | null;
}

/** Why a level is another one without the town’s doing: the rules of the measure changed, or they alone may explain it; law or nature allow another level. */
export type OtherCause =
  | Extract<ChangeReason, { kind: 'rubric-changed' | 'rubric-unknown' | 'ceiling-changed' }>
  | { readonly kind: 'noise' };

/** Why a wave does not tell: it could not see the indicator · its signals contradict each other · it did not measure the town · nothing was seen before, with which to compare. */
export type NotObserved =
  | { readonly why: 'hidden'; readonly obstacle: Obstacle | null }
  | { readonly why: 'abstained' | 'not-measured' }
  | { readonly why: 'nothing-before'; readonly level: Level };

/** A wave by its name and date. */
export type InWave = Omit<WaveMark, 'mark'>;

/** Two levels by one rubric, and the waves that saw them. The earlier is `null` where only who tied the action knew the level. */
export interface Moved {
  readonly from: Level;
  readonly to: Level;
  readonly before: InWave | null;
  readonly after: InWave;
  /** What else changed of the finding meanwhile, as the comparison knows it: another provider, another site. */
  readonly beside: readonly ChangeReason[];
}

/**
 * What is seen of an action in the waves since. It says what was and what is, and nothing of why.
 *
 * - `as-expected`: the level is the goal or higher · `less`: higher than before, below the goal · `none`: as before · `fell`: lower.
 * - `other-cause`: the level is another one, and the measure or the law explain it.
 * - `not-observed`: the newest wave does not tell; `last`: the last one since the action that did.
 * - `not-yet`: no wave since (`seen` is `null`), or the level is as before and the day by which it is to move has not come.
 */
export type Effect =
  | ({ readonly kind: 'as-expected' | 'less' | 'none' | 'fell' } & Moved)
  | ({ readonly kind: 'other-cause'; readonly cause: OtherCause } & Moved)
  | ({ readonly kind: 'not-observed'; readonly after: InWave; readonly last: (InWave & { readonly level: Level }) | null } & NotObserved)
  | { readonly kind: 'not-yet'; readonly by: string | null; readonly seen: Moved | null };

/** All kinds of effect, in the order in which they are told. */
export const EFFECTS = [
  'as-expected',
  'less',
  'none',
  'fell',
  'other-cause',
  'not-observed',
  'not-yet',
] as const satisfies readonly Effect['kind'][];

/**
 * Reads what came of an action from the waves since: the newest one counts. One that could not see the indicator says so, whatever an older one saw.
 *
 * @param aim what the action is to move, and by when
 */
export function effectOf(aim: Aim, { before, since }: TiedMarks): Effect {
  const last = since.at(-1);
  if (last === undefined) return { kind: 'not-yet', by: aim.by, seen: null };
  const hidden = hiddenIn(last.mark);
  if (hidden !== null) return { kind: 'not-observed', ...hidden, after: inWave(last), last: lastSeen(since) };
  const to = last.mark!.level!;
  const from = levelBefore(aim, before, last);
  if (from === null) return { kind: 'not-observed', why: 'nothing-before', level: to, after: inWave(last), last: null };
  return movedEffect(aim, last, {
    from,
    to,
    before: before === null ? null : inWave(before),
    after: inWave(last),
    beside: besideOf(last.change),
  });
}

function movedEffect(aim: Aim, { change, dated }: LaterMark, moved: Moved): Effect {
  const cause = causeOf(change, moved);
  if (cause !== null) return { kind: 'other-cause', cause, ...moved };
  if (moved.to > moved.from) return { kind: moved.to >= aim.to ? 'as-expected' : 'less', ...moved };
  if (moved.to < moved.from) return { kind: 'fell', ...moved };
  const early = aim.by === null || dated.slice(0, 10) < aim.by;
  return early ? { kind: 'not-yet', by: aim.by, seen: moved } : { kind: 'none', ...moved };
}

/** What else than the town explains that the level is another one than was published before; `null` where nothing does. */
function causeOf(change: Change | null, { from, to }: Moved): OtherCause | null {
  if (change === null) return null;
  const unknown = change.reasons.find((one) => one.kind === 'rubric-unknown');
  if (unknown !== undefined) return change.published.level === to ? null : unknown;
  // The town stands where it stood; only the rules see it otherwise.
  if (from === to) return change.published.level === to ? null : (change.reasons.find((one) => one.kind === 'rubric-changed') ?? null);
  if (change.certainty === 'noise') return { kind: 'noise' };
  return to > from ? (change.reasons.find((one) => one.kind === 'ceiling-changed') ?? null) : null;
}

/** By the rubric of the newer wave where it judged the older one again; else as it was published, or as who tied the action knew it. */
function levelBefore({ from }: Aim, before: WaveMark | null, { change }: LaterMark): Level | null {
  if (change !== null) return change.from.level;
  return before === null ? (from as Level | null) : (before.mark?.level ?? null);
}

function hiddenIn(mark: Mark | null): Exclude<NotObserved, { why: 'nothing-before' }> | null {
  if (mark === null) return { why: 'not-measured' };
  if (mark.kind === 'unobserved') return { why: 'hidden', obstacle: mark.obstacle };
  return mark.kind === 'abstained' ? { why: 'abstained' } : null;
}

function lastSeen(since: readonly LaterMark[]): (InWave & { readonly level: Level }) | null {
  const seen = since.findLast(({ mark }) => mark !== null && mark.level !== null);
  return seen === undefined ? null : { ...inWave(seen), level: seen.mark!.level! };
}

/** What changed beside the level: who carries the service, where the site is, what the town itself runs. */
const BESIDE: ReadonlySet<ChangeReason['kind']> = new Set([
  'provider-changed',
  'provider-came',
  'provider-left',
  'site-moved',
  'site-redesigned',
  'rubric-changed',
]);

const besideOf = (change: Change | null): readonly ChangeReason[] => (change?.reasons ?? []).filter(({ kind }) => BESIDE.has(kind));

const inWave = ({ wave, dated, publishedAt }: InWave): InWave => ({ wave, dated, publishedAt });
