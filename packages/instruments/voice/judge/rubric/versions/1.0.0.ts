// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:2ad75a44d9c89f7c1f7923db1543ba3bd4b05e7185b1a901662a68fa1997e219',
  date: '2026-11-28',
  change: 'first rubric',
  behaviour: 'sha256:2ad75a44d9c89f7c1f7923db1543ba3bd4b05e7185b1a901662a68fa1997e219',
  rewritten: [],
};
