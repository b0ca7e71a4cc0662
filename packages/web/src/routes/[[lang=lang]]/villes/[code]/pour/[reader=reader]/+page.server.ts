import { townPage } from '#lib/server/town-page.ts';
import type { PageServerLoad } from './$types';

export const load = (({ params, locals }) => townPage(locals, params.code, `/pour/${params.reader}`)) satisfies PageServerLoad;
