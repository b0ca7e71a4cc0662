// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_3_0: RubricVersion = {
  version: '1.3.0',
  digest: 'sha256:b42a3e1e500d71b3421c9f9d0bfd2b3b71f39058fb3dd51d391669c3df73561e',
  date: '2026-11-29',
  change:
    'The ladder is bound to its thing: labels that date a line, columns of tables, what others must do, texts without accents; a hundred frames and slots more, help that follows what it helps with, speakers and rows that part; lines of who writes without capitals are lines, and columns are read below what lies over two of them',
  behaviour: 'sha256:8a03771e2a246af008cee102666edb4ac6e6c6a585d3759512273f1ec522e277',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'what stands on many pages of a site is one string',
    },
    {
      date: '2026-11-29',
      why: 'Words of wordings that come back are folded once: the same words as before',
    },
  ],
};
