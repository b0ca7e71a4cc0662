import type { Annotated, Found } from '../annotate.ts';
import type { ThemeId } from '../codebook/theme.ts';
import { type Member, membersOf } from './members.ts';
import type { SlotId } from './slots.ts';

/** What a sentence was seen to say: the words that spoke for each theme, and what fills slots. */
export interface SaidOf {
  readonly sentence: Annotated;
  readonly words: (theme: ThemeId) => readonly Found[];
  readonly slots: ReadonlyMap<SlotId, readonly Found[]>;
}

/** Which theme gives way to which others in one sentence, and where it stays all the same. */
interface Yield {
  readonly theme: ThemeId;
  readonly to: readonly ThemeId[];
  /** Where it gives way at all; everywhere where it is not said. */
  readonly where?: (said: SaidOf) => boolean;
  /** Where it stays: both are promised. */
  readonly stays?: (said: SaidOf) => boolean;
}

/** Who helps, those who are helped, and a counter beside the screen. */
const HELPS: readonly SlotId[] = ['help', 'm-helper', 'human-desk', 'm-human', 'the-others', 'without-device'];
/** What makes a thing done from afar. */
const AFAR: readonly SlotId[] = ['online', 'from-afar', 'at-home'];

/** What is asked for and paid from afar, where nothing says that anybody is helped, lost or left a choice: « une inscription en ligne aux sorties des aînés ». */
const ASKED_ALONE = both(
  has('m-apply'),
  not(has(...HELPS, 'lost', 'not-obliged', 'keep', 'm-refuse', 'lessons', 'm-lend', 'equipped', 'free-post', 'trained')),
);

/**
 * Help with procedures online promises help, no procedure; what is decided of 5G is no consultation; an application for consulting residents is their participation. Counted on the statements
 * of the open invented programmes in which both were seen (`docs/method/programmes.md`).
 */
