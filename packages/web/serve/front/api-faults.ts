import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Problem, problemBody, problems } from '../../src/lib/messages/api.ts';
import { languageAccepted } from '../../src/lib/server/api/language-accepted.ts';

/** What programs ask. */
const API = /^\/api(?:\/|$)/;
const PROBLEM = 'application/problem+json';
/** Headers of an answer that say something of its body. */
const OF_BODY = ['content-length', 'content-type', 'etag', 'transfer-encoding', 'content-encoding'] as const;

/** Whether an address is one of the interface for programs. */
export function isApi(path: string): boolean {
  return API.test(path);
}

/** Answers with a problem (RFC 9457). @param origin where the site is */
export function tellProblem(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
  which: (say: typeof problems.fr) => Problem,
): void {
  const language = languageAccepted(request.headers['accept-language'] ?? null);
  const problem = which(problems[language]);
  const body = Buffer.from(`${JSON.stringify(problemBody(problem, origin))}\n`);
  response.statusCode = problem.status;
  for (const [name, value] of Object.entries({
    'content-type': PROBLEM,
    'content-length': body.byteLength,
    'content-language': language,
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Language',
    ...(problem.status === 405 && { allow: 'GET, HEAD, OPTIONS' }),
  }))
    response.setHeader(name, value);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Makes a problem of what comes of an address for programs and is none yet: a fault of ours, an answer that the library gives itself. To be called before anything is written. */
export function problemsOnly(request: IncomingMessage, response: ServerResponse, origin: string): void {
  const { writeHead, write, end } = response;
  response.writeHead = ((status: number, ...rest: never[]) => {
    if (status < 400 || String(response.getHeader('content-type') ?? '').startsWith(PROBLEM))
      return writeHead.apply(response, [status, ...rest] as never);
    for (const name of OF_BODY) response.removeHeader(name);
    Object.assign(response, { writeHead, write, end });
    tellProblem(request, response, origin, (say) => ofStatus(say, status, request.url ?? '/'));
    // What was to be said is not said.
    return Object.assign(response, { writeHead: () => response, write: () => true, end: () => response });
  }) as typeof writeHead;
}

function ofStatus(say: typeof problems.fr, status: number, address: string): Problem {
  if (status === 405) return say.readOnly;
  if (status === 503) return say.away;
  return status === 404 ? say.noSuchAddress(address.replace(/^\/api\/v1\/|\?.*$/g, '').slice(0, 100)) : say.fault(status);
}
