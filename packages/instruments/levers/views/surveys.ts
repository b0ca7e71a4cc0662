import { surveysOfAuthority } from '@beffroi/levers/gather';
import type { SurveyKept } from '@beffroi/levers/judge';
import { dayIn } from '@beffroi/speaking';
import type { Store } from '@beffroi/store';
import { zoneOf } from '@beffroi/territories';

/** The day in a territory: `2026-11-24`. @param code INSEE code */
export const dayAt = (code: string, now: Date): string => dayIn(zoneOf(code), now);

/** Closed surveys of levers of an authority that told something, the newest first: all that is told of answers. */
export const leverSurveys = (store: Store, code: string, day: string): Promise<readonly SurveyKept[]> =>
  surveysOfAuthority(store, code, day);
