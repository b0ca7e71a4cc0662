// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_8_0: RubricVersion = {
  version: '1.8.0',
  digest: 'sha256:cd1b6add2980796b8cb4688d24841a613188a83c313e96269f9131a1887782c7',
  date: '2026-11-30',
  change:
    'an account’s own name, in whatever short form, is its team’s; of two who are named who is here signs, and who is away does not; things that speak of themselves are characters, and who speaks of a machine is a person; a function before a colon at the head is a heading, a bare name there a name; small letters, hyphened initials and first names in small letters are looked at; some 200 jobs are new; what a rule found is dropped where nobody is likelier than 95 in 100; the weights are fitted anew with ten strangers’ sets more and two that teach',
  behaviour: 'sha256:e133bc11c81f94138d93252dfe04e6b8bf1932d60a4650a6a5596601fad98a1a',
  rewritten: [
    {
      date: '2026-11-30',
      why: 'names that no list holds are looked at where something stands for the account or somebody is said to be here: no verdict of 51,216 posts differs',
    },
    {
      date: '2026-11-30',
      why: 'Whose digital work is no machine stands in one place; who is away is asked once.',
    },
  ],
};
