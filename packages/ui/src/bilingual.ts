import type { Language } from '@beffroi/domain';

/** Messages of one part of the site in both languages; the French ones say which there are. */
export type Bilingual<Texts> = Readonly<Record<Language, Texts>>;
