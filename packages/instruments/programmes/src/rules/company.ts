import { type Annotated, type Found, overlap } from '../annotate.ts';

/** Digital words of a sentence that count: neither a look-alike, nor somebody's job. */
export function digitalWords({ found }: Annotated): readonly Found[] {
  const against = found.filter(({ purpose }) => purpose.of === 'digital' && (purpose.kind === 'not' || purpose.kind === 'jobs'));
  return found.filter(
    (one) => one.purpose.of === 'digital' && one.purpose.kind === 'strong' && !against.some((other) => overlap(one, other)),
  );
}

/** Look-alikes and jobs of a sentence: what they overlap does not count. */
export function jobs({ found }: Annotated): readonly Found[] {
  return found.filter(({ purpose }) => purpose.of === 'digital' && purpose.kind === 'jobs');
}
