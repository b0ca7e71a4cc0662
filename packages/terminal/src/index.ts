export {
  type Arguments,
  argumentsOf,
  commandLine,
  type Defaults,
  type LineContext,
  languageOf,
  lineRefusal,
  nearestIn,
  parseCommand,
  SILENT,
  wordBehind,
} from './arguments.ts';
export { type CallerFile, callerFile, isFileTrouble, unwritten } from './caller-file.ts';
export { type Column, drawnTable, tableOf } from './columns.ts';
export { type Chapter, type Command, type CommandHelp, type OptionEntry, type Options, type Run, saying, speaking } from './command.ts';
export type { CommandLine, WaveReport, WaveReports } from './command-line.ts';
export type { ArchivedSite, Context, SiteReport } from './context.ts';
export type { Demonstration, DemonstrationSite, DemoTown, Stage } from './demonstration.ts';
export { EXIT } from './exits.ts';
export { chaptersOf, commandHelpOf, commandsBehind, groupHelpOf, type HelpChapter, type HelpEntry, helpOf, optionRow } from './help.ts';
export { type Cell, gaugeOf, levelStripOf, levelStripOfSigns, signOf } from './level-strip.ts';
export { type InBoth, TERMINAL_MESSAGES, type TerminalMessages } from './messages/messages.ts';
export {
  ADDRESS,
  AT,
  CODE,
  COMMON,
  DATA,
  DATE,
  EXPORT,
  FILE,
  FILES,
  FOLDER,
  JSON_OUT,
  MANY,
  NAME,
  NUMBER,
  QUIET,
  READING,
  rare,
  SKIP_REFUSED,
  SOURCES,
  TEXT,
  WORK,
} from './options.ts';
export { Refusal } from './refusal.ts';
export { refusedLines, saidLines } from './refused-lines.ts';
export { rowLines } from './row-lines.ts';
export { processScreen, type Screen } from './screen.ts';
export { sumOf } from './sum-of.ts';
export { cut, padEnd, padStart, plain, widthOf, wrap } from './text.ts';
export { atOnceOf, budgetOf, delayOf, instantOf, renderOf, townOf } from './values.ts';
export { writeWhole } from './write-whole.ts';
