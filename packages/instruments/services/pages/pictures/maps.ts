import { legendOf, stacked } from '@beffroi/pictures';
import { type DepartmentMean, departmentMeans, home, shownWave } from '@beffroi/services/views';
import { departmentOutlines, outline } from '@beffroi/territories';
import { hrefIn } from '@beffroi/ui/language.ts';
import type { Picture, PictureDoor } from '@beffroi/ui/picture.ts';
import { drawDepartments } from '#pages/charts/departments-map.ts';
import { drawTownsMap } from '#pages/charts/towns-map.ts';
import { home as homeWords } from '#words/home.ts';
import { pictures } from '#words/pictures.ts';
import { cell, levelLegend, saidIn } from './shared.ts';

const WIDTH = 400;
/** From this mean level on a service is begun online. */
const BEGUN = 3;
/** So many rows a table may have on a page; the data has all. */
const MOST_ROWS = 300;

type Language = App.Locals['language'];
type Home = NonNullable<Awaited<ReturnType<typeof home>>>;

export const townsMap: PictureDoor = {
  slug: 'carte',
  name: { fr: pictures.fr.map.name, en: pictures.en.map.name },
  hint: { fr: pictures.fr.map.hint, en: pictures.en.map.hint },
  place: 50,
  async load({ house: { store }, language }, parts) {
    const found = parts.length > 0 ? null : await home(store);
    return found === null ? null : townsPicture(found, language);
  },
};

function townsPicture({ map, wave, towns: counts }: Home, language: Language): Picture {
  const { texts, say } = saidIn(language);
  const one = (mean: number | null): string => (mean === null ? texts.unobserved : say.decimal(mean, 1));
  const said = new Map(map.towns.map(({ code, name, mean }) => [code, texts.departments.said(name, one(mean))]));
  const id = 'carte';
  const { drawing, elsewhere } = drawTownsMap(map, {
    id,
    said: (code) => said.get(code)!,
    path: (code) => hrefIn(language, `/villes/${code}`),
  });
  const high = map.towns.filter(({ mean }) => mean !== null && mean >= BEGUN).length;
  const title = texts.map.title(map.left === 0 ? high : counts.begun, counts.observed);
  const left = map.left + map.withoutPlace + elsewhere;
  const note = `${texts.measured(say.date(wave.dated))} ${texts.map.note}${left === 0 ? '' : ` ${texts.map.leftOut(left)}`}`;
  const bands = [0, 1, 2, 3, 4, 5].map((level) => ({ sign: String(level), name: homeWords[language].map.level(level) }));
  const hidden = map.towns.some(({ mean }) => mean === null) ? [{ sign: '?', name: texts.unobserved }] : [];
  return {
    title,
    description: homeWords[language].map.description(map.towns.length),
    drawing: stacked('', legendOf([...bands, ...hidden], WIDTH, id), drawing),
    note,
    quote: `${title} ${texts.measured(say.date(wave.dated))}`,
    choices: [],
    table: {
      caption: texts.map.caption,
      columns: [
        { name: texts.town },
        ...[texts.population, texts.map.mean, texts.map.observed].map((name) => ({ name, number: true as const })),
      ],
      rows: map.towns
        .slice(0, MOST_ROWS)
        .map(({ code, name, population, mean, observed }) => [
          cell(name, `/villes/${code}`),
          cell(say.count(population)),
          cell(one(mean)),
          cell(say.count(observed)),
        ]),
    },
    data: {
      columns: ['code', 'name', 'population', 'longitude', 'latitude', 'mean', 'observed'],
      rows: map.towns.map(({ code, name, population, longitude, latitude, mean, observed }) => [
        code,
        name,
        population,
        longitude,
        latitude,
        mean,
        observed,
      ]),
    },
    further: [{ path: '/villes', name: texts.sheet }],
  };
}

export const departmentsMap: PictureDoor = {
  slug: 'departements',
  name: { fr: pictures.fr.departments.name, en: pictures.en.departments.name },
  hint: { fr: pictures.fr.departments.hint, en: pictures.en.departments.hint },
  place: 60,
  async load({ house: { store }, language }, parts) {
    const shown = parts.length > 0 ? null : await shownWave(store);
    return shown === null ? null : departmentsPicture(await departmentMeans(store, shown), shown.wave.dated.toISOString(), language);
  },
};

/** The picture of departments, of whatever was found in them. */
export function departmentsPicture(all: readonly DepartmentMean[], dated: string, language: Language): Picture {
  const { texts, say } = saidIn(language);
  const said = texts.departments;
  const shown = all.flatMap(({ level }) => (level.value === null ? [] : [level.value]));
  const wordsOf = ({ towns, level }: DepartmentMean): string =>
    level.value !== null
      ? say.decimal(level.value, 2)
      : level.few !== null && level.few > 0
        ? said.few
        : towns === 0
          ? said.none
          : texts.unobserved;
  const shadeOf = (one: DepartmentMean) => ({
    name: one.name,
    mean: one.level.value ?? (one.seen > 0 ? ('few' as const) : ('none' as const)),
    said: said.said(one.name, wordsOf(one)),
    path: one.towns === 0 ? null : hrefIn(language, `/villes/departement/${one.code}`),
  });
  const title =
    shown.length === 0 ? said.titleNone : said.title(shown.length, say.decimal(Math.min(...shown), 2), say.decimal(Math.max(...shown), 2));
  const note = said.note(say.date(dated));
  const shades = new Map(all.map((one) => [one.code, shadeOf(one)]));
  const legend = [...levelLegend(language, new Set()), { sign: '?', name: said.none }, { sign: '~', name: said.few }];
  const id = 'departements';
  return {
    title,
    description: said.description,
    drawing:
      shown.length === 0 ? null : stacked('', legendOf(legend, WIDTH, id), drawDepartments(departmentOutlines(), outline(), shades, id)),
    note,
    quote: `${title} ${note}`,
    choices: [],
    table: {
      caption: said.caption,
      columns: [
        { name: texts.department },
        ...[texts.map.mean, texts.slope.interval, said.towns].map((name) => ({ name, number: true as const })),
      ],
      rows: all
        .filter(({ towns }) => towns > 0)
        .map((one) => [
          cell(one.name, `/villes/departement/${one.code}`),
          cell(wordsOf(one)),
          cell(
            one.level.low === null || one.level.high === null
              ? '–'
              : `${say.decimal(one.level.low, 2)} – ${say.decimal(one.level.high, 2)}`,
          ),
          cell(say.count(one.seen)),
        ]),
    },
    data: {
      columns: ['department', 'name', 'towns', 'towns_observed', 'mean', 'low', 'high'],
      rows: all.map(({ code, name, towns, seen, level }) => [code, name, towns, seen, level.value, level.low, level.high]),
    },
    further: [{ path: '/villes', name: texts.sheet }],
  };
}
