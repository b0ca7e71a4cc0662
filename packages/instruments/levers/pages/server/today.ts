import { dayAt } from '@beffroi/levers/views';

/** The day in a territory: `2026-11-24`. @param code INSEE code */
export const todayIn = (code: string): string => dayAt(code, new Date());
