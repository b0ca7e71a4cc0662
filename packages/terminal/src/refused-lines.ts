import type { LineRefusal } from '@beffroi/territories';
import type { Context } from './context.ts';
import { plain, wrap } from './text.ts';

/** On a terminal nobody reads more of them at once. */
const MOST_SHOWN = 50;

/**
 * The lines of a file that were not taken: number, reason, what to do. On a terminal as sentences, the first fifty; elsewhere all of them, a line each, parts
 * between tabs (the number is `–` for the file as a whole).
 */
export function refusedLines(refused: readonly LineRefusal[], context: Context): string[] {
  const { messages } = context;
  return saidLines(
    refused.map(({ line, reason, remedy }) => ({
      line,
      reason: plain(messages.refusalReason(reason)),
      remedy: messages.remedies[remedy],
    })),
    context,
  );
}

/** A line of a file that was not taken, in words. */
interface SaidLine {
  readonly line: number;
  readonly reason: string;
  readonly remedy: string;
}

/** The same of lines whose reasons are said already. */
export function saidLines(said: readonly SaidLine[], { screen, messages }: Context): string[] {
  if (!screen.terminal) return said.map(({ line, reason, remedy }) => `${line === 0 ? '–' : line}\t${reason}\t${remedy}`);
  const lines = said.slice(0, MOST_SHOWN).flatMap(({ line, reason, remedy }) => {
    const sentence = `${reason} ${remedy}`;
    return wrap(line === 0 ? sentence : `${messages.lineNumber(line)} · ${sentence}`, screen.columns);
  });
  const others = said.length - MOST_SHOWN;
  return [screen.tone('strong', messages.linesRefused(said.length)), ...lines, ...(others > 0 ? [messages.othersRefused(others)] : [])];
}
