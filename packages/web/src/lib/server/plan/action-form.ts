import type { ActionAsk, ActionParts, Tie } from '@beffroi/plans';
import type { CostBand, PlanActionState } from '@beffroi/store';
import { textOf, textsOf } from '@beffroi/ui/server/refused.ts';
import type { LevelNow } from './measured.ts';

/** What a form says of an action; what cannot be is left for the verb to refuse. */
export function actionAsk(form: FormData): ActionAsk & { readonly title: string } {
  const by = textOf(form, 'blockedBy').trim();
  // Whoever says what blocks it says that it is blocked.
  const typed = textOf(form, 'state') || 'proposed';
  const state = (by !== '' && (typed === 'proposed' || typed === 'running') ? 'blocked' : typed) as PlanActionState;
  return {
    title: textOf(form, 'title'),
    purpose: textOf(form, 'purpose'),
    due: textOf(form, 'due'),
    step: stepIn(form),
    progress: { state, blocked: state === 'blocked' ? { by, liftedBy: textOf(form, 'liftedBy') } : null },
    cost: (textOf(form, 'cost') || null) as CostBand | null,
    open: form.has('open'),
  };
}

/** The next small step as it was typed; `null` for none. */
export function stepIn(form: FormData): { readonly text: string; readonly due: string | null } | null {
  const [text, due] = [textOf(form, 'step').trim(), textOf(form, 'stepDue').trim()];
  return text === '' && due === '' ? null : { text, due: due === '' ? null : due };
}

/** The rows of what it is to move, each from the level that was seen last: what an action had keeps the one it began with. */
export function tiesIn(form: FormData, now: ReadonlyMap<string, LevelNow>, had: readonly Tie[]): readonly Tie[] {
  const levels = textsOf(form, 'tieTo');
  return textsOf(form, 'tie').flatMap((key, at): Tie[] => {
    const [instrument = '', indicator = ''] = key.split(':');
    if (instrument === '' || indicator === '') return [];
    const old = had.find((tie) => tie.instrument === instrument && tie.indicator === indicator);
    const from = old === undefined ? (now.get(key)?.level ?? null) : old.from;
    return [{ instrument, indicator, from, to: levelIn(levels[at]) }];
  });
}

const levelIn = (typed: string | undefined): number => (/^[0-5]$/.test(typed ?? '') ? Number(typed) : Number.NaN);

/** Numbers of actions, chosen or typed. */
export const needsIn = (form: FormData): readonly number[] =>
  textsOf(form, 'needs').flatMap((typed) => (typed.match(/\d{1,9}/g) ?? []).map(Number));

/** An action as its form has it. */
export function fieldsOf({ title, purpose, progress, due, step, cost, open }: Omit<ActionParts, 'ties' | 'needs'>): Record<string, string> {
  const { state, blocked } = progress;
  return {
    ...{ title, purpose, state, due: due ?? '', step: step?.text ?? '', stepDue: step?.due ?? '', cost: cost ?? '' },
    ...{ blockedBy: blocked?.by ?? '', liftedBy: blocked?.liftedBy ?? '', open: open ? 'oui' : '' },
  };
}