const YIELDS: readonly Yield[] = [
  { theme: 'digital-inclusion', to: ['one-stop-desk'], stays: has('m-beginner', 'help', 'without-device') },
  { theme: 'digital-inclusion', to: ['economy-startups'], where: has('m-make') },
  {
    theme: 'digital-inclusion',
    to: ['school-equipment'],
    where: has('school'),
    stays: either(has('elders', 'm-beginner'), standsWithout('digital-inclusion', 'school')),
  },
  {
    theme: 'digital-inclusion',
    to: ['agents-tools-organisation'],
    where: has('staff', 'elected', 'trained-staff'),
    stays: either(has('m-lend', 'm-beginner'), standsWithout('digital-inclusion', 'staff', 'elected')),
  },
  { theme: 'digital-inclusion', to: ['economy-startups'], where: has('trade', 'm-shop'), stays: has('m-beginner') },
  { theme: 'digital-inclusion', to: ['broadband-fibre-wifi'], stays: standApart('digital-inclusion', 'broadband-fibre-wifi') },
  { theme: 'digital-inclusion', to: ['sober-digital'], stays: has('equipped', 'not-obliged') },
  {
    theme: 'online-procedures',
    to: ['digital-inclusion'],
    where: not(ASKED_ALONE),
    stays: either(has('m-net-strong', 'paper-stays'), both(standsBefore('online-procedures', ...HELPS), not(has('not-obliged')))),
  },
  { theme: 'online-procedures', to: ['sober-digital'], where: has('m-without') },
  { theme: 'sober-digital', to: ['digital-inclusion'], where: has('not-obliged') },
  { theme: 'online-procedures', to: ['open-data'], where: has('made-public') },
  { theme: 'open-data', to: ['online-procedures'], where: has('m-apply'), stays: has('made-public', 'shown') },
  { theme: 'digital-inclusion', to: ['online-procedures'], where: ASKED_ALONE },
  {
    theme: 'economy-startups',
    to: ['online-procedures'],
    where: both(has('resident-act', 'procedure'), not(has('m-sell', 'trade', 'work-place'))),
  },
  { theme: 'online-procedures', to: ['economy-startups'], where: both(has('m-shop'), has('m-sell')), stays: has('school', 'm-school') },
  { theme: 'video-surveillance', to: ['e-participation'], where: has('m-council') },
  { theme: 'video-surveillance', to: ['e-health'], where: has('m-health') },
  { theme: 'smart-city-iot', to: ['e-health'], where: has('m-health') },
  { theme: 'economy-startups', to: ['website-app'], where: has('directory') },
  { theme: 'e-health', to: ['website-app'], where: has('directory') },
  { theme: 'smart-city-iot', to: ['website-app'], where: has('bus-time') },
  { theme: 'online-procedures', to: ['one-stop-desk'], stays: hasBeside('one-stop-desk', ...AFAR, 'way') },
  { theme: 'e-health', to: ['economy-startups'], where: has('trade') },
  { theme: 'e-health', to: ['e-participation'], where: has('m-council') },
  {
    theme: 'digital-inclusion',
    to: ['governance-elected-for-digital'],
    where: both(has('councillor', 'elected'), not(has('m-beginner', 'elders'))),
  },
  { theme: 'governance-elected-for-digital', to: ['school-equipment'], where: has('school') },
  { theme: 'economy-startups', to: ['broadband-fibre-wifi'], where: has('slow-internet') },
  { theme: 'broadband-fibre-wifi', to: ['website-app'], where: has('said-website') },
  { theme: 'broadband-fibre-wifi', to: ['economy-startups'], where: has('said-economy') },
  { theme: 'online-procedures', to: ['e-health'], where: has('m-health') },
  { theme: 'cybersecurity-sovereignty', to: ['digital-inclusion'], where: has('m-helper') },
  { theme: 'e-participation', to: ['one-stop-desk'], stays: has('m-opinion', 'opinion') },
  { theme: 'broadband-fibre-wifi', to: ['school-equipment'], stays: has('m-net-place') },
  { theme: 'school-equipment', to: ['online-procedures'], where: has('m-apply') },
  { theme: 'school-equipment', to: ['digital-inclusion'], where: has('elders', 'm-beginner'), stays: has('school') },
  { theme: 'agents-tools-organisation', to: ['digital-inclusion'], where: has('m-lend', 'm-beginner') },
  { theme: 'economy-startups', to: ['digital-inclusion'], where: has('m-beginner'), stays: has('trade') },
  { theme: 'website-app', to: ['e-participation'], where: onlyWay('website-app') },
  { theme: 'website-app', to: ['economy-startups'], where: onlyWay('website-app') },
  { theme: 'website-app', to: ['one-stop-desk'], where: onlyWay('website-app') },
  { theme: 'online-procedures', to: ['e-participation', 'governance-elected-for-digital'] },
  { theme: 'e-participation', to: ['open-data'], stays: has('watched') },
  { theme: 'agents-tools-organisation', to: ['governance-elected-for-digital'] },
  { theme: 'website-app', to: ['governance-elected-for-digital'] },
  { theme: 'school-equipment', to: ['economy-startups'] },
];

/** Themes of a sentence without those that give way to another of them. Of two that would give way to each other, the first entry says which. */
export function unyielding(themes: readonly ThemeId[], said: SaidOf): readonly ThemeId[] {
  if (themes.length < 2) return themes;
  const place = (theme: ThemeId, other: ThemeId): number =>
    YIELDS.findIndex((one) => one.theme === theme && one.to.includes(other) && one.where?.(said) !== false && one.stays?.(said) !== true);
  const givesWay = (theme: ThemeId, other: ThemeId): boolean => {
    const at = place(theme, other);
    const back = at < 0 ? -1 : place(other, theme);
    return at >= 0 && (back < 0 || at < back);
  };
  return themes.filter((theme) => !themes.some((other) => other !== theme && givesWay(theme, other)));
}

/** Where any of these slots is filled. */
function has(...slots: readonly SlotId[]): (said: SaidOf) => boolean {
  return (said) => slots.some((slot) => said.slots.has(slot));
}

