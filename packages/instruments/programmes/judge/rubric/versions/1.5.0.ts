// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_5_0: RubricVersion = {
  version: '1.5.0',
  digest: 'sha256:cfbdcbee83fb0e35403d468ca6a77f2270d5cbe0e2b2674db2ae3c73bc8a0c51',
  date: '2026-11-29',
  change:
    'Second things in other members of a sentence; neighbouring themes told apart by who is helped, what is laid open and what is a mere way; more names of things, written by theme; verbs of a sentence (who, when, denied or not) on the ladder',
  behaviour: 'sha256:cfbdcbee83fb0e35403d468ca6a77f2270d5cbe0e2b2674db2ae3c73bc8a0c51',
  rewritten: [],
};
