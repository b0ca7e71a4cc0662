import { checkupSettings } from '@beffroi/checkups';
import type { PageServerLoad } from './$types';

export const load = (() => ({ contact: checkupSettings(process.env).contact })) satisfies PageServerLoad;
