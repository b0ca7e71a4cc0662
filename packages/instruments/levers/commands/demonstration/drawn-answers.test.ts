import { ANSWERS } from '@beffroi/surveys';
import { expect, it } from 'vitest';
import { drawnPerson } from './drawn-answers.ts';

const CROWD = { seed: 7, lived: { 'free-speech': 1, 'saas-flexibility': 4 } } as const;
const PEOPLE = Array.from({ length: 400 }, (_, at) => at);

function meanOf(lever: string, above = 0): number {
  const levels = PEOPLE.map((at) => drawnPerson(CROWD, 'agent', { invited: 400, above }, at)(lever)).filter(
    (one) => typeof one === 'number',
  );
  return levels.reduce((sum: number, level) => sum + level, 0) / levels.length;
}

it('draws the same person for the same seed, and another one for another number', () => {
  const of = (at: number) => ['free-speech', 'saas-flexibility'].map(drawnPerson(CROWD, 'agent', { invited: 9 }, at));
  expect(of(3)).toEqual(of(3));
  expect(new Set(PEOPLE.map((at) => JSON.stringify(of(at)))).size).toBeGreaterThan(10);
});

it('draws answers of the questionnaire alone, and leaves few questions out', () => {
  const drawn = PEOPLE.map((at) => drawnPerson(CROWD, 'agent', { invited: 400 }, at)('free-speech'));
  expect(drawn.every((answer) => answer === null || ANSWERS.includes(answer))).toBe(true);
  expect(drawn.filter((answer) => answer === null).length).toBeLessThan(PEOPLE.length / 20);
});

it('draws around what is lived, a group that sees everything better above it', () => {
  expect(meanOf('free-speech')).toBeCloseTo(1.1, 0);
  expect(meanOf('saas-flexibility')).toBeCloseTo(3.9, 0);
  expect(meanOf('free-speech', 2)).toBeGreaterThan(meanOf('free-speech') + 1.5);
});
