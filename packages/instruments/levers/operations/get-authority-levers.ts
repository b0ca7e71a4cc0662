import { authorityIn, publishedLevers } from '@beffroi/levers/views';
import { NotThere, type Operation } from '@beffroi/ui/api/operation.ts';
import { CODE, WAVE } from '@beffroi/ui/api/parameters.ts';
import { authorityCells } from './authority-cells.ts';

/** An authority's levers in a wave. */
export const getAuthorityLevers: Operation = {
  id: 'getAuthorityLevers',
  path: '/levers/{wave}/authorities/{code}',
  summary: { fr: 'Les leviers d’une collectivité dans une vague', en: 'The levers of an authority in a wave' },
  description: {
    fr: 'Les vingt leviers par trois regards (dit, vécu, vu), avec preuves, effectifs et intervalles, et les écarts qui se dégagent ; à côté, ce que des listes en ont promis, tant que rien n’oblige à s’en taire. Rien de moins de cinq réponses.',
    en: 'The twenty levers by three views (said, lived, seen), with proofs, numbers and intervals, and the gaps that stand out; beside them what lists promised, unless an election’s silence holds. Nothing of fewer than five answers.',
  },
  parameters: [WAVE, CODE],
  answer: 'AuthorityLevers',
  spoken: true,
  fleeting: true,
  async respond(ask) {
    const { store, text } = ask;
    const name = text('wave')!;
    const wave = name === 'latest' ? (await publishedLevers(store))[0]?.wave.name : name;
    if (wave === undefined || !(await publishedLevers(store)).some((one) => one.wave.name === wave)) throw new NotThere('wave');
    const found = await authorityIn(store, wave, text('code')!);
    if (found === null) throw new NotThere('town');
    return authorityCells(ask, found);
  },
};
