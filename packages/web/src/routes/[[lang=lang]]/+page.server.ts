import { PAGES } from '@beffroi/house/pages';
import type { PageServerLoad } from './$types';

/** The parts of all instruments, in the order of the house. */
export const load: PageServerLoad = async ({ locals }) => ({
  parts: await Promise.all(PAGES.map(({ home }) => home?.load(locals) ?? null)),
});
