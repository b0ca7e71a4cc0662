import { mulberry32 } from '@beffroi/domain';
import type { SeenAccount } from '../judge/account.ts';
import { SLOTS } from '../judge/duty/duty-posts.ts';
import { TownTime, weekdayOf } from '../judge/town-time.ts';
import { type MadePost, madeAccount } from './made-account.ts';

/** A turn of the usual week: who (place in the team), on which days, from when to when (minutes; beyond 1,440 it goes on over midnight). */
export interface MadeTurn {
  readonly who: number;
  readonly weekdays: readonly number[];
  readonly from: number;
  readonly to: number;
  /** In weeks of this parity only. */
  readonly parity?: 0 | 1;
}

/** How a team works and writes. All of it is invented. */
export interface MadeTeam {
  readonly names: readonly string[];
  readonly turns: readonly MadeTurn[];
  /** Who takes whose place in the second half of the time. */
  readonly successor?: readonly [number, number];
  readonly initials: boolean;
  /** Posts an hour while somebody is there, share of them signed, of turns opened and closed in words, of turns swapped and of those that nobody took. */
  readonly perHour: number;
  readonly signs: number;
  readonly opens: number;
  readonly closes: number;
  readonly swaps: number;
  readonly absences: number;
  /** Posts a day that a machine sends at its hours, unsigned. */
  readonly scheduled: number;
}

/** A year's duty as it was, and the account that came of it. */
export interface MadeDuty {
  readonly account: SeenAccount;
  /** Day → who was there in each half hour, `null` for nobody. */
  readonly truth: ReadonlyMap<number, readonly (string | null)[]>;
  /** The usual week by the first of its plans that is in force at the end: half hour of the week → who; missing where a rotation has several. */
  readonly handOvers: readonly MadeHandOver[];
}

/** One went and another came: by the order of all posts, the first that the other wrote. */
export interface MadeHandOver {
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly firstPost: string;
}

const NAMES = ['Sophie', 'Karim', 'Nadia', 'Jérôme', 'Malika', 'Hugo', 'Inès', 'Claire', 'Mehdi', 'Lucie', 'Bruno', 'Fatima'];
const LETTERS = ['SD', 'KL', 'NB', 'JM', 'MR', 'HV', 'IG', 'CP', 'MZ', 'LT', 'BF', 'FK'];
const WEEK = [1, 2, 3, 4, 5];
const ALL = [1, 2, 3, 4, 5, 6, 7];
const h = (hours: number): number => hours * 60;

/** Ways in which teams share their hours. */
const PLANS: readonly { readonly persons: number; readonly turns: readonly MadeTurn[] }[] = [
  { persons: 1, turns: [{ who: 0, weekdays: WEEK, from: h(9), to: h(17) }] },
  {
    persons: 2,
    turns: [
      { who: 0, weekdays: [1, 2, 3, 4, 5, 6], from: h(6), to: h(13) },
      { who: 1, weekdays: [1, 2, 3, 4, 5, 6], from: h(13), to: h(20) },
    ],
  },
  {
    persons: 5,
    turns: [
      { who: 0, weekdays: WEEK, from: h(5.5), to: h(12) },
      { who: 1, weekdays: WEEK, from: h(12), to: h(18.5) },
      { who: 2, weekdays: WEEK, from: h(18.5), to: h(23) },
      { who: 3, weekdays: [6, 7], from: h(8), to: h(14) },
      { who: 4, weekdays: [6, 7], from: h(14), to: h(20) },
    ],
  },
  {
    persons: 3,
    turns: [
      { who: 0, weekdays: WEEK, from: h(7), to: h(13), parity: 0 },
      { who: 1, weekdays: WEEK, from: h(13), to: h(19), parity: 0 },
      { who: 1, weekdays: WEEK, from: h(7), to: h(13), parity: 1 },
      { who: 0, weekdays: WEEK, from: h(13), to: h(19), parity: 1 },
      { who: 2, weekdays: [6], from: h(9), to: h(13) },
    ],
  },
  {
    persons: 2,
    turns: [
      { who: 0, weekdays: [1, 3, 5], from: h(9), to: h(12) },
      { who: 1, weekdays: [1, 3, 5], from: h(14), to: h(17) },
      { who: 1, weekdays: [2, 4], from: h(9), to: h(12) },
      { who: 0, weekdays: [2, 4], from: h(14), to: h(17) },
    ],
  },
  {
    persons: 4,
    turns: [
      { who: 0, weekdays: ALL, from: h(6), to: h(14) },
      { who: 1, weekdays: ALL, from: h(14), to: h(20) },
      { who: 2, weekdays: [1, 2, 3, 4], from: h(20), to: h(26) },
      { who: 3, weekdays: [5, 6, 7], from: h(20), to: h(26) },
    ],
  },
];

