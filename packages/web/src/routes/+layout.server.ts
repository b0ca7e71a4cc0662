import { showsFiction } from '@beffroi/observatory';
import { questionsOf } from '#lib/server/menu.ts';
import { conformityOf } from '#lib/server/operator/operator.ts';
import { operatorIn } from '#lib/server/operator/read-operator.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => ({
  language: locals.language,
  path: url.pathname.replace(/^\/en(?=\/|$)/, '') || '/',
  fictional: await showsFiction(locals.house),
  menu: questionsOf(locals.house, locals.language),
  conformity: conformityOf(operatorIn(process.env).accessibility.audit),
});
