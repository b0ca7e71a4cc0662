import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => ({
  language: locals.language,
  path: url.pathname.replace(/^\/en(?=\/|$)/, '') || '/',
});
