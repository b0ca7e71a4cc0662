import { preflight, textAnswer } from '@beffroi/ui/server/answers.ts';
import { languageAccepted } from '#lib/server/api/language-accepted.ts';
import { openApiOf } from '#lib/server/api/openapi.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, request, url }) => {
  const language = languageAccepted(request.headers.get('accept-language'));
  return textAnswer(request, `${JSON.stringify(openApiOf(url.origin, locals.house.instruments, language), null, 2)}\n`, {
    'content-type': 'application/json',
    'content-language': language,
    vary: 'Accept-Language',
  });
};

export const HEAD = GET;
export const OPTIONS: RequestHandler = () => preflight();
