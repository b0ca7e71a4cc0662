import { DeskRefusal } from '@beffroi/desk';
import { originOf } from '@beffroi/ui/server/guard.ts';
import { isHttpError } from '@sveltejs/kit';
import { assistant } from '#lib/messages/assistant.ts';
import { callerLimit } from '#lib/server/assistant/caller-limit.ts';
import { smallJson } from '#lib/server/assistant/small-json.ts';
import { answerOfTown } from '#lib/server/assistant/town-assistant.ts';
import type { RequestHandler } from './$types';

/** Any page may ask, without cookies: what is answered is public, and nobody is known. */
const SHARED = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '86400',
  'cache-control': 'no-store',
} as const;

/** Bytes of what is asked: a question of 500 signs, however it is written. */
const MOST_BYTES = 8192;

const asks = callerLimit({ window: 10 * 60_000, most: 40 });
/** What is passed on is read by people. */
const sends = callerLimit({ window: 60 * 60_000, most: 5 });

export const OPTIONS: RequestHandler = () => new Response(null, { status: 204, headers: SHARED });

export const POST: RequestHandler = async (event) => {
  const { locals, params, request, url } = event;
  const asked = await smallJson(request, MOST_BYTES);
  const language = asked?.['language'] === 'en' ? 'en' : 'fr';
  const refuse = (status: number, error: keyof typeof assistant.fr.errors, seconds?: number): Response =>
    Response.json(
      { error, text: assistant[language].errors[error] },
      { status, headers: { ...SHARED, ...(seconds === undefined ? {} : { 'retry-after': String(seconds) }) } },
    );
  if (asked === null) return refuse(400, 'not-valid');
  const [now, address] = [locals.house.now(), originOf(event).address ?? ''];
  const waitMs = asks(address, now) || (asked['send'] === true ? sends(address, now) : 0);
  if (waitMs > 0) return refuse(429, 'too-often', Math.ceil(waitMs / 1000));
  try {
    const { question, choice, send } = asked;
    const answer = await answerOfTown(locals, params.code, { question, choice, send, language }, url.origin);
    return answer === null ? refuse(400, 'not-valid') : Response.json(answer, { headers: SHARED });
  } catch (thrown) {
    if (thrown instanceof DeskRefusal && thrown.code === 'unknown') return refuse(404, 'no-assistant');
    if (thrown instanceof DeskRefusal && thrown.code === 'too-often')
      return refuse(429, 'too-often', Math.ceil(Number(thrown.details['waitMs']) / 1000));
    if (isHttpError(thrown, 451)) return refuse(451, 'withheld');
    // A fault of ours: told where all are told, and the page says that nobody answers.
    throw thrown;
  }
};
