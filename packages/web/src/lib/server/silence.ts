import type { Withheld } from '@beffroi/instrument';
import { type PublishedProgrammes, type ShownProgrammes, shownProgrammes, withheldIn } from '@beffroi/programmes/views';
import { error } from '@sveltejs/kit';

/**
 * What is answered under an embargo: 451, for the law is the reason and programs can tell it from a fault (503 would be one, and proxies would
 * ask again) · never kept by anybody (`hooks.server.ts`), since it ends by the clock.
 *
 * @throws 451, always
 */
export function refuseWithheld(locals: App.Locals, { until, said }: Withheld): never {
  locals.silentUntil = until;
  error(451, { message: 'silence', withheld: { ...said[locals.language], until: until?.toISOString() ?? null } });
}

/** What may be shown of programmes. @throws 451 when all that is published is hidden now */
export async function spokenProgrammes(locals: App.Locals): Promise<ShownProgrammes> {
  const { house } = locals;
  const shown = await shownProgrammes(house.store, house.now());
  const [first] = shown.hidden;
  if (shown.waves.length === 0 && first !== undefined) refuseWithheld(locals, withheldIn(first));
  return shown;
}

/**
 * A published wave of programmes by its name. The silence is asked before anything else, so that no answer tells what is in a hidden wave.
 *
 * @throws 451 in its silence, 404 when no such wave is published
 */
export async function spokenWave(locals: App.Locals, name: string): Promise<PublishedProgrammes> {
  const { house } = locals;
  const { waves, hidden, hiddenWaves } = await shownProgrammes(house.store, house.now());
  const year = hiddenWaves.find((one) => one.name === name)?.year;
  const silent = hidden.find((one) => one.year === year);
  if (silent !== undefined) refuseWithheld(locals, withheldIn(silent));
  return waves.find(({ wave }) => wave.name === name) ?? error(404);
}

/** The same answer for what is no page: a file of open data. */
export function withheldAnswer(locals: App.Locals, { until, said }: Withheld): Response {
  locals.silentUntil = until;
  return new Response(`${said.fr.line}\n${said.en.line}\n`, { status: 451, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
