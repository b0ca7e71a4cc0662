import { instantFrom } from '@beffroi/domain';
import { wallAt } from '@beffroi/speaking';
import { zoneOf } from '@beffroi/territories';

/** The day in a territory: `2026-11-24`. @param code INSEE code */
export const todayIn = (code: string): string => wallAt(instantFrom(Date.now()), zoneOf(code)).date;
