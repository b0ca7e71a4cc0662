import { actions, load } from '#lib/server/link-page.ts';

export { actions, load };
