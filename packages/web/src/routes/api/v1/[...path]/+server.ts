import { preflight, textAnswer } from '@beffroi/ui/server/answers.ts';
import { answer } from '#lib/server/api/answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, request, url }) => {
  const { house } = locals;
  const { status, body, language, spoken, fleeting } = await answer(url, params.path, request.headers.get('accept-language'), {
    store: house.store,
    instruments: house.instruments,
    now: house.now(),
  });
  const text = `${JSON.stringify(body)}\n`;
  if (status === 200) {
    return textAnswer(request, text, {
      'content-type': 'application/json',
      ...(fleeting && { 'cache-control': 'no-store' }),
      ...(spoken && { 'content-language': language, vary: 'Accept-Language' }),
    });
  }
  const refused = textAnswer(request, text, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'content-language': language,
    vary: 'Accept-Language',
  });
  return new Response(refused.body, { status, headers: refused.headers });
};

export const HEAD = GET;
export const OPTIONS: RequestHandler = () => preflight();
