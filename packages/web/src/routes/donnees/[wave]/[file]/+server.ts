import { fileNamed, waveFiles } from '@beffroi/opendata';
import { error } from '@sveltejs/kit';
import { fileAnswer, preflight } from '#lib/server/answers.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, request }) => {
  const { store, data } = locals.house;
  const wave = await waveFiles(store, data, params.wave);
  const file = wave === null ? null : fileNamed(wave, params.file);
  if (file === null) error(404);
  return fileAnswer(request, file);
};

export const HEAD = GET;
export const OPTIONS: RequestHandler = () => preflight();
