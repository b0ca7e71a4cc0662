// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_7_0: RubricVersion = {
  version: '1.7.0',
  digest: 'sha256:7f090e929fd6a72cb31f8f315381347a6f4f2a5789d79e459b2842e81a21e6cc',
  date: '2026-11-30',
  change:
    'Minutes say what was decided, a row what it costs, a first sentence or a heading what is below it; pronouns, owners, orders and what belongs to a thing take up what was named; a mention in a longer text wants a name and something else, or two statements; slots hear what others will do; rows of tables in Word files, OpenDocument texts and PDFs; a site that is only spoken of is no statement',
  behaviour: 'sha256:7f090e929fd6a72cb31f8f315381347a6f4f2a5789d79e459b2842e81a21e6cc',
  rewritten: [],
};