/** Where any of these slots is filled by words that do not speak for a theme. */
function hasBeside(theme: ThemeId, ...slots: readonly SlotId[]): (said: SaidOf) => boolean {
  return (said) => {
    const own = said.words(theme);
    return slots.some((slot) =>
      (said.slots.get(slot) ?? []).some(({ start, end }) => !own.some((one) => one.start <= start && end <= one.end)),
    );
  };
}

function both(one: (said: SaidOf) => boolean, other: (said: SaidOf) => boolean): (said: SaidOf) => boolean {
  return (said) => one(said) && other(said);
}

function either(one: (said: SaidOf) => boolean, other: (said: SaidOf) => boolean): (said: SaidOf) => boolean {
  return (said) => one(said) || other(said);
}

/** Where a theme is said in a member of its own, which nothing of these slots stands in. */
function standsWithout(theme: ThemeId, ...slots: readonly SlotId[]): (said: SaidOf) => boolean {
  return (said) => {
    const others = slots.flatMap((slot) => said.slots.get(slot) ?? []);
    return membersOf(said.sentence.text).some(
      ({ start, end }) =>
        said.words(theme).some((one) => one.start >= start && one.end <= end && !hasOneWord(said.sentence.text, one)) &&
        !others.some((one) => one.start < end && start < one.end),
    );
  };
}

/** One word shows what is meant by it only beside others. */
function hasOneWord(text: string, { start, end }: Found): boolean {
  return !/\s/u.test(text.slice(start, end));
}

/** Where each of two themes has a member of the sentence to itself: « huit ordinateurs en libre accès, et une connexion sans mot de passe ». */
function standApart(theme: ThemeId, other: ThemeId): (said: SaidOf) => boolean {
  return ({ sentence, words }) => {
    const members = membersOf(sentence.text);
    const within = ({ start, end }: Member, of: ThemeId): boolean => words(of).some((one) => one.start < end && start < one.end);
    const alone = (one: ThemeId, two: ThemeId): boolean => members.some((member) => within(member, one) && !within(member, two));
    return alone(theme, other) && alone(other, theme);
  };
}

function not(one: (said: SaidOf) => boolean): (said: SaidOf) => boolean {
  return (said) => !one(said);
}

/** Where a theme is said from afar in a member of its own, before the first word of these slots: « les démarches se feront en ligne, et toujours au guichet ». */
function standsBefore(theme: ThemeId, ...slots: readonly SlotId[]): (said: SaidOf) => boolean {
  return (said) => {
    const wordsOf = (some: readonly SlotId[]): readonly Found[] => some.flatMap((slot) => said.slots.get(slot) ?? []);
    const first = Math.min(...wordsOf(slots).map(({ start }) => start));
    const within = ({ start, end }: Member, words: readonly Found[]): boolean => words.some((one) => one.start >= start && one.end <= end);
    return (
      membersOf(said.sentence.text).some(
        (member) => member.end <= first && within(member, said.words(theme)) && within(member, wordsOf(AFAR)),
      ) && Number.isFinite(first)
    );
  };
}

/** The mere way to something: a word for a site, an app, a page, and who has it. */
const WAY =
  /^(?:(?:sur|via|par|depuis|dans|avec|de|d['’])\s*)?(?:(?:une?|les?|la|l['’]|cette|notre|des)\s*)?(?:(?:seule|nouvelle|même)\s+)?(?:applis?|applications?|sites?|cha[iî]nes?|comptes?|groupes?|youtube|facebook|whatsapp|instagram|vitrines?|portails?|plateformes?|plate-formes?|pages?|internet)(?:\s+(?:internet|web|numériques?|youtube|facebook|whatsapp|instagram|communes?|mobiles?|dédiée?s?|municipale?|en ligne|unique|open))*(?:\s+(?:pour|de|des|du)(?:\s+\p{L}+){0,3})?$/iu;

/** Where what is said of a theme is a mere way to something else. */
function onlyWay(theme: ThemeId): (said: SaidOf) => boolean {
  return ({ sentence, words, slots }) =>
    !slots.has('m-menu') && words(theme).every(({ start, end }) => WAY.test(sentence.text.slice(start, end)));
}
