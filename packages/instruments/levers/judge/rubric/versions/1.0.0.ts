import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = { version: '1.0.0', digest: 'sha256:0', date: '2026-11-28', change: '', behaviour: '', rewritten: [] };
