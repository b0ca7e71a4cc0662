// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_3_0: RubricVersion = {
  version: '1.3.0',
  digest: 'sha256:9b930012e09162fd66c29b7d16dfe606c85dfcb05ac5b0c781893ddaaa543b3f',
  date: '2026-11-29',
  change:
    'The ladder is bound to its thing: labels that date a line, columns of tables, what others must do, texts without accents; a hundred frames and slots more, help that follows what it helps with, speakers and rows that part; lines of who writes without capitals are lines, and columns are read below what lies over two of them',
  behaviour: 'sha256:9b930012e09162fd66c29b7d16dfe606c85dfcb05ac5b0c781893ddaaa543b3f',
  rewritten: [],
};
