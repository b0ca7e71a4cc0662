import { serviceOf } from '@beffroi/services/judge';
import { askServiceFinder, finderService, serviceAddress } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { towns as townTexts } from '@beffroi/ui/words/towns.ts';
import { serviceFinder } from '#words/service-finder.ts';
import type { RequestHandler } from './$types';

const MOST = 8;

/** Suggestions for who types a request at the counter. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { language } = locals;
  const service = finderService(url.searchParams.get('service') ?? '');
  const { services, towns } = await askServiceFinder(locals.house.store, url.searchParams.get('q') ?? '', service);
  const measured = towns.filter((town) => town.measured);
  const [first] = services;
  const nameOf = (id: (typeof services)[number]): string => serviceOf(id)[language];
  const suggestions =
    first !== undefined && measured.length > 0
      ? // One service in several towns, or several in the one that is meant.
        (measured.length === 1 ? services.map((id) => [id, measured[0]!] as const) : measured.map((town) => [first, town] as const)).map(
          ([id, town]) => ({
            label: service === null ? serviceFinder[language].suggestion(nameOf(id), town.name) : town.name,
            detail: townTexts[language].department(town.departmentName, town.department),
            href: hrefIn(language, `/guichet/${serviceAddress(id)}/${town.code}`),
          }),
        )
      : services.map((id) => ({ label: nameOf(id), detail: '', href: hrefIn(language, `/guichet/${serviceAddress(id)}`) }));
  return Response.json({ suggestions: suggestions.slice(0, MOST) }, { headers: { 'cache-control': 'public, max-age=60' } });
};
