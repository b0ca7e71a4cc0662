import { domainToUnicode } from 'node:url';
import { finderAnswer, finderService, serviceAt } from '@beffroi/services/views';
import { error } from '@sveltejs/kit';
import { askedService } from '#pages/server/asked-service.ts';
import { serviceFinder } from '#words/service-finder.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params, url }) => {
  const service = finderService(serviceAt(params.service) === null ? params.service : askedService(url, params.service));
  const answer = service === null ? null : await finderAnswer(locals.house.store, service, params.code);
  if (answer === null) error(404, serviceFinder[locals.language].unknown);
  // As people know it: `brézan.fr`, not `xn--brzan-csa.fr`.
  const hostOf = (url: string): string => domainToUnicode(new URL(url).hostname);
  return {
    answer,
    home: answer.home === null ? null : { url: answer.home, host: hostOf(answer.home) },
    links: (answer.found?.links ?? []).map((link) => ({ ...link, host: hostOf(link.url) })),
  };
}) satisfies PageServerLoad;
