import type { Evidence, Reason } from '@beffroi/domain';
import { type KeptLever, keptLeversIn, knownOfAuthority, surveysOfAuthority } from '@beffroi/levers/gather';
import {
  type GroupsView,
  gapsFirst,
  type InBoth,
  LEVERS,
  type LeverId,
  type LeverViews,
  type LivedChange,
  leverViews,
  livedChanges,
  livedView,
  type OpenQuestion,
  outOfReach,
  PRIORITIES,
  type PriorityId,
  type PriorityMean,
  questionOf,
  questionsOf,
  reasonWords,
  type SurveyKept,
  stepFrom,
  weightOf,
} from '@beffroi/levers/judge';
import { headOf, type WaveHead } from '@beffroi/observatory';
import { judgedTown, type PublishedWave, publishedWaves, type Store } from '@beffroi/store';
import { type AskingTown, askingTown } from './asking-town.ts';

/** A lever of an authority, as its page shows it. */
export interface ShownLever {
  readonly lever: LeverId;
  readonly priority: PriorityId;
  readonly title: InBoth;
  readonly views: LeverViews;
  readonly questions: readonly OpenQuestion[];
  /** What is seen from outside; `null` where no published wave has looked. */
  readonly seen: SeenFromOutside | null;
  /** What is lived now less what was before, where it can be told; empty where nobody was asked twice. */
  readonly changes: readonly LivedChange[];
  /** What the same groups answered to the same question in the survey before, as shares; empty where that cannot be told. */
  readonly before: readonly GroupsView[];
  /** The small step that leads on from what is lived, else from what is said; `null` where nothing is known, or all is reached. */
  readonly next: InBoth | null;
}

/** What a wave saw of a lever, and why it says so. */
export interface SeenFromOutside {
  readonly kind: 'level' | 'absence' | 'unobserved' | 'abstained';
  readonly level: number | null;
  readonly because: InBoth;
  readonly evidence: readonly Evidence[];
}

/** How many levers have each view, and the widest gap: what the first sentence of a page says. */
export interface AuthoritySummary {
  readonly levers: number;
  readonly said: number;
  readonly lived: number;
  readonly seen: number;
  readonly widest: ShownLever | null;
}

/** Two surveys that what is lived is compared between. */
export interface AskedTwice {
  readonly before: AskedOnce;
  readonly after: AskedOnce;
}

/** A survey by its slug and the day when it was closed. */
export type AskedOnce = Pick<SurveyKept, 'slug' | 'closedOn'>;

/** The six priorities of an authority. */
export interface AuthorityLevers {
  readonly town: AskingTown;
  /** The wave that looked from outside; `null` where none that is published has. */
  readonly wave: WaveHead | null;
  /** Published waves that hold the town, the newest first. */
  readonly waves: readonly WaveHead[];
  /** What is said and lived is of this day. */
  readonly day: string;
  /** Slug of the last survey; `null` where none was closed. */
  readonly survey: string | null;
  /** The last survey and the one before it, which changes are between; `null` where there were no two. */
  readonly twice: AskedTwice | null;
  readonly summary: AuthoritySummary;
  /** In the manifesto's order. */
  readonly levers: readonly ShownLever[];
  /** Those with a gap to speak of, the widest first. */
  readonly gaps: readonly LeverId[];
}

/** Published waves of levers, of the newest date first. */
export const publishedLevers = ({ db }: Store): Promise<readonly PublishedWave[]> => publishedWaves(db, 'levers');

/**
 * An authority's levers as they stand on a day: what is said and lived by then, and what the last published wave saw from outside.
 *
 * @param today `2026-11-24`
 */
export async function authorityNow(store: Store, code: string, today: string): Promise<AuthorityLevers> {
  const [found, waves] = await newestOf(store, null, code);
  const record = await knownOfAuthority(store, code, today);
  const seen = LEVERS.map(({ id }) => {
    const kept = found?.kept.find(({ indicator }) => indicator === id);
    return { lever: id, level: kept?.level ?? null, against: kept?.against ?? [] };
  });
  const known = { ...record, seen, outOfReach: outOfReach(record.authority) };
  const all = LEVERS.map(({ id }) => {
    const views = leverViews(id, known);
    return shown(views, questionsOf(views), found?.kept);
  });
  const survey = record.survey?.slug ?? null;
  const head = { wave: found?.wave ?? null, waves, day: today, survey };
  return made(await askingTown(store, code), head, all, await twoSurveys(store, code, today, survey));
}

/** An authority's levers as a published wave kept them; `null` where there is no such wave, or it has not judged the town. */
export async function authorityIn(store: Store, wave: string, code: string): Promise<AuthorityLevers | null> {
  const [found, waves] = await newestOf(store, wave, code);
  if (found === null) return null;
  const all = found.kept.map(({ views, questions }) => shown(views, questions, found.kept));
  const survey = all.flatMap(({ views: { lived } }) => (lived.kind === 'none' ? [] : [lived.survey]))[0] ?? null;
  const head = { wave: found.wave, waves, day: found.wave.dated.slice(0, 10), survey };
  return made(await askingTown(store, code), head, all, await twoSurveys(store, code, head.day, survey));
}

