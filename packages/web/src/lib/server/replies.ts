import type { Instrument } from '@beffroi/instrument';
import { explainedMarks, readSeries, waveInReply } from '@beffroi/review';
import { markTitle } from '@beffroi/ui/server/contests.ts';
import { type Guarded, requireAct } from '@beffroi/ui/server/guard.ts';
import type { House } from '@beffroi/ui/server/house.ts';
import { error } from '@sveltejs/kit';

/** Pieces of evidence that a row shows; the rest is behind the archived pages. */
const MOST_EVIDENCE = 4;

/** The marks of a town in the newest closed series of a wave, in the reader's language. @throws 404 */
export async function marksOf(
  house: House,
  wave: { readonly id: number; readonly instrument: string },
  territory: string,
  language: App.Locals['language'],
) {
  const series = await readSeries(house.store, wave.id);
  const instrument = instrumentNamed(house, wave.instrument);
  const found = series === null ? null : await explainedMarks(house.store, instrument, series, territory);
  if (found === null) error(404);
  return {
    town: found.town,
    marks: found.marks.map(({ indicator, key, ceiling, reason, evidence }) => ({
      indicator,
      title: markTitle(instrument, indicator, language),
      key,
      ceiling,
      reason: reason[language],
      evidence: evidence.slice(0, MOST_EVIDENCE),
    })),
  };
}

/** An instrument of the house. @throws 404 for none */
export function instrumentNamed({ instruments }: House, id: string): Instrument {
  return instruments.find((one) => one.id === id) ?? error(404);
}

/** The wave whose towns may see their marks before publication, or after it; 404 for others. */
export async function replyWave(event: Guarded, name: string, territory: string) {
  const account = requireAct(event, 'reply.contest', territory);
  const { store, now } = event.locals.house;
  const asked = await waveInReply(store, name);
  if (asked === null) error(404);
  const { wave, until } = asked;
  return { account, wave, until: until?.toISOString() ?? null, late: until === null || until <= now() };
}
