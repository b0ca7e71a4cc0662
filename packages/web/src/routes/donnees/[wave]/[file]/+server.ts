import { fileNamed, spokenWaves, waveFiles } from '@beffroi/opendata';
import { fileAnswer, preflight } from '@beffroi/ui/server/answers.ts';
import { silentAnswer } from '@beffroi/ui/server/silence.ts';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, request }) => {
  const { store, data, now } = locals.house;
  const silent = (await spokenWaves(store, now())).hidden.get(params.wave);
  if (silent !== undefined) return silentAnswer(locals, silent);
  const wave = await waveFiles(store, data, params.wave, now());
  const file = wave === null ? null : fileNamed(wave, params.file);
  if (file === null) error(404);
  return fileAnswer(request, file, wave!.fleeting);
};

export const HEAD = GET;
export const OPTIONS: RequestHandler = () => preflight();
