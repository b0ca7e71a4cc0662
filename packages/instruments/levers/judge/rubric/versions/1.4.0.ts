// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_4_0: RubricVersion = {
  version: '1.4.0',
  digest: 'sha256:baf12203c8852b8573c30ef84c85ba0c3586160b69202f5cfb28260fbcc60500',
  date: '2026-11-29',
  change:
    'What is put to the vote, refused, put off or stopped proves nothing; a delegation is digital only where digital matters are the charge itself and not at another body; who heads IT is no post for projects; heads of several departments are heads; a portal on the town’s own domain, the State’s or the country’s around is no vendor’s of the town’s; findings hold no promises',
  behaviour: 'sha256:52159d27da3d9c1e3a3ce7f50fc1665c134c87efa75d48f0872a8705b373ade2',
  rewritten: [
    {
      date: '2026-11-30',
      why: 'A document that was given up is told in the material: no archive of the fixtures has one',
    },
  ],
};
