import type { ActionDetail, ActionParts } from '@beffroi/plans';
import { fieldsOf } from './action-form.ts';

type Fields = Readonly<Record<string, string>>;

/** Fields that are one part of an action: somebody changed all of them, or none. */
const GROUPS = [['title'], ['purpose'], ['due'], ['step', 'stepDue'], ['cost'], ['open'], ['state', 'blockedBy', 'liftedBy']];

/**
 * What a form shows again where two people changed the same: what one changed oneself stays as it was typed, all else is as it stands now. So saving it onto
 * what stands takes nothing of the other's away that both did not change.
 *
 * @param read what one had read
 */
export function keptFields(typed: Fields, read: Fields, now: Fields): Record<string, string> {
  const differs = (field: string): boolean => plain(typed[field]) !== plain(read[field]);
  const kept = GROUPS.flatMap((group) => group.map((field) => [field, (group.some(differs) ? typed[field] : now[field]) ?? ''] as const));
  return Object.fromEntries(kept);
}

const plain = (text: string | undefined): string => (text ?? '').replaceAll('\r\n', '\n').trim();

/** An action as its form has it: now, and as it was in an older version. */
export function fieldsAt(
  { action, history }: Pick<ActionDetail, 'action' | 'history'>,
  version: number,
): { readonly now: Fields; readonly read: Fields } {
  const { title, purpose, state, blocked, due, step, cost, open } = action;
  const now = { title, purpose, progress: { state, blocked }, due, step, cost, open };
  const read: Partial<ActionParts> = { ...now };
  // The newest first: each takes away what it changed.
  for (const one of history) if (one.version > version) Object.assign(read, one.before);
  return { now: fieldsOf(now), read: fieldsOf(read as ActionParts) };
}
