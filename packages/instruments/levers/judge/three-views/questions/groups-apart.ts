import { weightOf } from '../gaps.ts';
import type { QuestionRule } from './open-question.ts';

/** “Elected members see 4 where agents see 2: who has seen what?” The widest gap between two groups, where it is one level or more. */
export const groupsApart: QuestionRule = {
  name: 'groups-apart',
  asks({ gaps }) {
    const between = gaps.filter((one) => one.kind === 'groups' && one.told && Math.abs(one.value) >= 1);
    const widest = between.toSorted((one, other) => weightOf(other) - weightOf(one))[0];
    if (widest?.kind !== 'groups') return null;
    return { from: widest.from.join(' '), to: widest.to.join(' '), value: Math.round(widest.value * 10) / 10 };
  },
};
