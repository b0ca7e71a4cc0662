// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_7_0: RubricVersion = {
  version: '1.7.0',
  digest: 'sha256:a9a29377a6145a87ebd8fa518380ed6bd8551e80a202e8a53768d4ed7c546495',
  date: '2026-11-30',
  change:
    'Minutes say what was decided, a row what it costs, a first sentence or a heading what is below it; pronouns, owners, orders and what belongs to a thing take up what was named; a mention in a longer text wants a name and something else, or two statements; slots hear what others will do; rows of tables in Word files, OpenDocument texts and PDFs; a site that is only spoken of is no statement',
  behaviour: 'sha256:a9a29377a6145a87ebd8fa518380ed6bd8551e80a202e8a53768d4ed7c546495',
  rewritten: [],
};
