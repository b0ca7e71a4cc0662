import { frWords } from '@beffroi/words';
import { frComparison } from './fr-comparison.ts';
import { frExport } from './fr-export.ts';
import { frFigures } from './fr-figures.ts';
import { frLine } from './fr-line.ts';
import { frRefusals } from './fr-refusals.ts';
import { frSites } from './fr-sites.ts';
import { frWork } from './fr-work.ts';

/** What every command may say, in French. */
export const frTerminal = { ...frWords, ...frLine, ...frRefusals, ...frSites, ...frWork, ...frFigures, ...frComparison, ...frExport };
