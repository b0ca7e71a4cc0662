import { openReply, publishWave, ReviewRefusal, replyState, waveNamed as waveOf } from '@beffroi/review';
import type { WaveRow } from '@beffroi/store';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { error, fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { runsTexts } from '#lib/messages/runs.ts';
import type { Actions, PageServerLoad } from './$types';

const DAY = 86_400_000;
/** What towns are usually given to answer. */
const USUAL_DAYS = 21;

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'wave.publish');
  const { locals, params } = event;
  const { store, now } = locals.house;
  const wave = await waveNamed(event);
  const reply = await replyState(store, wave.id, now());
  if (wave.state !== 'closed' || reply.publishedAt !== null) redirect(303, hrefIn(locals.language, `/atelier/vagues/${params.nom}`));
  return { name: wave.name, reply, until: new Date(now().getTime() + USUAL_DAYS * DAY).toISOString().slice(0, 10) };
};

async function waveNamed({ locals, params }: Pick<RequestEvent<{ nom: string }>, 'locals' | 'params'>): Promise<WaveRow> {
  return (await waveOf(locals.house.store, params.nom)) ?? error(404, 'wave');
}

/** Does it, and comes back to the wave; a refusal is said in the page. */
async function show(event: RequestEvent<{ nom: string }>, done: 'publish' | 'reply', verb: (wave: WaveRow) => Promise<void>, until = '') {
  const texts = runsTexts[event.locals.language];
  try {
    await verb(await waveNamed(event));
  } catch (cause) {
    if (!(cause instanceof ReviewRefusal)) throw cause;
    return fail(409, { refused: texts.publishRefusals[cause.code] ?? cause.message, until });
  }
  redirect(303, `${hrefIn(event.locals.language, `/atelier/vagues/${event.params.nom}`)}?fait=${done}`);
}

export const actions: Actions = {
  publish: (event) => {
    requireAct(event, 'wave.publish');
    const { store, now } = event.locals.house;
    return show(event, 'publish', (wave) => publishWave(store, actorOf(event), wave.id, now()));
  },
  reply: async (event) => {
    requireAct(event, 'wave.publish');
    const { locals, request } = event;
    const { store, now } = locals.house;
    const day = String((await request.formData()).get('until') ?? '').slice(0, 40);
    // The day that is named is still theirs.
    const until = new Date(/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T23:59:59Z` : Number.NaN);
    if (Number.isNaN(until.getTime())) return fail(400, { refused: runsTexts[locals.language].replyBad, until: day });
    return show(event, 'reply', (wave) => openReply(store, actorOf(event), wave.id, until, now()), day);
  },
};
