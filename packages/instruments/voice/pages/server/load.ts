import { parseInseeCode } from '@beffroi/domain';
import { peopleSaid } from '@beffroi/ui/server/contests.ts';
import type { VoiceIndicatorId } from '@beffroi/voice/judge';
import {
  type FoundVoice,
  idsBehind,
  OPENED,
  type OpenedFigure,
  pictureViews,
  postCards,
  type TownVoiceView,
  townVoice,
  withdrawnQuotes,
} from '@beffroi/voice/views';
import { error } from '@sveltejs/kit';

/** What is contested. */
const INSTRUMENT = 'voice';
const INDICATOR: VoiceIndicatorId = 'presence';

/** Figures whose posts a town's page shows a few of, in this order. */
const SHOWN: readonly (readonly [figure: OpenedFigure, most: number])[] = [
  ['answers', 3],
  ['unanswered', 3],
  ['signed', 2],
  ['carried-on', 2],
];

/** Posts of a figure on one page. */
export const ON_PAGE = 30;

/** A town's accounts with some of the posts that prove what is said of them. @throws 404 */
export async function loadTown(locals: App.Locals, given: string, wave: string | null) {
  const { house } = locals;
  const view = await townOf(locals, given, wave);
  const accounts = [];
  for (const account of view.found?.accounts ?? []) {
    const cards = [];
    for (const [figure, most] of SHOWN) {
      const ids = idsBehind(account, figure);
      if (ids.count === 0) continue;
      const read = await postCards(house, { archive: view.archive, territory: view.town.code, account: account.key }, ids, { most });
      cards.push({
        figure,
        count: ids.count,
        ...('kind' in read ? { cards: [], withdrawn: 0, erased: 0, lost: true } : { ...read, lost: false }),
      });
    }
    const place = { archive: view.archive, territory: view.town.code, account: account.key };
    const pictures = await pictureViews(house, place, account.pictures);
    accounts.push({
      key: account.key,
      cards,
      pictures,
      counts: OPENED.map((figure) => ({ figure, count: idsBehind(account, figure).count })),
    });
  }
  const keys = view.found?.accounts.map(({ key }) => key) ?? [];
  const gone = await withdrawnQuotes(house, { archive: view.archive, territory: view.town.code }, keys);
  const shown = view.found?.evidence.filter(({ quote }) => !gone.has(quote)) ?? [];
  const people = await peopleOf(locals, view.wave.name, view.town.code, view.found);
  // What is contested is the finding that is shown today, even from the page of an earlier one.
  const withdrawn = (view.found?.evidence.length ?? 0) - shown.length;
  return {
    view,
    evidence: shown,
    withdrawn,
    proofs: accounts,
    named: wave,
    people,
    contest: view.waves[0]?.name === view.wave.name && view.found !== null,
  };
}

/** What people say of what a wave says of a town: what counts where they read it, who contested it, and what was answered. */
export function peopleOf(
  { house, language }: App.Locals,
  wave: string,
  territory: string,
  machine: Pick<FoundVoice, 'kind' | 'level'> | null,
) {
  return peopleSaid(house, { instrument: INSTRUMENT, wave, territory, indicator: INDICATOR, machine }, language);
}

/** The posts behind a figure of an account. @throws 404 */
export async function loadFigure(
  locals: App.Locals,
  {
    code,
    account: key,
    figure,
    page,
  }: { readonly code: string; readonly account: string; readonly figure: OpenedFigure; readonly page: number },
  wave: string | null,
) {
  const view = await townOf(locals, code, wave);
  const account = view.found?.accounts.find((one) => one.key === key);
  if (account === undefined) error(404);
  const ids = idsBehind(account, figure);
  const from = (page - 1) * ON_PAGE;
  if (page < 1 || (page > 1 && from >= ids.first.length)) error(404);
  const read = await postCards(locals.house, { archive: view.archive, territory: view.town.code, account: key }, ids, {
    from,
    most: ON_PAGE,
  });
  const shown = 'kind' in read ? { cards: [], withdrawn: 0, erased: 0, lost: true } : { ...read, lost: false };
  const pages = Math.max(1, Math.ceil(ids.first.length / ON_PAGE));
  const { town, wave: head } = view;
  return {
    town,
    wave: head,
    title: account.title,
    key,
    figure,
    count: ids.count,
    kept: ids.first.length,
    page,
    pages,
    zone: view.found!.zone,
    ...shown,
    named: wave,
  };
}

export async function townOf({ house }: App.Locals, given: string, wave: string | null): Promise<TownVoiceView> {
  const code = parseInseeCode(given);
  const view = code === null ? null : await townVoice(house.store, wave, code);
  return view ?? error(404);
}

/** The number of a page at the end of an address: nothing, or `page/2`. @throws 404 */
export function pageIn(path: string): number {
  if (path === '') return 1;
  const [, page] = /^page\/([1-9]\d{0,3})$/.exec(path) ?? [];
  return page === undefined || page === '1' ? error(404) : Number(page);
}
