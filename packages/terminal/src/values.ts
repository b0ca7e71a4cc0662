import { type InseeCode, type Instant, instantFrom, parseInseeCode, parseInstant } from '@beffroi/domain';
import type { RenderWish } from '@beffroi/instrument';
import type { TerminalMessages as Messages } from './messages/messages.ts';
import { Refusal } from './refusal.ts';

/** An instant of the line (`2026-11-24` is its noon), or the clock's. */
export function instantOf(text: string | null, now: number, messages: Messages): Instant {
  if (text === null) return instantFrom(now);
  const instant = parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00Z` : text);
  if (instant === null) throw new Refusal(messages.badInstant(text));
  return instant;
}

export function townOf(text: string | null, messages: Messages): InseeCode | null {
  if (text === null) return null;
  const code = parseInseeCode(text);
  if (code === null) throw new Refusal(messages.badTown(text));
  return code;
}

export function renderOf(text: string | null, messages: Messages): RenderWish {
  if (text === null) return 'auto';
  if (text === 'never' || text === 'auto' || text === 'always') return text;
  throw new Refusal(messages.badRender(text));
}

export function budgetOf(text: string | null, messages: Messages, usual = 80): number {
  if (text === null) return usual;
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1) throw new Refusal(messages.badBudget(text));
  return Number(text);
}

/** How many towns at a time. */
export function atOnceOf(text: string | null, messages: Messages, usual = 6): number {
  if (text === null) return usual;
  if (!/^\d{1,3}$/.test(text) || Number(text) < 1) throw new Refusal(messages.badAtOnce(text));
  return Number(text);
}

/** Seconds of the line as milliseconds; `null` when none were given. */
export function delayOf(text: string | null, messages: Messages): number | null {
  if (text === null) return null;
  if (!/^\d{1,4}(?:[.,]\d{1,3})?$/.test(text)) throw new Refusal(messages.badDelay(text));
  return Math.round(Number(text.replace(',', '.')) * 1000);
}
