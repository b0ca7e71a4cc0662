import { digitalWord } from './digital-word.ts';
import { namedTheme } from './named-theme.ts';
import type { Rule } from './rule.ts';
import { themeAlone } from './theme-alone.ts';
import { themeInCompany } from './theme-in-company.ts';

/** The rules, strongest first: the first that sees something gives a statement its rule. */
export const RULES: readonly Rule[] = [namedTheme, themeInCompany, themeAlone, digitalWord];
