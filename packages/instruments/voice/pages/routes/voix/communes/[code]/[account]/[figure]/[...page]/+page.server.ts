import { idAt } from '@beffroi/ui/server/moved.ts';
import { FIGURE_ADDRESSES } from '#pages/figure-address.ts';
import { loadFigure, pageIn } from '#pages/server/load.ts';
import type { PageServerLoad } from './$types';

export const load = (({ locals, params, url }) =>
  loadFigure(
    locals,
    { ...params, figure: idAt(url, params.figure, FIGURE_ADDRESSES), page: pageIn(params.page) },
    null,
  )) satisfies PageServerLoad;
