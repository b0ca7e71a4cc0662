import { COMMANDS } from '@beffroi/house/commands';
import type { Context } from '../context.ts';
import type { Demonstration } from '../site.ts';

/** Prints, once the site is there, the links by which instruments let whoever watches in as people of the invented towns. */
export function letIn(demonstration: Demonstration, fixtures: string, context: Context): Demonstration {
  let isPrinted = false;
  return {
    ...demonstration,
    async begin(store, desk, url) {
      await demonstration.begin(store, desk, url);
      // A database that was opened anew has let everybody in already.
      if (isPrinted) return;
      isPrinted = true;
      for (const { demonstration: shown } of COMMANDS) {
        const lettingIn = await shown?.letIn?.();
        const lines = (await lettingIn?.({ house: { store }, fixtures, url }, context)) ?? [];
        for (const line of lines) context.screen.out(line);
      }
    },
  };
}
