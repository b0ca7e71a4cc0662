import { hrefIn } from '@beffroi/ui/language.ts';
import { singleQuoted } from '@beffroi/ui/markup.ts';
import { askedStrip } from '#pages/server/town-strip.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, url, params }) => {
  const { text } = await askedStrip({ locals, url, params });
  const address = (path: string): string => new URL(hrefIn(locals.language, `/villes/${params.code}${path}`), url.origin).href;
  const said = singleQuoted(`${text.town}. ${text.sentence}`);
  return {
    code: params.code,
    town: text.town,
    sentence: text.sentence,
    badge: `<a href='${address('')}'><img src='${address('/badge.svg')}' alt='${said}' width='300'></a>`,
  };
}) satisfies PageServerLoad;
