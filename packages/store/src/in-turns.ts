import { setImmediate } from 'node:timers/promises';

/** So many things are gone through at a stretch: a millisecond or two, of a whole country a tenth of a second. */
const AT_ONCE = 1_000;

/** So many characters are understood at a stretch: a few milliseconds. */
const CHARACTERS = 256 * 1024;

/** For who understands long texts one after the other: told how long the next is, it gives others their turn when there was much since the last. */
export function turnsByLength(): (characters: number) => Promise<void> {
  let understood = 0;
  return async (characters) => {
    understood += characters;
    if (understood <= CHARACTERS) return;
    understood = characters;
    await setImmediate();
  };
}

/** Goes through a list, with turns for others between: who answers visitors would else answer nobody until the end of a country. */
export async function eachInTurns<T>(list: Iterable<T>, visit: (one: T, at: number) => void): Promise<void> {
  let at = 0;
  for (const one of list) {
    if (at > 0 && at % AT_ONCE === 0) await setImmediate();
    visit(one, at++);
  }
}

/** A list of what is made of each, as `map` gives it, with turns for others between. */
export async function mappedInTurns<T, Made>(list: Iterable<T>, make: (one: T, at: number) => Made): Promise<Made[]> {
  const made: Made[] = [];
  await eachInTurns(list, (one, at) => made.push(make(one, at)));
  return made;
}