/** A team by chance: the same seed, the same team. */
export function madeTeam(seed: number): MadeTeam {
  const random = mulberry32(seed);
  const { persons, turns } = PLANS[Math.floor(random() * PLANS.length)]!;
  const initials = random() < 0.35;
  const all = initials ? LETTERS : NAMES;
  const first = Math.floor(random() * all.length);
  const names = Array.from({ length: persons + 1 }, (_, at) => all[(first + at) % all.length]!);
  const between = (low: number, high: number): number => low + (high - low) * random();
  return {
    names,
    turns,
    ...(random() < 0.5 ? { successor: [Math.floor(random() * persons), persons] as const } : {}),
    initials,
    perHour: between(0.8, 3),
    signs: between(0.4, 0.95),
    opens: initials ? 0 : between(0.2, 0.9),
    closes: initials ? 0 : between(0.1, 0.7),
    swaps: 0.05,
    absences: 0.03,
    scheduled: between(0, 2),
  };
}

interface Turn {
  readonly day: number;
  readonly who: string;
  readonly from: number;
  readonly to: number;
}

const CLOSINGS = ['Bonne journée', 'Belle journée à vous', 'À bientôt', 'Cordialement'];
const SAYS = [
  'le bus 4 passe à l’heure',
  'la piscine ouvre samedi',
  'votre demande est transmise',
  'la rue Haute rouvre lundi',
  'il reste des places',
  'c’est noté pour le lampadaire',
];

/** What a team did in so many weeks from a Monday, by the clock of a zone, and what was seen of it. */
export function madeDuty(team: MadeTeam, seed: number, { zone = 'Europe/Paris', weeks = 26, monday = '2026-01-05' } = {}): MadeDuty {
  const random = mulberry32(seed ^ 0x5bd1e995);
  const clock = new TownTime(zone);
  const begin = Date.parse(monday) / 86_400_000;
  const turns = turnsOf(team, begin, weeks, random);
  const truth = truthOf(turns, begin, weeks);
  const posts = turns
    .flatMap((turn, at) => postsOf(team, turn, turns[at + 1], clock, random))
    .concat(scheduledPosts(team, begin, weeks, clock, random))
    .sort((one, other) => (one.at as number) - (other.at as number))
    .map((post, at) => ({ ...post, id: `p${String(at).padStart(6, '0')}` }));
  return { account: madeAccount({ posts, profile: null }), truth, handOvers: handOversOf(turns, posts, clock) };
}

function turnsOf({ names, turns, successor, swaps, absences }: MadeTeam, begin: number, weeks: number, random: () => number): Turn[] {
  const all: Turn[] = [];
  for (let day = begin; day < begin + 7 * weeks; day++) {
    const week = Math.floor((day - begin) / 7);
    for (const { who, weekdays, from, to, parity } of turns) {
      if (!weekdays.includes(weekdayOf(day)) || (parity !== undefined && parity !== week % 2)) continue;
      if (random() < absences) continue;
      const usual = successor !== undefined && successor[0] === who && week >= weeks / 2 ? successor[1] : who;
      const swapped = random() < swaps && names.length > 2 ? Math.floor(random() * (names.length - 1)) : usual;
      all.push({ day, who: names[swapped]!, from, to });
    }
  }
  return all.sort((one, other) => one.day - other.day || one.from - other.from);
}

