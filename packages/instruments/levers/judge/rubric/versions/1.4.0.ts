// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_4_0: RubricVersion = {
  version: '1.4.0',
  digest: 'sha256:4b339daf670bd1b6da27227f106cda1a4b7e72abe8d31d795d1f71512b997594',
  date: '2026-11-29',
  change:
    'What is put to the vote, refused or stopped proves nothing; a delegation is digital only where digital matters are the charge itself and not at another body; who heads IT is no post for projects; heads of several departments are heads; a portal on the town’s own domain, the State’s or the country’s around is no vendor’s of the town’s; findings hold no promises',
  behaviour: 'sha256:4b339daf670bd1b6da27227f106cda1a4b7e72abe8d31d795d1f71512b997594',
  rewritten: [],
};
