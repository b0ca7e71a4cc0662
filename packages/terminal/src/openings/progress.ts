import type { Progress } from '@beffroi/capture';
import { barOf, secondsLeft } from '../bar.ts';
import type { Context } from '../context.ts';
import { cut, plain } from '../text.ts';

/** Says what a collection does while it does it: one line with a bar that changes on a terminal, a line a page elsewhere, nothing when not wanted. */
export function progressOf(context: Context, budget: number, quiet: boolean): { show(event: Progress): void; end(): void } {
  const { screen, messages, now } = context;
  const began = now();
  let furthest = 0;
  return {
    show({ visit, pages, waiting }) {
      if (quiet || visit.purpose === 'asset') return;
      const url = plain(visit.url);
      if (!screen.asideTerminal) {
        if (visit.purpose === 'page') screen.aside(messages.line(pages, whatCame(visit, messages), url));
        return;
      }
      // A site shows page by page how large it is: what was done stays done.
      const all = Math.max(1, Math.min(budget, pages + waiting));
      furthest = Math.max(furthest, pages / all);
      const left = secondsLeft(pages, all, now() - began);
      const line = messages.progress(
        barOf(furthest),
        pages,
        budget,
        waiting,
        left === null || left === 0 ? null : messages.duration(left),
        url,
      );
      screen.status(cut(line, screen.asideColumns - 1));
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
