export const THEME_IDS = [
  'one-stop-desk',
  'website-app',
  'online-procedures',
  'school-equipment',
  'broadband-fibre-wifi',
  'digital-inclusion',
  'open-data',
  'e-participation',
  'smart-city-iot',
  'agents-tools-organisation',
  'governance-elected-for-digital',
  'economy-startups',
  'e-health',
  'video-surveillance',
  'cybersecurity-sovereignty',
  'ai',
  'sober-digital',
] as const;
/** The id of a theme of the codebook. */
export type ThemeId = (typeof THEME_IDS)[number];

/** `classic` changes the window of the town hall, `disruptive` changes the house: what the observers of 2014 missed. */
export type Depth = 'classic' | 'disruptive';

/** One theme of the codebook: what a person reads of it, and what the rules look for. */
export interface Theme {
  readonly id: ThemeId;
  readonly depth: Depth;
  /** Alone it does not make a programme speak of digital matters. */
  readonly aside?: true;
  readonly name: { readonly fr: string; readonly en: string };
  readonly definition: { readonly fr: string; readonly en: string };
  /** Sentences of our own that are of the theme, and near misses that are not. The rules are tried on both. */
  readonly examples: readonly string[];
  readonly nearMisses: readonly string[];
  /** What the observers of 2014 called it; `null` where they had no such topic. */
  readonly topic2014: string | null;
  /** Wordings that name the theme wherever they stand (see `compileCues`). */
  readonly names: readonly string[];
  /** Wordings whose parts may stand in different clauses: names never reach over a comma, for « santé, commerce, numérique » names no digital health. */
  readonly across: readonly string[];
  /** Wordings that name the theme where the statement is of no other: « sur le site de la mairie » is mostly the place of something else. */
  readonly alone?: readonly string[];
  /** Wordings that name the theme where hardly anything else is said: a heading, a cell, a question of a few words (« La fibre ? »). */
  readonly title?: readonly string[];
  /** Wordings that are of the theme only in digital company: a digital word in the sentence, or a heading on digital matters above it. */
  readonly hints: readonly string[];
  /** Look-alikes: a name or hint that one of these overlaps does not count. */
  readonly not: readonly string[];
}
