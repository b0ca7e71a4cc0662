import { requireRole } from '@beffroi/ui/server/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ({ account: requireRole(event) });
