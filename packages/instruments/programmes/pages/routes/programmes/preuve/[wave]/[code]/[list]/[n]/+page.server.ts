import { RULES } from '@beffroi/programmes/judge';
import { statementProof } from '@beffroi/programmes/views';
import { typographic } from '@beffroi/words';
import { error } from '@sveltejs/kit';
import { spokenWave } from '#pages/server/spoken.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ params, locals }) => {
  const published = await spokenWave(locals, params.wave);
  const number = /^[1-9]\d{0,5}$/.test(params.n) ? Number(params.n) : 0;
  const proof = await statementProof(locals.house, published, { code: params.code, list: params.list }, number);
  if (proof === null) error(404);
  const rule = RULES.find(({ name }) => name === proof.statement.rule);
  return { proof, rule: rule === undefined ? '' : locals.language === 'fr' ? typographic(rule.fr) : rule.en };
}) satisfies PageServerLoad;
