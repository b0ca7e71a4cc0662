import { COMMANDS } from '@beffroi/house/commands';
import type { Store } from '@beffroi/store';
import type { Context } from '../context.ts';

/** Prints the links by which instruments let whoever watches in as people of the invented towns. */
export async function printLettingIn(store: Store, fixtures: string, url: string, context: Context): Promise<void> {
  for (const { demonstration } of COMMANDS) {
    const lettingIn = await demonstration?.letIn?.();
    const lines = (await lettingIn?.({ house: { store }, fixtures, url }, context)) ?? [];
    for (const line of lines) context.screen.out(line);
  }
}
