// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_5_0: RubricVersion = {
  version: '1.5.0',
  digest: 'sha256:69772766d7e1462c77b256645125f35f7d271f2ea15e6e080e85c4cffc959d32',
  date: '2026-11-29',
  change:
    'Second things in other members of a sentence; neighbouring themes told apart by who is helped, what is laid open and what is a mere way; more names of things, written by theme; verbs of a sentence (who, when, denied or not) on the ladder',
  behaviour: 'sha256:69772766d7e1462c77b256645125f35f7d271f2ea15e6e080e85c4cffc959d32',
  rewritten: [],
};
