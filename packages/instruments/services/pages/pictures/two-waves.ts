import type { PrintedDifference } from '@beffroi/figures';
import { SERVICES, type ServiceId } from '@beffroi/services/judge';
import {
  type Evolution,
  evolution,
  evolutionPairs,
  lastEvolution,
  type ServiceMove,
  serviceAddress,
  type WavePair,
} from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { type Picture, type PictureChoice, type PictureDoor, picturePath } from '@beffroi/ui/picture.ts';
import { drawMoveBars } from '#pages/charts/move-bars.ts';
import { drawSlope } from '#pages/charts/slope.ts';
import { pictures } from '#words/pictures.ts';
import { cell, fullName, saidIn, shortName } from './shared.ts';

type Language = App.Locals['language'];

/** So many that share the first place are named in a sentence. */
const MOST_NAMED = 4;

/** Both pictures of two waves: means side by side, and what moved in how many towns. */
function twoWaves(
  slug: string,
  about: 'slope' | 'moves',
  place: number,
  draw: (found: Evolution, choices: readonly PictureChoice[], language: Language) => Picture | Promise<Picture>,
): PictureDoor {
  return {
    slug,
    name: { fr: pictures.fr[about].name, en: pictures.en[about].name },
    hint: { fr: pictures.fr[about].hint, en: pictures.en[about].hint },
    place,
    async load({ house: { store }, language }, [before, after, ...rest]) {
      if (rest.length > 0 || (before !== undefined && after === undefined)) return null;
      const found = before === undefined ? await lastEvolution(store) : await evolution(store, before, after!);
      if (found === 'pending' || found === null) return found;
      return draw(found, choicesOf(slug, found, await evolutionPairs(store), language), language);
    },
  };
}

export const slope: PictureDoor = twoWaves('avant-et-apres', 'slope', 30, slopePicture);
export const moves: PictureDoor = twoWaves('ce-qui-a-monte', 'moves', 40, movesPicture);

function choicesOf(slug: string, found: Evolution, pairs: readonly WavePair[], language: Language): readonly PictureChoice[] {
  const { texts, say } = saidIn(language);
  if (pairs.length < 2) return [];
  return [
    {
      label: texts.slope.which,
      links: pairs.map(({ before, after }, at) => ({
        name: `${say.date(before.dated)} – ${say.date(after.dated)}`,
        path: picturePath(slug, at === 0 ? [] : [before.name, after.name]),
        current: before.name === found.before.name && after.name === found.after.name,
      })),
    },
  ];
}

const further = (found: Evolution, language: Language) => [
  {
    path: `/evolution/${encodeURIComponent(found.before.name)}/${encodeURIComponent(found.after.name)}`,
    name: saidIn(language).texts.slope.why,
  },
];

/** A service with both means. */
type Told = PrintedDifference & { readonly id: ServiceId; readonly before: number; readonly after: number; readonly difference: number };

function slopePicture(found: Evolution, choices: readonly PictureChoice[], language: Language): Picture {
  const { texts, say } = saidIn(language);
  const two = (value: number): string => say.decimal(value, 2);
  const rows = found.services
    .filter((one): one is Told => one.difference !== null)
    .map((one) => ({ ...one, id: one.subjectId as ServiceId }));
  const dates = [say.date(found.before.dated), say.date(found.after.dated)] as const;
  const title = slopeTitle(rows, found, language);
  const best = strongest(rows);
  const note = found.overall === null ? '' : texts.slope.note(found.overall.towns, found.overall.marks);
  return {
    title,
    description: texts.slope.description(...dates),
    drawing:
      rows.length === 0
        ? null
        : drawSlope(
            rows.map(({ id, before, after, told }) => ({
              ...{ name: shortName(id, language), before, after, told, named: id === best?.id },
              said: { before: two(before), after: two(after) },
            })),
            { before: dates[0], after: dates[1] },
          ),
    note,
    quote: `${title} ${note} (${dates.join(' – ')}.)`,
    choices,
    table: {
      caption: texts.slope.caption,
      columns: [
        { name: texts.service },
        { name: texts.slope.verdict },
        ...[...dates, texts.slope.change, texts.slope.interval, texts.slope.n].map((name) => ({ name, number: true as const })),
      ],
      rows: rows
        .toSorted((one, other) => other.difference - one.difference)
        .map(({ id, before, after, difference, told, interval, marks }) => [
          cell(fullName(id, language), `/services/${serviceAddress(id)}`),
          cell(told ? texts.slope.told : texts.slope.untold),
          ...[two(before), two(after), say.signed(difference, 2)].map((text) => cell(text)),
          cell(interval === null ? '–' : `${say.signed(interval.low, 2)} – ${say.signed(interval.high, 2)}`),
          cell(say.count(marks)),
        ]),
    },
    data: {
      columns: [
        'service',
        'wave_before',
        'wave_after',
        'mean_before',
        'mean_after',
        'difference',
        'low',
        'high',
        'told',
        'findings',
        'towns',
      ],
      rows: rows.map(({ id, before, after, difference, interval, told, marks, towns }) => [
        ...[id, found.before.name, found.after.name, before, after, difference],
        ...[interval?.low ?? null, interval?.high ?? null, told ? 'true' : 'false', marks, towns],
      ]),
    },
    further: further(found, language),
  };
}

