import { livingGroups } from '../lived-view.ts';
import type { QuestionRule } from './open-question.ts';

/** From this share on, as far as noise and sampling let it be said, many do not know. */
const MANY = 1 / 3;

/** “You say 4, and half of your agents do not know: who would tell them?” */
export const unknownToAgents: QuestionRule = {
  name: 'unknown-to-agents',
  asks({ declared, lived }) {
    if (declared.kind !== 'level' || declared.level < 2) return null;
    const group = livingGroups(lived).find(({ roles, unknown }) => roles.includes('agent') && unknown.interval.low >= MANY);
    return group === undefined ? null : { said: declared.level, share: Math.round(group.unknown.value * 100), n: group.n };
  },
};
