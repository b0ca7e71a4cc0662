// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_5_0: RubricVersion = {
  version: '1.5.0',
  digest: 'sha256:f4294c00dfa18970949c87aaf8435359bbd23ff2a637bf86e9b51130c7168be8',
  date: '2026-11-29',
  change:
    'Second things in other members of a sentence; neighbouring themes told apart by who is helped, what is laid open and what is a mere way; more names of things, written by theme; verbs of a sentence (who, when, denied or not) on the ladder',
  behaviour: 'sha256:f4294c00dfa18970949c87aaf8435359bbd23ff2a637bf86e9b51130c7168be8',
  rewritten: [],
};
