import type { Language } from '@beffroi/domain';
import { openDataWaves, sheetName, type TownChanges, townChanges } from '@beffroi/observatory';
import { hrefIn } from '@beffroi/ui/href-in.ts';
import type { House } from '@beffroi/ui/server/house.ts';
import { enWords, frWords } from '@beffroi/words';
import { reach } from '../../messages/reach.ts';
import { fictionSaid } from '../fiction.ts';
import { operatorIn } from '../operator/read-operator.ts';
import { atomOf, type FeedEntry } from './atom.ts';

const author = (): string => operatorIn(process.env).name ?? 'Beffroi';
/** News that a feed holds at most: who asks once a month misses none. */
const MOST = 100;

/** The feed of what was published, of all instruments. @param origin where the site is */
export async function publicationsFeed(house: House, language: Language, origin: string): Promise<string> {
  const say = reach[language];
  const fiction = await fictionSaid(house, language);
  const names = new Map(house.instruments.map(({ id, name }) => [id, name[language]]));
  const ofInstrument = new Map<string, string>();
  for (const instrument of house.instruments)
    for (const { name } of await openDataWaves({ ...house, instruments: [instrument] }, house.now()))
      ofInstrument.set(name, names.get(instrument.id) ?? '');
  const waves = await openDataWaves(house, house.now());
  const entries = waves
    .toSorted((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1))
    .slice(0, MOST)
    .map((wave): FeedEntry => {
      const page = `/donnees/${encodeURIComponent(wave.name)}`;
      return {
        id: `${origin}${page}#publication`,
        title: say.waveOut(ofInstrument.get(wave.name) ?? '', wave.name),
        link: origin + hrefIn(language, page),
        updated: wave.publishedAt,
        summary: say.waveSaid(wave.towns, (language === 'fr' ? frWords : enWords).date(wave.dated), wave.assessor),
      };
    });
  return atomOf({
    ...{
      url: origin + hrefIn(language, '/publications.atom'),
      page: origin + hrefIn(language, '/donnees'),
      language,
      author: author(),
      entries: entries.map((entry) => ({ ...entry, summary: told(entry.summary, fiction) })),
    },
    ...{ title: say.publications, subtitle: told(say.publicationsLead, fiction) },
  });
}

/** The feed of what waves changed of what is known of a town. @returns `null` where no wave that may be shown holds it */
export async function townFeed(house: House, code: string, language: Language, origin: string): Promise<string | null> {
  const name = await sheetName(house, code, house.now());
  if (name === null) return null;
  // None where no wave could measure it: then the feed is empty until one can.
  const changes = await townChanges(house, code, house.now());
  const fiction = await fictionSaid(house, language);
  const say = reach[language];
  const page = origin + hrefIn(language, `/villes/${code}`);
  return atomOf({
    ...{ url: origin + hrefIn(language, `/villes/${code}/changements.atom`), page, language, author: author() },
    ...{ title: say.changesOf(name), subtitle: told(say.changesLead(name), fiction) },
    entries: changes.slice(0, MOST).map((change) => ({
      id: `${origin}/villes/${code}#${encodeURIComponent(change.instrument)}-${encodeURIComponent(change.wave)}`,
      title: titleOf(change, name, language),
      link: page,
      updated: change.publishedAt,
      summary: told(saidOf(change, language), fiction),
    })),
  });
}

/** Readers show entries without the feed: each says it. */
const told = (text: string, fiction: string | null): string => (fiction === null ? text : `${text}\n${fiction}`);

/** What changed, in one line. */
export function titleOf(change: TownChanges, town: string, language: Language): string {
  const say = reach[language];
  const told = change.moves.filter(({ certainty }) => certainty === 'told');
  const up = told.filter(({ from, to }) => (to ?? 0) > (from ?? 0)).length;
  return `${town} · ${change.name[language]} : ${change.before === null ? say.firstWave(change.wave) : say.moved(up, told.length - up)}`;
}

/** What changed, a line each: what holds, then what may be the measure's own error. */
export function saidOf({ wave, before, moves }: TownChanges, language: Language): string {
  const say = reach[language];
  const level = (one: number | null): string => (one === null ? say.unobserved : String(one));
  const lines = moves.map(({ title, from, to, certainty }) => say.move(title[language], level(from), level(to), say.certainty[certainty]));
  return [
    before === null ? say.firstSaid(wave) : say.compared(wave, before),
    ...(before !== null && lines.length === 0 ? [say.still] : lines),
  ].join('\n');
}
