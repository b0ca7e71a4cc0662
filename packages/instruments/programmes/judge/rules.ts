import { ALL_RULES } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

/** The rules, strongest first: the first that sees something gives a statement its rule. */
export const RULES: readonly Rule[] = [...ALL_RULES].sort((a, b) => b.strength - a.strength);