function truthOf(turns: readonly Turn[], begin: number, weeks: number): Map<number, (string | null)[]> {
  const truth = new Map<number, (string | null)[]>();
  for (let day = begin; day < begin + 7 * weeks; day++) truth.set(day, new Array<string | null>(SLOTS).fill(null));
  for (const { day, who, from, to } of turns) {
    for (let minute = from; minute < to; minute += 30) {
      const slots = truth.get(day + Math.floor(minute / 1440));
      if (slots !== undefined) slots[(minute % 1440) / 30] = who;
    }
  }
  return truth;
}

/** Somebody's posts of one turn. Who comes a little late or goes a little late does so by up to eight minutes. */
function postsOf(
  team: MadeTeam,
  { day, who, from, to }: Turn,
  next: Turn | undefined,
  clock: TownTime,
  random: () => number,
): (MadePost & { who: string | null })[] {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const at = (minute: number): number =>
    clock.timeOf(day + Math.floor(minute / 1440), ((minute % 1440) + 1440) % 1440) + Math.floor(random() * 60_000);
  const [begins, ends] = [from + Math.floor(random() * 8), to + Math.floor((random() - 0.5) * 8)];
  const posts: (MadePost & { who: string | null })[] = [];
  if (random() < team.opens) {
    const until = to % 1440;
    posts.push({
      who,
      at: at(begins),
      text: `Bonjour à tous, c’est ${who} avec vous jusqu’à ${Math.floor(until / 60)} h${until % 60 === 0 ? '' : ` ${until % 60}`} !`,
    });
  }
  const pause = (): number => -Math.log(1 - random()) * (60 / team.perHour);
  for (let minute = begins + pause(); minute < ends; minute += pause()) {
    const sign = random() < team.signs ? ` ${team.initials ? `^${who}` : `${pick(CLOSINGS)}, ${who}`}` : '';
    const answers = random() < 0.8;
    posts.push({
      who,
      at: at(Math.floor(minute)),
      text: `${answers ? '@jo_12 Bonjour, ' : ''}${pick(SAYS)}.${sign}`,
      replyTo: answers ? `q${day}-${Math.floor(minute)}` : null,
    });
  }
  if (random() < team.closes) {
    const follows = next !== undefined && next.day === day && next.from === to && next.who !== who;
    posts.push({
      who,
      at: at(ends),
      text: follows && random() < 0.5 ? `Je laisse la main à ${next.who}, bonne suite !` : `Fin de service pour moi, à bientôt. ${who}`,
    });
  }
  return posts;
}

function scheduledPosts(
  { scheduled }: MadeTeam,
  begin: number,
  weeks: number,
  clock: TownTime,
  random: () => number,
): (MadePost & { who: string | null })[] {
  const posts: (MadePost & { who: string | null })[] = [];
  for (let day = begin; day < begin + 7 * weeks; day++) {
    for (let left = scheduled; left > random(); left--) {
      posts.push({
        who: null,
        at: clock.timeOf(day, Math.floor(360 + random() * 1020)),
        text: 'À la médiathèque : exposition sur les vieux métiers, entrée libre.',
      });
    }
  }
  return posts;
}

function handOversOf(
  turns: readonly Turn[],
  posts: readonly (MadePost & { who: string | null; id: string })[],
  clock: TownTime,
): MadeHandOver[] {
  const found: MadeHandOver[] = [];
  const written = posts.filter(({ who }) => who !== null);
  for (const [at, next] of turns.entries()) {
    const gone = turns[at - 1];
    if (gone === undefined || gone.who === next.who || gone.day !== next.day || gone.to !== next.from) continue;
    const time = clock.timeOf(next.day + Math.floor(next.from / 1440), next.from % 1440);
    const first = firstAfter(written, time - 10 * 60_000, next.who);
    // Where who comes posted nothing in their turn, nothing can tell.
    if (first !== undefined && (first.at as number) < time + (next.to - next.from) * 60_000)
      found.push({ from: gone.who, to: next.who, at: time, firstPost: first.id });
  }
  return found;
}

function firstAfter(
  posts: readonly (MadePost & { who: string | null; id: string })[],
  time: number,
  who: string,
): (MadePost & { id: string }) | undefined {
  let [low, high] = [0, posts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((posts[middle]!.at as number) < time) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < posts.length && at < low + 200; at++) if (posts[at]!.who === who) return posts[at]!;
  return undefined;
}
