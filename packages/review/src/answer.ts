import { canonicalJson } from '@beffroi/domain';
import { AnswerFault, type ReviewKind } from '@beffroi/instrument';
import { ReviewRefusal } from './refusal.ts';

/** Where in a page it can be seen. */
export interface Proof {
  readonly quote: string;
  readonly url: string;
  readonly digest: string;
}

/** True when both say the same of an item. */
export const sameAnswer = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/**
 * An answer as it is kept.
 *
 * @throws ReviewRefusal `bad-answer`, with what the instrument calls the fault
 */
export function readAnswer(kind: Pick<ReviewKind, 'readAnswer'>, value: unknown): unknown {
  return orRefused(() => kind.readAnswer(value));
}

/** An answer out of a form's fields, as its kind reads them. @throws ReviewRefusal `bad-answer` */
export function answerInFields(kind: ReviewKind, field: (name: string) => string | null): unknown {
  return orRefused(() =>
    kind.readAnswer(
      kind.answerIn === undefined ? Object.fromEntries(kind.questions.map(({ id }) => [id, field(id)])) : kind.answerIn(field),
    ),
  );
}

function orRefused<Kept>(read: () => Kept): Kept {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AnswerFault)) throw error;
    throw new ReviewRefusal('bad-answer', error.message, { fault: error.code, cause: error });
  }
}
