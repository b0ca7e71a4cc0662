import { legendOf, stacked } from '@beffroi/pictures';
import { type ServiceSummary, serviceAddress, servicesView, shownWave } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import type { Picture, PictureDoor } from '@beffroi/ui/picture.ts';
import { drawServiceBars } from '#pages/charts/service-bars.ts';
import { pictures } from '#words/pictures.ts';
import { cell, fullName, levelLegend, saidIn, shortName } from './shared.ts';

const SLUG = 'demarche-par-demarche';
const WIDTH = 400;

interface Bar extends ServiceSummary {
  /** Towns in which all of it is online. */
  readonly online: number;
  readonly observed: number;
}

export const serviceBars: PictureDoor = {
  slug: SLUG,
  name: { fr: pictures.fr.bars.name, en: pictures.en.bars.name },
  hint: { fr: pictures.fr.bars.hint, en: pictures.en.bars.hint },
  place: 20,
  async load({ house: { store }, language }, parts) {
    const shown = parts.length > 0 ? null : await shownWave(store);
    if (shown === null) return null;
    const bars = (await servicesView(store, shown)).map((service): Bar => {
      const { levels } = service.counts;
      return { ...service, online: levels[4]! + levels[5]!, observed: levels.reduce((sum, n) => sum + n, 0) };
    });
    const share = ({ online, observed }: Bar): number => (observed === 0 ? -1 : online / observed);
    return pictureOf(
      bars.toSorted((one, other) => share(other) - share(one)),
      shown.wave.dated.toISOString(),
      language,
    );
  },
};

function pictureOf(bars: readonly Bar[], dated: string, language: App.Locals['language']): Picture {
  const { texts, say } = saidIn(language);
  const seen = bars.filter(({ observed }) => observed > 0);
  const best = seen[0];
  const towns = Math.max(0, ...bars.map(townsOf));
  const title =
    best === undefined || best.online === 0
      ? texts.bars.titleNone(towns)
      : texts.bars.title(fullName(best.id, language), best.online, best.observed, seen.filter(({ online }) => online === 0).length);
  const sum = (count: (bar: Bar) => number): number => bars.reduce((total, bar) => total + count(bar), 0);
  const note = `${texts.measured(say.date(dated))} ${texts.seen({
    ...{ towns, observed: sum(({ observed }) => observed) },
    ...{ unobserved: sum(({ counts }) => counts.unobserved), abstained: sum(({ counts }) => counts.abstained) },
  })}`;
  const marks = new Set(bars.flatMap(({ counts }) => [...(counts.unobserved > 0 ? ['?'] : []), ...(counts.abstained > 0 ? ['~'] : [])]));
  return {
    title,
    description: texts.bars.description,
    drawing: stacked(
      '',
      legendOf(levelLegend(language, marks), WIDTH, SLUG),
      drawServiceBars(
        bars.map(({ id, counts, online, observed }) => ({
          name: fullName(id, language),
          path: hrefIn(language, `/services/${serviceAddress(id)}`),
          counts: [
            ...counts.levels.map((n, level) => ({ mark: String(level), towns: n })),
            { mark: '~', towns: counts.abstained },
            { mark: '?', towns: counts.unobserved },
          ],
          said: texts.bars.said(online, observed),
        })),
        SLUG,
      ),
    ),
    note,
    quote: `${title} ${note}`,
    choices: [],
    table: {
      caption: texts.bars.caption,
      columns: [
        { name: texts.service },
        ...texts.levels.map((name, level) => ({ name: `${level} ${name}`, number: true as const })),
        { name: texts.abstained, number: true },
        { name: texts.unobserved, number: true },
        { name: texts.bars.whole, number: true },
      ],
      rows: bars.map(({ id, counts, online, observed, level }) => [
        cell(fullName(id, language), `/services/${serviceAddress(id)}`),
        ...[...counts.levels, counts.abstained, counts.unobserved].map((n) => cell(say.count(n))),
        // Of fewer towns than make a mean no share is printed either.
        cell(observed === 0 || level.few !== null ? '–' : say.percent(online / observed)),
      ]),
    },
    data: {
      columns: ['service', ...texts.levels.map((_, level) => `towns_level_${level}`), 'towns_abstained', 'towns_unobserved'],
      rows: bars.map(({ id, counts }) => [id, ...counts.levels, counts.abstained, counts.unobserved]),
    },
    further: bars.slice(0, 3).map(({ id }) => ({ path: `/services/${serviceAddress(id)}`, name: shortName(id, language) })),
  };
}

const townsOf = ({ observed, counts }: Bar): number => observed + counts.unobserved + counts.abstained;
