import { type Annotated, type Found, overlap } from '../annotate.ts';

/** Digital words of a sentence that count: neither a look-alike, nor somebody's job. */
export function digitalWords(sentence: Annotated): readonly Found[] {
  const against = [...lookAlikes(sentence), ...jobs(sentence)];
  return sentence.found.filter(
    (one) => one.purpose.of === 'digital' && one.purpose.kind === 'strong' && !against.some((other) => overlap(one, other)),
  );
}

/** What looks digital and is not: what it overlaps does not count. */
export function lookAlikes({ found }: Annotated): readonly Found[] {
  return found.filter(({ purpose }) => purpose.of === 'digital' && purpose.kind === 'not');
}

/** Somebody's job or studies: what they overlap does not count. */
export function jobs({ found }: Annotated): readonly Found[] {
  return found.filter(({ purpose }) => purpose.of === 'digital' && purpose.kind === 'jobs');
}
