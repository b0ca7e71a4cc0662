import type { Progress } from '@beffroi/capture';
import type { Context } from '../context.ts';
import { cut, plain } from '../text.ts';

/** Says what a collection does while it does it: one line that changes on a terminal, a line a page elsewhere, nothing when not wanted. */
export function progressOf(context: Context, budget: number, quiet: boolean): { show(event: Progress): void; end(): void } {
  const { screen, messages } = context;
  return {
    show({ visit, pages, waiting }) {
      if (quiet || visit.purpose === 'asset') return;
      const url = plain(visit.url);
      if (screen.asideTerminal) screen.status(cut(messages.progress(pages, budget, waiting, url), screen.asideColumns - 1));
      else if (visit.purpose === 'page') screen.aside(messages.line(pages, whatCame(visit, messages), url));
    },
    end() {
      if (!quiet) screen.status('');
    },
  };
}

function whatCame(visit: Progress['visit'], messages: Context['messages']): string {
  if (visit.obstacle !== null) return messages.obstacle[visit.obstacle];
  return visit.status === null ? '–' : String(visit.status);
}
