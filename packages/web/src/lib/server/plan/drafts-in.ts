import type { DraftAction } from '@beffroi/plans';

/** Actions that a form brings back as it was given them, and anybody may have changed: what is none of them is left out, and the verb checks what stands in each. */
export function draftsIn(text: string): readonly DraftAction[] {
  const parsed = jsonOf(text);
  return Array.isArray(parsed) ? parsed.map(draftOf).filter((draft) => draft !== null) : [];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (one: unknown): one is Fields => typeof one === 'object' && one !== null;
const textIn = (one: unknown): string => (typeof one === 'string' ? one : '');
const maybe = (one: unknown): string | null => (typeof one === 'string' ? one : null);
const numberIn = (one: unknown): number => (Number.isSafeInteger(one) ? (one as number) : Number.NaN);

function draftOf(one: unknown): DraftAction | null {
  if (!isFields(one)) return null;
  const { step, blocked, ties, needs, number } = one;
  return {
    ...{ line: 0, number: number === null ? null : numberIn(number), title: textIn(one['title']), purpose: textIn(one['purpose']) },
    state: textIn(one['state']) as DraftAction['state'],
    ...{ due: maybe(one['due']), endedOn: maybe(one['endedOn']), open: one['open'] === true },
    cost: maybe(one['cost']) as DraftAction['cost'],
    step: isFields(step) ? { text: textIn(step['text']), due: maybe(step['due']) } : null,
    blocked: isFields(blocked) ? { by: textIn(blocked['by']), liftedBy: maybe(blocked['liftedBy']) } : null,
    ties: (Array.isArray(ties) ? ties : []).filter(isFields).map((tie) => ({
      ...{ instrument: textIn(tie['instrument']), indicator: textIn(tie['indicator']) },
      ...{ from: tie['from'] === null ? null : numberIn(tie['from']), to: numberIn(tie['to']) },
    })),
    needs: (Array.isArray(needs) ? needs : []).map(numberIn),
  };
}
