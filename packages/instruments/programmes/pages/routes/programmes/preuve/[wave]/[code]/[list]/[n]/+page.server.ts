import { RULES } from '@beffroi/programmes/judge';
import { statementProof } from '@beffroi/programmes/views';
import { shownContests } from '@beffroi/ui/server/contests.ts';
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
  const { quote } = proof.statement;
  // A contest speaks of a sentence by its words: the form begins with them.
  const contests = (await shownContests(locals.house, { instrument: 'programmes', territory: params.code }, locals.language)).filter(
    ({ wave, reason }) => wave === params.wave && reason.includes(quote),
  );
  return { proof, contests, rule: rule === undefined ? '' : locals.language === 'fr' ? typographic(rule.fr) : rule.en };
}) satisfies PageServerLoad;
