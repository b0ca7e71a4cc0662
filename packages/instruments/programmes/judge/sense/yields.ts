import type { ThemeId } from '../codebook/theme.ts';

/**
 * Which theme gives way to which in one sentence: help with procedures online promises help, no procedure; what is decided of 5G is no consultation. Counted on the statements of the open
 * invented programmes in which both were seen: people named the one that stays alone in 44 of 50 (`docs/method/programmes.md`).
 */
const YIELDS: Readonly<Partial<Record<ThemeId, readonly ThemeId[]>>> = {
  'online-procedures': ['digital-inclusion', 'e-participation', 'governance-elected-for-digital'],
  'e-participation': ['open-data'],
  'digital-inclusion': ['sober-digital', 'broadband-fibre-wifi'],
  'agents-tools-organisation': ['governance-elected-for-digital'],
  'website-app': ['governance-elected-for-digital'],
  'school-equipment': ['economy-startups'],
};

/** Themes of a sentence without those that give way to another of them. */
export function unyielding(themes: readonly ThemeId[]): readonly ThemeId[] {
  return themes.filter((theme) => !(YIELDS[theme] ?? []).some((other) => themes.includes(other)));
}
