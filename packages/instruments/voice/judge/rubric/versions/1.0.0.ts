// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:06ca0318e02aa3c10715d242427f2d9aaedda5461dd152429f9f693cdc2c3553',
  date: '2026-11-28',
  change: 'first rubric',
  behaviour: 'sha256:06ca0318e02aa3c10715d242427f2d9aaedda5461dd152429f9f693cdc2c3553',
  rewritten: [],
};
