import { parseInseeCode } from '@beffroi/domain';
import type { NoSheet } from '@beffroi/ui/server/sheet-printer.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

const REASONS: readonly NoSheet[] = ['no-browser', 'busy', 'failed'];

export const load = (({ params, url }) => {
  const code = parseInseeCode(params.code);
  if (code === null) error(404);
  const why = REASONS.find((reason) => reason === url.searchParams.get('motif')) ?? 'failed';
  return { code, why };
}) satisfies PageServerLoad;
