import { setImmediate } from 'node:timers/promises';
import { cacheOf, keyOf } from '@beffroi/observatory';
import type { WaveElection } from '@beffroi/programmes/gather';
import {
  type Commitment,
  denominatorsOf,
  type ListVerdict,
  THEMES,
  type Theme,
  type ThemeFigure,
  type TownOfLists,
  themeFigures,
} from '@beffroi/programmes/judge';
import type { Store } from '@beffroi/store';
import { choiceOf, type ProgrammesChoice } from './barometer.ts';
import { printedTheme } from './printed.ts';
import { newestOfElections, type PublishedProgrammes, townsOfProgrammes } from './published-programmes.ts';

/** A sentence of a programme, with where it was said. */
export interface QuotedStatement {
  readonly quote: string;
  readonly commitment: Commitment;
  /** Number of the page in its document, from 1; its file, or address. */
  readonly page: number;
  readonly document: string;
  readonly town: { readonly code: string; readonly name: string };
  readonly list: { readonly key: string; readonly name: string; readonly label: string };
  readonly election: WaveElection;
  readonly wave: string;
  /** Place among the programme's statements, from 0. */
  readonly statement: number;
}

/** One theme of the codebook and what lists say of it. */
export interface ThemeView {
  readonly theme: Theme;
  /** The codebook's other themes stand before and behind it; `null` at its ends. */
  readonly previous: Theme | null;
  readonly next: Theme | null;
  /** Of the newest election; `null` while nothing is published. */
  readonly shown: { readonly wave: ProgrammesChoice; readonly panel: ThemeFigure; readonly strata: readonly ThemeFigure[] } | null;
  /** Through the elections, oldest first. */
  readonly years: readonly { readonly wave: ProgrammesChoice; readonly figure: ThemeFigure; readonly standing: number }[];
  /** Of all elections: first the sentence of each list that goes furthest, then its second one, and so on. */
  readonly statements: readonly QuotedStatement[];
  /** Statements in all, and the lists and towns that they are of. */
  readonly said: { readonly statements: number; readonly lists: number; readonly towns: number };
  readonly page: number;
  readonly pages: number;
}

/** Statements on one page. */
const PAGE = 25;

interface ThemesOfWave {
  readonly figures: readonly ThemeFigure[];
  readonly standing: number;
}

const KEPT = cacheOf<ThemesOfWave>(20);

function themesOf(store: Store, wave: PublishedProgrammes): Promise<ThemesOfWave> {
  return KEPT(keyOf(store, wave.series), async () => {
    const towns = await townsOfProgrammes(store, wave);
    await setImmediate();
    const figures = themeFigures(towns)
      .filter(({ scope }) => scope === 'panel' || scope === 'stratum')
      .map(printedTheme);
    // Of a country's lists each takes a tenth of a second: others have their turn between.
    await setImmediate();
    return { figures, standing: denominatorsOf(towns)[0]!.standing };
  });
}

/** All themes of the codebook, in its order, with what the lists of the newest election say of each; `null` where nothing is published. */
export async function themesView(
  store: Store,
  waves: readonly PublishedProgrammes[],
): Promise<readonly { readonly theme: Theme; readonly figure: ThemeFigure | null }[]> {
  const [newest] = newestOfElections(waves);
  const figures = newest === undefined ? [] : (await themesOf(store, newest)).figures;
  return THEMES.map((theme) => ({ theme, figure: figures.find((one) => one.scope === 'panel' && one.theme === theme.id) ?? null }));
}

/**
 * One theme across towns and years.
 *
 * @param page from 1
 * @returns `null` for an id that is none of the codebook's, or a page that is not there
 */
export async function themeView(
  store: Store,
  waves: readonly PublishedProgrammes[],
  { id, page }: { readonly id: string; readonly page: number },
): Promise<ThemeView | null> {
  const at = THEMES.findIndex((theme) => theme.id === id);
  const theme = THEMES[at];
  if (theme === undefined) return null;
  const elections = newestOfElections(waves);
  const years: { wave: ProgrammesChoice; figure: ThemeFigure; standing: number }[] = [];
  let shown: ThemeView['shown'] = null;
  const said: Said[] = [];
  for (const wave of elections) {
    const { figures, standing } = await themesOf(store, wave);
    const own = figures.filter((figure) => figure.theme === theme.id);
    years.unshift({ wave: choiceOf(wave), figure: own[0]!, standing });
    shown ??= { wave: choiceOf(wave), panel: own[0]!, strata: own.filter(({ scope }) => scope === 'stratum') };
    said.push(...saidIn(await townsOfProgrammes(store, wave), theme, wave));
  }
  const pages = Math.max(1, Math.ceil(said.length / PAGE));
  if (page > pages) return null;
  // Sorting is stable: within a turn the newest election stands first, then towns by code.
  const statements = said.sort((one, other) => one.turn - other.turn).slice((page - 1) * PAGE, page * PAGE);
  return {
    theme,
    previous: THEMES[at - 1] ?? null,
    next: THEMES[at + 1] ?? null,
    shown,
    years,
    statements: statements.map(quoted),
    said: {
      statements: said.length,
      lists: said.filter(({ turn }) => turn === 0).length,
      towns: new Set(said.map(({ town }) => town.territory)).size,
    },
    page,
    pages,
  };
}

interface Said {
  readonly town: TownOfLists;
  readonly list: ListVerdict;
  readonly wave: PublishedProgrammes;
  readonly statement: number;
  /** 0 for the sentence of its list that goes furthest, 1 for the next. */
  readonly turn: number;
}

function saidIn(towns: readonly TownOfLists[], { id }: Theme, wave: PublishedProgrammes): readonly Said[] {
  return towns.flatMap((town) =>
    town.lists.flatMap((list) => {
      const own = (list.verdict?.statements ?? []).flatMap(({ themes, commitment }, statement) =>
        themes.includes(id) ? [{ statement, commitment }] : [],
      );
      return own
        .sort((one, other) => other.commitment - one.commitment)
        .map(({ statement }, turn): Said => ({ town, list, wave, statement, turn }));
    }),
  );
}

function quoted({ town, list, wave, statement }: Said): QuotedStatement {
  const { quote, commitment, page, document } = list.verdict!.statements[statement]!;
  return {
    quote,
    commitment,
    page,
    document: list.documents.filter(({ unreadable }) => unreadable === null)[document]?.name ?? '',
    town: { code: town.territory, name: town.name },
    list: { key: list.key, name: list.name, label: list.label },
    election: wave.election,
    wave: wave.wave.name,
    statement,
  };
}
