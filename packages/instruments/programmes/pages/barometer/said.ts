import type { Stratum } from '@beffroi/domain';
import { themeOf } from '@beffroi/programmes/judge';
import { language, words } from '@beffroi/ui/language.ts';
import { programmes } from '#words/programmes.ts';

/** Name of a theme in the page's language. */
export const themeName = (id: Parameters<typeof themeOf>[0]): string => themeOf(id).name[language()];

/** Name of a stratum; of all towns where none is named. */
export const stratumName = (id: string): string => (id === '' ? programmes[language()].all : words().strata[id as Stratum]);

/** An interval of shares in a cell of its own. */
export const interval = (low: number | null, high: number | null): string =>
  low === null || high === null ? '–' : programmes[language()].table.interval(low, high);

/** A mean with two decimals. */
export const two = (value: number | null): string => (value === null ? '–' : words().decimal(value, 2));

/** The interval of such a mean, behind it. */
export const band = (low: number | null, high: number | null): string =>
  low === null || high === null ? '' : programmes[language()].intervalIn(two(low), two(high));
