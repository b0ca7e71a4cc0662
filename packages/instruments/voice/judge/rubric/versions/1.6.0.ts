// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_6_0: RubricVersion = {
  version: '1.6.0',
  digest: 'sha256:95e81ae06acddb9a055f9912ce3d67480b08cc5e9875b4da9dc29571da957965',
  date: '2026-11-30',
  change:
    'machines and mascots of which a post only tells make nobody a character, assistants may be persons, and a hashtag before a podcast, a video or a day only announces; services that wish and a robot by which words were written are read as such; whose turn comes by “prend ma place” or “hand the login to” signs; states, measures and clocks are no letters; some 3,400 first names, 197 abbreviations and 392 nouns of jobs more are known; the weights are fitted anew with a stranger’s 53rd set and 104 posts more. One finding moved: a name behind a wish signs in an account’s news again, so two persons of Brézan sign 29 and 19 posts more, as by 1.4.0',
  behaviour: 'sha256:95e81ae06acddb9a055f9912ce3d67480b08cc5e9875b4da9dc29571da957965',
  rewritten: [],
};
