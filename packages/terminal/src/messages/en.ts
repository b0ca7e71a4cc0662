import { enWords } from '@beffroi/words';
import { enComparison } from './en-comparison.ts';
import { enExport } from './en-export.ts';
import { enFigures } from './en-figures.ts';
import { enLine } from './en-line.ts';
import { enRefusals } from './en-refusals.ts';
import { enSites } from './en-sites.ts';
import { enWork } from './en-work.ts';
import type { TerminalMessages } from './messages.ts';

/** What every command may say, in English. */
export const enTerminal: TerminalMessages = {
  ...enWords,
  ...enLine,
  ...enRefusals,
  ...enSites,
  ...enWork,
  ...enFigures,
  ...enComparison,
  ...enExport,
};
