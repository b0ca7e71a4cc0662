import type { Segment } from './parts.ts';

/** "105 °C", "28 °TH": a unit. Behind a word the same sign marks who signs: "patience °QM". */
export const isDegree = ({ gap, start }: Segment, text: string): boolean =>
  gap.at(-1)?.text === '°' && /\d[\u00a0\u202f ]?°$/u.test(text.slice(Math.max(0, start - 3), start));
