import { may } from '@beffroi/acts';
import { exportTown } from '@beffroi/desk';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { error } from '@sveltejs/kit';
import { zipAnswer } from '#lib/server/desk/zip-answer.ts';
import type { RequestHandler } from './$types';

/** All that the desk keeps of a town of the lead's. */
export const POST: RequestHandler = async (event) => {
  requireAct(event, 'desk.export');
  const territory = textOf(await event.request.formData(), 'commune');
  const member = actorOf(event);
  if (!member.territories.includes(territory) || !may(member, 'desk.export', territory)) error(404, 'territory');
  const { store, now } = event.locals.house;
  return zipAnswer(await exportTown(store, member, territory, now()), `beffroi-accueil-${territory}.zip`);
};
