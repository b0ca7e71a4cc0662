import { shownTowns } from '@beffroi/services/views';
import { towns } from '@beffroi/ui/words/towns.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params }) => {
  const inside = (await shownTowns(locals.house.store)).filter(({ department }) => department === params.department);
  if (inside.length === 0) error(404, towns[locals.language].unknownDepartment);
  return {
    code: params.department,
    name: inside[0]!.departmentName,
    towns: inside.toSorted((one, other) => one.name.localeCompare(other.name, 'fr')),
  };
}) satisfies PageServerLoad;
