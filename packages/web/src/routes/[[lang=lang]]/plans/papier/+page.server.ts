import type { PageServerLoad } from './$types';

const WHYS = ['no-browser', 'busy', 'failed'] as const;

/** Why no paper came. */
export const load = (({ url }) => ({
  why: WHYS.find((why) => why === url.searchParams.get('motif')) ?? 'failed',
})) satisfies PageServerLoad;
