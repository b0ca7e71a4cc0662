import { type Arguments, EXIT } from '@beffroi/terminal';
import { coordinatesOf, findTerritory, territories } from '@beffroi/territories';
import type { Context } from '../context.ts';
import { openPost } from '../post-at-work.ts';
import { assertCanListen, builtSite, serveUntilStopped, siteNewsKeys, siteOperator, siteWishOf } from '../site.ts';

/** Serves the site: the public pages and the atelier, with workers for the waves that are run from there. */
export async function serveCommand(args: Arguments, context: Context): Promise<number> {
  const wish = siteWishOf(args, context.env, context.messages);
  // A wrong setting is told before anything that takes long.
  openPost(context.env, context.messages);
  siteOperator(context.env, context.messages);
  siteNewsKeys(context.env, context.messages);
  await assertCanListen(wish, context.messages);
  await builtSite(context);
  // The best part of a second of reading, before anybody waits for an answer.
  territories();
  coordinatesOf('75056');
  findTerritory('', null, false);
  await serveUntilStopped({ args, wish, quiet: args.flag('quiet') }, context);
  return EXIT.done;
}
