import { dayIn } from '@beffroi/surveys';
import { zoneOf } from '@beffroi/territories';

/** The day in a territory: `2026-11-24`. @param code INSEE code */
export const todayIn = (code: string): string => dayIn(zoneOf(code), new Date());
