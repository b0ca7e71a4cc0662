import { ANSWERS, type Answer } from '@beffroi/surveys';
import type { CrowdPlan, GroupPlan } from './towns.ts';

/** How far people of a town are from each other, and how far one is from oneself, in levels. */
const BETWEEN = 0.5;
const WITHIN = 0.8;
/** Shares of answers that are none, and of questions that somebody leaves out. */
const UNKNOWN = 0.06;
const NOT_CONCERNED = 0.02;
const LEFT_OUT = 0.02;

/** What somebody answers to a question: `null`, they leave it out. */
export type AnswersTo = (lever: string) => Answer | null;

/**
 * Draws somebody of a town: around the level that is lived there, as their group sees it. The same seed, group and number give the same person.
 *
 * @param at their number in the group
 */
export function drawnPerson({ seed, lived }: CrowdPlan, role: string, { above = 0 }: GroupPlan, at: number): AnswersTo {
  const own = BETWEEN * normalOf(`${seed} ${role} ${at}`);
  return (lever) => {
    const key = `${seed} ${role} ${at} ${lever}`;
    const chance = uniformOf(`${key} apart`);
    if (chance < UNKNOWN) return 'unknown';
    if (chance < UNKNOWN + NOT_CONCERNED) return 'not-concerned';
    if (chance < UNKNOWN + NOT_CONCERNED + LEFT_OUT) return null;
    const level = Math.round((lived[lever] ?? 0) + above + own + WITHIN * normalOf(key));
    return ANSWERS.find((answer) => answer === Math.max(0, Math.min(5, level)))!;
  };
}

/** From a normal distribution (Box and Muller). */
function normalOf(key: string): number {
  return Math.sqrt(-2 * Math.log(1 - uniformOf(`${key} 1`))) * Math.cos(2 * Math.PI * uniformOf(`${key} 2`));
}

/** From 0 to below 1, by the letters of a text (FNV-1a, mixed as MurmurHash3 ends). */
function uniformOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
