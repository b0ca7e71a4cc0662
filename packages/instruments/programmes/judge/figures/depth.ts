import type { Depth, ThemeId } from '../codebook/theme.ts';
import type { ProgrammeVerdict } from '../verdict.ts';
import { meanOver, type ProgrammeMean, type SampleOptions } from './share.ts';
import { groupsOf, type TownOfLists, type TownScope, wholeProgrammesOf } from './towns.ts';

/** How much of what a programme says of digital matters changes the house, rather than its window. */
export interface ProgrammeDepth {
  /** Themes named, and the disruptive ones among them. */
  readonly themes: number;
  readonly disruptiveThemes: number;
  /** The depth index: 0 all classic, 1 all disruptive; `null` without a theme. */
  readonly byThemes: number | null;
  /** Statements that have a theme, and those that have a disruptive one among theirs. */
  readonly statements: number;
  readonly disruptiveStatements: number;
  /** The same by weight of words; `null` without such a statement. */
  readonly byStatements: number | null;
}

/** The depth index of the programmes of one scope: means over those that name a theme. */
export interface DepthFigure extends TownScope {
  readonly byThemes: ProgrammeMean;
  readonly byStatements: ProgrammeMean;
  /** Programmes that name at least one disruptive theme. */
  readonly anyDisruptive: number;
  /** Programmes that could be read and name no theme: they have no index, and are in no mean. */
  readonly withoutTheme: number;
}

/** @param depthOf what the codebook says of a theme */
export function depthOfProgramme(
  verdict: Pick<ProgrammeVerdict, 'themes' | 'statements'>,
  depthOf: (theme: ThemeId) => Depth,
): ProgrammeDepth {
  const disruptive = (theme: ThemeId) => depthOf(theme) === 'disruptive';
  const themes = verdict.themes.length;
  const disruptiveThemes = verdict.themes.filter(disruptive).length;
  const told = verdict.statements.filter((statement) => statement.themes.length > 0);
  const disruptiveStatements = told.filter((statement) => statement.themes.some(disruptive)).length;
  return {
    themes,
    disruptiveThemes,
    byThemes: themes === 0 ? null : disruptiveThemes / themes,
    statements: told.length,
    disruptiveStatements,
    byStatements: told.length === 0 ? null : disruptiveStatements / told.length,
  };
}

/**
 * The depth index by scope, with the bootstrap interval over programmes.
 *
 * @throws ProgrammeFiguresRefusal as `inOrder`
 */
export function depthFigures(
  towns: readonly TownOfLists[],
  depthOf: (theme: ThemeId) => Depth,
  options: SampleOptions = {},
): readonly DepthFigure[] {
  return groupsOf(towns).map(({ scope, scopeId, towns: group }) => {
    const depths = wholeProgrammesOf(group).map(({ verdict }) => depthOfProgramme(verdict, depthOf));
    return {
      scope,
      scopeId,
      byThemes: meanOver(
        depths.map((depth) => depth.byThemes),
        options,
      ),
      byStatements: meanOver(
        depths.map((depth) => depth.byStatements),
        options,
      ),
      anyDisruptive: depths.filter((depth) => depth.disruptiveThemes > 0).length,
      withoutTheme: depths.filter((depth) => depth.themes === 0).length,
    };
  });
}
