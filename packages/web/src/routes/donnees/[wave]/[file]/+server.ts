import { openDataWave } from '@beffroi/observatory';
import { fileNamed, waveFiles } from '@beffroi/opendata';
import { fileAnswer, preflight } from '@beffroi/ui/server/answers.ts';
import { withheldAnswer } from '@beffroi/ui/server/withheld.ts';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, request }) => {
  const { house } = locals;
  const found = await openDataWave(house, params.wave, house.now());
  if (found?.kind === 'withheld') return withheldAnswer(locals, found.withheld);
  const wave = await waveFiles(house, params.wave, house.now());
  const file = wave === null ? null : fileNamed(wave, params.file);
  if (file === null) error(404);
  return fileAnswer(request, file, wave!.fleeting);
};

export const HEAD = GET;
export const OPTIONS: RequestHandler = () => preflight();
