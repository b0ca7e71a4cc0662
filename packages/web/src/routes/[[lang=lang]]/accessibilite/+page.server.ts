import { legalPage } from '#lib/server/legal-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => legalPage('accessibility', event);
