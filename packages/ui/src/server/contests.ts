import type { Instrument } from '@beffroi/instrument';
import { shownInstruments } from '@beffroi/observatory';
import { answerOf, type Counted, countedMarks, keyOf, publicContests, sameSaid } from '@beffroi/review';
import type { House } from './house.ts';

type Contest = Awaited<ReturnType<typeof publicContests>>[number];

/** What a mark is called among those of all instruments: by its indicator; where that is the only one of its instrument, by both. */
export function markTitle(
  { name, catalogue }: Pick<Instrument, 'name' | 'catalogue'>,
  indicator: string,
  language: App.Locals['language'],
): string {
  const title = catalogue.find(({ id }) => id === indicator)?.title[language] ?? indicator;
  return catalogue.length === 1 ? `${title} (${name[language].toLowerCase()})` : title;
}

/** A contest as a list shows it. */
export function contestRow(
  contest: Contest,
  instruments: readonly Pick<Instrument, 'id' | 'name' | 'catalogue'>[],
  language: App.Locals['language'],
) {
  const answer = answerOf(contest);
  const instrument = instruments.find(({ id }) => id === contest.instrument);
  return {
    id: contest.id,
    wave: contest.wave,
    instrument: contest.instrument,
    code: contest.territory,
    town: contest.town,
    indicator: contest.indicator,
    title: instrument === undefined ? contest.indicator : markTitle(instrument, contest.indicator, language),
    side: contest.side,
    reason: contest.reason,
    link: contest.link,
    at: contest.at.toISOString(),
    published: contest.publishedAt !== null,
    unread: contest.side === 'visitor' && contest.steps.length === 0,
    answer: answer && { step: answer.step, words: answer.words, at: answer.at.toISOString() },
  };
}

export type ListedContest = ReturnType<typeof contestRow>;

/** Contests that everybody may read now, the newest first: those of waves under an embargo wait with them. */
export async function shownContests(
  house: House,
  among: Parameters<typeof publicContests>[1],
  language: App.Locals['language'],
): Promise<readonly ListedContest[]> {
  const contests = await publicContests(house.store, among);
  if (contests.length === 0) return [];
  const spoken = new Set((await shownInstruments(house, house.now())).flatMap(({ waves }) => waves.map(({ wave }) => wave.name)));
  return contests.filter(({ wave }) => spoken.has(wave)).map((contest) => contestRow(contest, house.instruments, language));
}

/** Which published mark people speak of, and what the machine says of it; `null` where it says nothing. */
export interface SaidOfMark {
  readonly instrument: string;
  readonly wave: string;
  readonly territory: string;
  readonly indicator: string;
  readonly machine: Parameters<typeof keyOf>[0] | null;
}

/** What people say of one published mark: what counts where they read it, and who contested it in this wave. */
export async function peopleSaid(
  house: House,
  { instrument, wave, territory, indicator, machine }: SaidOfMark,
  language: App.Locals['language'],
): Promise<PeopleSaid> {
  const counted = (await countedMarks(house.store, wave, territory)).get(indicator);
  return saidOf(counted, machine, await shownContests(house, { instrument, territory, indicator }, language), wave);
}

/** Published marks of one town that people speak of. */
export interface SaidOfTown extends Pick<SaidOfMark, 'instrument' | 'wave' | 'territory'> {
  readonly marks: readonly Pick<SaidOfMark, 'indicator' | 'machine'>[];
}

/** The same of several marks of a town, by indicator. */
export async function peopleSaidOfTown(
  house: House,
  { instrument, wave, territory, marks }: SaidOfTown,
  language: App.Locals['language'],
): Promise<Readonly<Record<string, PeopleSaid>>> {
  const counted = await countedMarks(house.store, wave, territory);
  const contests = await shownContests(house, { instrument, territory }, language);
  const of = (indicator: string) => contests.filter((contest) => contest.indicator === indicator);
  return Object.fromEntries(
    marks.map(({ indicator, machine }) => [indicator, saidOf(counted.get(indicator), machine, of(indicator), wave)]),
  );
}

function saidOf(
  counted: Counted | undefined,
  machine: SaidOfMark['machine'],
  contests: readonly ListedContest[],
  wave: string,
): PeopleSaid {
  return {
    counted: counted === undefined || machine === null ? null : { key: keyOf(counted), by: counted.by, same: sameSaid(counted, machine) },
    contests: contests.filter((contest) => contest.wave === wave),
  };
}

/** What people say of a mark: what counts where they read it, and its contests. */
export interface PeopleSaid {
  readonly counted: { readonly key: string; readonly by: Counted['by']; readonly same: boolean } | null;
  readonly contests: readonly ListedContest[];
}
