// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_4_0: RubricVersion = {
  version: '1.4.0',
  digest: 'sha256:8820ec6bd5980a430fda8674039998fd563a688e00c802c5ae2d0be1d2bc7e94',
  date: '2026-11-30',
  change:
    'functions, teams behind a wish, letters and unlisted names that are given the account, and two who speak together are weighed wherever they stand; replies without a mention are replies; a function at the head of a post may say where it works; teams are told by number, letter or colour; a kiss, the beginning of a number and what is written short within a sentence sign nothing; the weights are fitted anew on the opened sets and a stranger’s posts to teach, strangers counting more than terse sets of one writer; what a rule found is dropped when nobody is likelier than eight in ten',
  behaviour: 'sha256:2782f26e24dc008bf22a52c218a29c695fb70d5b36921a0c2ba14acf5839b0d1',
  rewritten: [
    {
      date: '2026-11-30',
      why: 'A duty plan’s usual days are guessed from numbers and kept for two weeks: the same days, in less memory',
    },
  ],
};
