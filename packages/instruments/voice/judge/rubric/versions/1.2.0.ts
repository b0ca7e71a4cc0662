// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_2_0: RubricVersion = {
  version: '1.2.0',
  digest: 'sha256:b04083b9fc3967c5e1fd412f713d2618645a007403fd33b62562530297a8fe91',
  date: '2026-11-29',
  change:
    'what features tell only together and what a post speaks of; headings with a name behind them, machines beside a robot, closings, names that no register holds; weights fitted with five new sets',
  behaviour: 'sha256:b8d6d4f66c3aa460630123ce5e360d02b7b7f4c0f2179e669660806df0a1931d',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'shared features are summed once: 71,130 readings are the same to the byte',
    },
    {
      date: '2026-11-29',
      why: 'accounts may carry pictures and what a town gave access to: no archive of before has either',
    },
  ],
};
