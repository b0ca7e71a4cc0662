import { menuOf } from '#lib/server/menu.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => ({
  language: locals.language,
  path: url.pathname.replace(/^\/en(?=\/|$)/, '') || '/',
  menu: menuOf(locals.house).map(({ path, name }) => ({ path, name: name[locals.language] })),
});
