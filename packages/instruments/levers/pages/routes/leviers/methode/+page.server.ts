import { RUBRIC } from '@beffroi/levers/judge';
import type { PageServerLoad } from './$types';

export const load = (() => ({ rubric: RUBRIC })) satisfies PageServerLoad;
