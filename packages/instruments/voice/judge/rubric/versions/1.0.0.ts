// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:311e5ccde848782d019be3f91398e9f7ac6db9882e2562bb440b75a1c77c6732',
  date: '2026-11-28',
  change: 'first rubric',
  behaviour: 'sha256:311e5ccde848782d019be3f91398e9f7ac6db9882e2562bb440b75a1c77c6732',
  rewritten: [],
};
