import { exportOwn } from '@beffroi/desk';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { zipAnswer } from '#lib/server/desk/zip-answer.ts';
import type { RequestHandler } from './$types';

/** All that the desk keeps of who asks. It leaves its row in the log: it is no reading. */
export const POST: RequestHandler = async (event) => {
  requireAct(event, 'account.own');
  const { store, now } = event.locals.house;
  return zipAnswer(await exportOwn(store, actorOf(event), now()), 'beffroi-mes-donnees.zip');
};