/** What rose most, shown or not; `null` where nothing did. */
const strongest = (rows: readonly Told[]): Told | null =>
  rows.reduce<Told | null>((most, row) => (row.difference > (most?.difference ?? 0) ? row : most), null);

function slopeTitle(rows: readonly Told[], { overall }: Evolution, language: Language): string {
  const { texts, say } = saidIn(language);
  if (overall?.few !== undefined && overall.few !== null) return texts.slope.titleFew(overall.few);
  const names = (some: readonly Told[]): readonly string[] => some.map(({ id }) => fullName(id, language));
  const told = rows.filter((row) => row.told);
  const [up, down] = [told.filter(({ difference }) => difference > 0), told.filter(({ difference }) => difference < 0)];
  if (up.length > 0) return texts.slope.titleTold(names(up));
  if (down.length > 0) return texts.slope.titleFell(names(down));
  const best = strongest(rows);
  if (best === null) return texts.slope.titleStill;
  return texts.slope.titleNone(fullName(best.id, language), say.decimal(best.before, 2), say.decimal(best.after, 2));
}

async function movesPicture(found: Evolution, choices: readonly PictureChoice[], language: Language): Promise<Picture> {
  const { texts, say } = saidIn(language);
  const all = await found.moves();
  const rows = all
    .filter(({ rose, fell }) => rose.length + fell.length > 0)
    .toSorted((one, other) => other.rose.length - one.rose.length || one.fell.length - other.fell.length);
  const count = (of: 'rose' | 'fell'): number => all.reduce((sum, one) => sum + one[of].length, 0);
  const most = rows.filter(({ rose }) => rose.length === rows[0]?.rose.length && rose.length > 1);
  const best = most.length > MOST_NAMED ? [] : most.map(({ id }) => shortName(id, language).toLocaleLowerCase(language));
  const title = texts.moves.title(count('rose'), count('fell'), best);
  const note = texts.moves.note(say.date(found.before.dated), say.date(found.after.dated), found.comparison.towns.compared);
  const where = ({ rose, fell }: ServiceMove): string =>
    [...rose, ...fell]
      .slice(0, 8)
      .map(({ name, from, to }) => texts.moves.step(name, from, to))
      .join(', ') + (rose.length + fell.length > 8 ? '…' : '');
  return {
    title,
    description: texts.moves.description,
    drawing:
      rows.length === 0
        ? null
        : drawMoveBars(
            rows.map(({ id, rose, fell }) => ({
              ...{ name: shortName(id, language), rose: rose.length, fell: fell.length },
              path: hrefIn(language, `/services/${serviceAddress(id)}`),
            })),
            { rose: texts.moves.rose, fell: texts.moves.fell },
          ),
    note,
    quote: `${title} ${note}`,
    choices,
    table: {
      caption: texts.moves.caption,
      columns: [
        { name: texts.service },
        { name: texts.moves.rose, number: true },
        { name: texts.moves.fell, number: true },
        { name: texts.moves.where },
      ],
      rows: rows.map((move) => [
        cell(fullName(move.id, language), `/services/${serviceAddress(move.id)}`),
        ...[move.rose.length, move.fell.length].map((n) => cell(say.count(n))),
        cell(where(move)),
      ]),
    },
    data: {
      columns: ['service', 'wave_before', 'wave_after', 'code', 'name', 'level_before', 'level_after'],
      rows: SERVICES.flatMap(({ id }) => {
        const { rose, fell } = all.find((one) => one.id === id)!;
        return [...rose, ...fell].map(({ code, name, from, to }) => [id, found.before.name, found.after.name, code, name, from, to]);
      }),
    },
    further: further(found, language),
  };
}
