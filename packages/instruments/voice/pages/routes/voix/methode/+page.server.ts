import { RUBRIC } from '@beffroi/voice/judge';
import type { PageServerLoad } from './$types';

export const load = (() => ({ rubric: RUBRIC })) satisfies PageServerLoad;
