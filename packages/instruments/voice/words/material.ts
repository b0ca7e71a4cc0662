import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enPlural, enWords, frPlural, frWords, t } from '@beffroi/words';

interface MaterialWords {
  readonly account: string;
  readonly counted: (posts: number) => string;
  readonly asks: string;
  /** @param at milliseconds since 1970 @param zone of the town's clock */
  readonly post: (at: number, zone: string) => string;
  readonly answer: (at: number, zone: string) => string;
}

const fr: MaterialWords = {
  account: 'Compte',
  counted: (posts) => frPlural(posts, 'publication lue', 'publications lues'),
  asks: 'On demande',
  post: (at, zone) => t`Publication du ${frWords.date(new Date(at).toISOString(), zone)}`,
  answer: (at, zone) => t`Réponse du ${frWords.date(new Date(at).toISOString(), zone)}`,
};

const en: MaterialWords = {
  account: 'Account',
  counted: (posts) => `${enPlural(posts, 'post', 'posts')} read`,
  asks: 'Somebody asks',
  post: (at, zone) => `Post of ${enWords.date(new Date(at).toISOString(), zone)}`,
  answer: (at, zone) => `Answer of ${enWords.date(new Date(at).toISOString(), zone)}`,
};

/** What stands around the posts that somebody reads who is to say blind how far a town's voice has come. */
export const material: Bilingual<MaterialWords> = { fr, en };
