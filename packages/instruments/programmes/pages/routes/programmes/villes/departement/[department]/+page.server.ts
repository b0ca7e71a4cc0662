import { loadTownsOfKind } from '#pages/server/programme-lists.ts';
import type { PageServerLoad } from './$types';

export const load = (({ locals, params }) =>
  loadTownsOfKind(locals, ({ department }) => department === params.department)) satisfies PageServerLoad;