/** The survey of this name and the last one before it. */
async function twoSurveys(store: Store, code: string, day: string, slug: string | null): Promise<TwoSurveys | null> {
  if (slug === null) return null;
  const surveys = await surveysOfAuthority(store, code, day);
  const at = surveys.findIndex((one) => one.slug === slug);
  const [after, before] = [surveys[at], surveys[at + 1]];
  return after === undefined || before === undefined ? null : { before, after };
}

type TwoSurveys = Readonly<Record<'before' | 'after', SurveyKept>>;

interface Found {
  readonly wave: WaveHead;
  readonly kept: readonly KeptLever[];
}

async function newestOf(store: Store, name: string | null, code: string): Promise<readonly [Found | null, readonly WaveHead[]]> {
  const holding: WaveHead[] = [];
  let found: Found | null = null;
  for (const published of await publishedLevers(store)) {
    const judged = await judgedTown(store.db, published.series, code);
    if (judged?.judgement == null) continue;
    const wave = headOf(published);
    holding.push(wave);
    if (found === null && (name === null || wave.name === name)) found = { wave, kept: keptLeversIn(judged.judgement.findings) };
  }
  return [found, holding];
}

function shown(views: LeverViews, questions: readonly OpenQuestion[], kept: readonly KeptLever[] | undefined): Unchanged {
  const { title, family } = LEVERS.find(({ id }) => id === views.lever)!;
  const finding = kept?.find(({ indicator }) => indicator === views.lever);
  return {
    ...{ lever: views.lever, priority: family, title, views, questions },
    seen: finding === undefined ? null : seenIn(finding),
    next: nextOf(views),
  };
}

/** A lever before it is compared with what was lived before. */
type Unchanged = Omit<ShownLever, 'changes' | 'before'>;

function seenIn({ kind, level, because, evidence }: KeptLever): SeenFromOutside {
  return { kind, level, because: reasonWords(because as Reason), evidence };
}

function nextOf({ lever, livedLevel, declared, outOfReach: out }: LeverViews): InBoth | null {
  const from = livedLevel ?? (declared.kind === 'level' ? declared.level : null);
  return from === null || out !== null ? null : stepFrom(questionOf(lever), from);
}

function made(
  town: AskingTown,
  head: Pick<AuthorityLevers, 'wave' | 'waves' | 'day' | 'survey'>,
  unchanged: readonly Unchanged[],
  surveys: TwoSurveys | null,
): AuthorityLevers {
  const levers = unchanged.map((one) => ({
    ...one,
    changes: surveys === null ? [] : livedChanges(surveys.before, surveys.after, one.lever),
    before: surveys === null ? [] : sharesBefore(surveys, one.views),
  }));
  const ordered = gapsFirst(levers.map(({ views }) => views)).filter(({ gaps }) => gaps.some((gap) => weightOf(gap) > 0));
  const gaps = ordered.map(({ lever }) => lever);
  const count = (has: (one: ShownLever) => boolean): number => levers.filter(has).length;
  return {
    ...{ town, ...head, twice: surveys === null ? null : { before: headOfSurvey(surveys.before), after: headOfSurvey(surveys.after) } },
    ...{ levers, gaps },
    summary: {
      levers: levers.length,
      said: count(({ views }) => views.declared.kind !== 'none'),
      lived: count(({ views }) => views.lived.kind !== 'none'),
      seen: count(({ views }) => views.seen !== null),
      widest: levers.find(({ lever }) => lever === gaps[0]) ?? null,
    },
  };
}

/** Groups that are told of with the same others both times, by shares both times: another composition, or another question, is no before. */
function sharesBefore({ before, after }: TwoSurveys, { lever, lived }: LeverViews): readonly GroupsView[] {
  const earlier = livedView(before, lever);
  if (lived.kind !== 'groups' || earlier.kind !== 'groups' || before.versions[lever] !== after.versions[lever]) return [];
  const now = new Set(lived.groups.filter(({ shares }) => shares !== null).map(({ roles }) => rolesKey(roles)));
  return earlier.groups.filter(({ roles, shares }) => shares !== null && now.has(rolesKey(roles)));
}

const rolesKey = (roles: readonly string[]): string => roles.toSorted().join();

const headOfSurvey = ({ slug, closedOn }: SurveyKept): AskedOnce => ({ slug, closedOn });

/** A priority with its levers, and what is lived of it as a whole: of few answers that can be read where no lever can. */
export interface ShownPriority {
  readonly id: PriorityId;
  readonly title: InBoth;
  readonly levers: readonly ShownLever[];
  /** Only of groups that a mean is told of. */
  readonly lived: readonly PriorityMean[];
}

/** Levers by priority, in the manifesto's order. */
export function byPriority(levers: readonly ShownLever[]): readonly ShownPriority[] {
  return PRIORITIES.map(({ id, title }) => {
    const own = levers.filter(({ priority }) => priority === id);
    const lived = (own[0]?.views.ofPriority ?? []).filter(({ mean }) => mean.value !== null && !saysNothing(mean));
    return { id, title, levers: own, lived };
  });
}

/** An interval that is the whole scale leaves everything open. */
const saysNothing = ({ interval }: PriorityMean['mean']): boolean => interval.high - interval.low >= SCALE;
const SCALE = 5;
