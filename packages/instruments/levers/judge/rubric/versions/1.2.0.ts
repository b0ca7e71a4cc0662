// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_2_0: RubricVersion = {
  version: '1.2.0',
  digest: 'sha256:1b6fee1baa81af53cd380987d9435116aa9fed7e449286500e9cbfc1f1ddde23',
  date: '2026-11-29',
  change:
    'Road maps and lists of what is to be done prove nothing, and free software only where the authority, or what is its own, is named. No finding of the thirty-three towns before moved; twenty-nine new towns have their first',
  behaviour: 'sha256:1b6fee1baa81af53cd380987d9435116aa9fed7e449286500e9cbfc1f1ddde23',
  rewritten: [],
};
