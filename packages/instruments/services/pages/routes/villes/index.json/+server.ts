import { sortedInTurns } from '@beffroi/observatory';
import { shownTowns } from '@beffroi/services/views';
import type { RequestHandler } from './$types';

/** The towns of the shown wave as rows of code, name, department and mean level: what a site of files searches in. The most populous first. */
export const GET: RequestHandler = async ({ locals }) => {
  const towns = await sortedInTurns(
    await shownTowns(locals.house.store),
    (one, other) => other.population - one.population || (one.code < other.code ? -1 : 1),
  );
  const rows = towns.map(({ code, name, departmentName, mean }) => [
    ...[code, name, departmentName],
    mean === null ? null : Math.round(mean * 100) / 100,
  ]);
  return Response.json(
    { columns: ['code', 'name', 'department', 'mean'], towns: rows },
    { headers: { 'cache-control': 'public, max-age=300' } },
  );
};
