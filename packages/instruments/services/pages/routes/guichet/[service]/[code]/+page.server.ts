import { domainToUnicode } from 'node:url';
import { counterAnswer, counterService } from '@beffroi/services/views';
import { error } from '@sveltejs/kit';
import { counter } from '#words/counter.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params }) => {
  const service = counterService(params.service);
  const answer = service === null ? null : await counterAnswer(locals.house.store, service, params.code);
  if (answer === null) error(404, counter[locals.language].unknown);
  // As people know it: `brézan.fr`, not `xn--brzan-csa.fr`.
  const hostOf = (url: string): string => domainToUnicode(new URL(url).hostname);
  return {
    answer,
    home: answer.home === null ? null : { url: answer.home, host: hostOf(answer.home) },
    links: (answer.found?.links ?? []).map((link) => ({ ...link, host: hostOf(link.url) })),
  };
}) satisfies PageServerLoad;
