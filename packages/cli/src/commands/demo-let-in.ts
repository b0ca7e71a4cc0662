import { people, resetLink } from '@beffroi/accounts';
import { terminalActor } from '@beffroi/acts';
import { COMMANDS } from '@beffroi/house/commands';
import { authorityName } from '@beffroi/plans';
import type { Store } from '@beffroi/store';
import type { Context } from '../context.ts';
import { WATCHED } from './demo-plan-story.ts';

/** Prints the links by which instruments let whoever watches in as people of the invented towns. */
export async function printLettingIn(store: Store, fixtures: string, url: string, context: Context): Promise<void> {
  for (const { demonstration } of COMMANDS) {
    const lettingIn = await demonstration?.letIn?.();
    const lines = (await lettingIn?.({ house: { store }, fixtures, url }, context)) ?? [];
    for (const line of lines) context.screen.out(line);
  }
  await printPlan(store, url, context);
}

/** Prints the link by which whoever watches sees a plan as the mayor of its town does; nothing where the demonstration has no such plan. */
async function printPlan(store: Store, url: string, { screen, messages, language, now }: Context): Promise<void> {
  const at = new Date(now());
  const mayor = (await people(store, at)).accounts.find(
    ({ name, territories }) => name === WATCHED.name && territories.includes(WATCHED.territory),
  );
  if (mayor === undefined) return;
  const secret = await resetLink(store, terminalActor(), mayor.id, at);
  const link = `${url}${language === 'fr' ? '' : '/en'}/atelier/demonstration/${secret}?vers=plan`;
  screen.out(messages.demoPlan(await authorityName(store, WATCHED.territory), link));
}
