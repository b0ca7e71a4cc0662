// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_7_0: RubricVersion = {
  version: '1.7.0',
  digest: 'sha256:43a4976fdefec82a66955612f4cfe07054c8136f45fad81b02fe67b0e0f4fdc3',
  date: '2026-11-30',
  change:
    'small letters in a mark or behind a sentence, and letters in brackets or behind a comma at the end of an answer, sign; functions that say who they are are heard in more words, a function before a colon is a heading; who says a name first and nothing of a turn takes no account, nor who answers at a telephone; names of stations are nobody’s, things may speak of themselves; some 70 first names are new; the weights are fitted anew with six strangers’ sets of 650, and teams teach whose words nobody says',
  behaviour: 'sha256:43a4976fdefec82a66955612f4cfe07054c8136f45fad81b02fe67b0e0f4fdc3',
  rewritten: [],
};
