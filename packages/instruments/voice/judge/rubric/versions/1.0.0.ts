// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:511811be405da8f01b224426c5c2d215900640c80f1e5ee3c9252a29114d5337',
  date: '2026-11-28',
  change: 'first rubric',
  behaviour: 'sha256:511811be405da8f01b224426c5c2d215900640c80f1e5ee3c9252a29114d5337',
  rewritten: [],
};
