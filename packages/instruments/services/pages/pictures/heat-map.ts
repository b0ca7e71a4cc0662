import { legendOf, stacked } from '@beffroi/pictures';
import { SERVICES } from '@beffroi/services/judge';
import {
  type HeatSort,
  rankingScopes,
  serviceAddress,
  servicePath,
  shownWave,
  type TownsByServices,
  townsByServices,
} from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { type Picture, type PictureChoice, type PictureDoor, picturePath } from '@beffroi/ui/picture.ts';
import { drawHeatMap } from '#pages/charts/heat-map.ts';
import { pictures } from '#words/pictures.ts';
import { type HeatChoice, partsOf, readHeatChoice } from './heat-choice.ts';
import { beginsFamily, cell, fullName, isObserved, levelLegend, markWords, saidIn, shortName } from './shared.ts';

const SLUG = 'communes-et-demarches';
const WIDTH = 400;

export const heatMap: PictureDoor = {
  slug: SLUG,
  name: { fr: pictures.fr.heat.name, en: pictures.en.heat.name },
  hint: { fr: pictures.fr.heat.hint, en: pictures.en.heat.hint },
  place: 10,
  async load({ house: { store }, language }, parts) {
    const choice = readHeatChoice(parts);
    const shown = choice === null ? null : await shownWave(store);
    if (choice === null || shown === null) return null;
    const scope =
      choice.stratum === null ? ({ scope: 'panel', scope_id: '' } as const) : ({ scope: 'stratum', scope_id: choice.stratum } as const);
    const [found, { strata }] = [await townsByServices(store, shown, { ...scope, ...choice }), await rankingScopes(store, shown)];
    if (found === null) return null;
    const choices = choicesOf(
      choice,
      found.pages,
      strata.map(({ id }) => id),
      language,
    );
    return pictureOf(found, choice, choices, shown.wave.dated.toISOString(), language);
  },
};

function choicesOf(
  choice: HeatChoice,
  pages: number,
  strata: readonly string[],
  language: App.Locals['language'],
): readonly PictureChoice[] {
  const { texts } = saidIn(language);
  const link = (name: string, wanted: Partial<HeatChoice>, current: boolean) => ({
    ...{ name, current, path: picturePath(SLUG, partsOf({ ...choice, page: 1, ...wanted })) },
  });
  const sorts: readonly [string, HeatSort][] = [
    [texts.byPopulation, 'population'],
    [texts.byName, 'name'],
    ...SERVICES.map(({ id }): [string, HeatSort] => [shortName(id, language), id]),
  ];
  return [
    { label: texts.sortBy, links: sorts.map(([name, sort]) => link(name, { sort }, sort === choice.sort)) },
    ...(strata.length < 2
      ? []
      : [
          {
            label: texts.whichTowns,
            links: [
              link(texts.allTowns, { stratum: null }, choice.stratum === null),
              ...strata.map((stratum) => link(texts.stratum(stratum), { stratum }, stratum === choice.stratum)),
            ],
          },
        ]),
    ...(pages === 1
      ? []
      : [
          {
            label: texts.pages,
            links: Array.from({ length: pages }, (_, at) => at + 1)
              .filter((page) => page <= 2 || page > pages - 2 || Math.abs(page - choice.page) < 3)
              .map((page) => link(texts.page(page, pages), { page }, page === choice.page)),
          },
        ]),
  ];
}

function pictureOf(
  found: TownsByServices,
  choice: HeatChoice,
  choices: readonly PictureChoice[],
  dated: string,
  language: App.Locals['language'],
): Picture {
  const { texts, say } = saidIn(language);
  const date = say.date(dated);
  const online = found.rows.reduce((sum, { strip }) => sum + [...strip].filter((mark) => mark >= '4' && mark <= '5').length, 0);
  const seen = choice.page === 1 && found.pages === 1 ? found : { ...seenIn(found), towns: found.rows.length };
  const title = texts.heat.title(seen, online);
  const note = `${texts.measured(date)} ${texts.seen(seen)} ${texts.heat.note}`;
  const marks = new Set(found.rows.flatMap(({ strip }) => [...strip]));
  const map = drawHeatMap(
    found.rows.map(({ code, name, strip }) => ({
      ...{ name, path: hrefIn(language, `/villes/${code}`) },
      cells: SERVICES.map(({ id }, at) => ({
        mark: strip[at]!,
        path: hrefIn(language, servicePath(code, id)),
        said: texts.cell(name, shortName(id, language), markWords(strip[at]!, language)),
      })),
    })),
    SERVICES.map(({ id }, at) => ({
      name: shortName(id, language),
      begins: beginsFamily(at),
      path: choice.sort === id ? null : hrefIn(language, picturePath(SLUG, partsOf({ ...choice, page: 1, sort: id }))),
    })),
    SLUG,
  );
  return {
    title,
    description: texts.heat.description,
    drawing: stacked('', legendOf(levelLegend(language, marks), WIDTH, SLUG), map),
    note,
    quote: `${title} ${note}`,
    choices,
    table: {
      caption: texts.heat.caption,
      columns: [
        { name: texts.town },
        { name: texts.population, number: true },
        ...SERVICES.map(({ id }) => ({ name: shortName(id, language), number: true as const })),
      ],
      rows: found.rows.map(({ code, name, population, strip }) => [
        cell(name, `/villes/${code}`),
        cell(say.count(population)),
        ...SERVICES.map(({ id }, at) => cell(strip[at]!, servicePath(code, id))),
      ]),
    },
    data: {
      columns: ['code', 'name', 'population', ...SERVICES.map(({ id }) => id), 'strip'],
      // A level is a number; what is none is absent, never 0. The strip tells what was not seen (`?`) from what is undecided (`~`).
      rows: found.rows.map(({ code, name, population, strip }) => [
        ...[code, name, population],
        ...[...strip].map((mark) => (isObserved(mark) ? Number(mark) : null)),
        strip,
      ]),
    },
    further: [
      { path: '/villes', name: texts.sheet },
      { path: '/classements', name: texts.heat.rankings },
      ...(typeof choice.sort === 'string' && choice.sort !== 'name' && choice.sort !== 'population'
        ? [{ path: `/services/${serviceAddress(choice.sort)}`, name: fullName(choice.sort, language) }]
        : []),
    ],
  };
}

function seenIn({ rows }: Pick<TownsByServices, 'rows'>) {
  const all = rows.flatMap(({ strip }) => [...strip]);
  const count = (fits: (mark: string) => boolean): number => all.filter(fits).length;
  return { observed: count(isObserved), unobserved: count((mark) => mark === '?'), abstained: count((mark) => mark === '~') };
}
