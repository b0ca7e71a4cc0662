// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_7_0: RubricVersion = {
  version: '1.7.0',
  digest: 'sha256:161f7a5546fcacbb8377b37c2a33c6bb6a29a6aed1349d84d280151aeff0740e',
  date: '2026-11-30',
  change:
    'A second voice learned from sentences is heard beside the rules; minutes say what was decided, a row what it costs, a first sentence or a heading what is below it; pronouns, owners, orders and what belongs to a thing take up what was named; a mention in a longer text wants a name and something else, or two statements, and no doubt of few; rows of tables in Word files, OpenDocument texts and PDFs; a site that is only spoken of is no statement. What moves on the fixtures: themes that no rule has words for, second themes, and rungs of minutes and rows',
  behaviour: 'sha256:b8ddaae7c1479a7f24e02426034cc1298fe46f5fa760c2fd4299fd12a7e4edeb',
  rewritten: [
    {
      date: '2026-11-30',
      why: 'Rules that hear the thing itself are listed once',
    },
  ],
};
