import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { LADDER } from '@beffroi/voice/gather';

/** Names of the rungs of presence, from 0. */
export const rungs: Bilingual<readonly string[]> = { fr: LADDER.map(({ fr }) => fr), en: LADDER.map(({ en }) => en) };
