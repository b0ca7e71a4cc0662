import { askingTown } from '@beffroi/levers/views';
import { linkStands, openSheet, takeSheet } from '@beffroi/surveys';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { fail } from '@sveltejs/kit';
import { orFault } from '#pages/server/answer-faults.ts';
import { welcomeView } from '#pages/server/answer-views.ts';
import { answererOf } from '#pages/server/answerer.ts';
import { pageView, savePage } from '#pages/server/save-page.ts';
import type { Actions, PageServerLoad } from './$types';

// A code never stands in an address, where histories and logs would keep it: each page of a sheet is the answer to a form that carries it, and nothing redirects. So there is no cookie either.

/** What has more letters is a link's: codes have 15, links 25. */
const LONGEST_CODE = 20;

export const load = (({ params }) => ({ slug: params.slug })) satisfies PageServerLoad;

export const actions = {
  /** By a code, or by the letters of a link that somebody typed. */
  ouvrir: async (event) => {
    const form = await event.request.formData();
    const { store, from, now, language } = answererOf(event);
    const { slug } = event.params;
    const typed = textOf(form, 'code');
    return orFault(language, typed.slice(0, 60), async () => {
      if (typed.replace(/[^\p{L}\p{N}]/gu, '').length <= LONGEST_CODE) {
        const sheet = await openSheet(store, slug, typed, from, now);
        return { view: pageView(sheet, typed, 0, language), welcome: null };
      }
      const link = await linkStands(store, slug, typed, from, now);
      return { view: null, welcome: welcomeView(link, typed, await askingTown(store, link.survey.territory), language) };
    });
  },
  /** Exchanges a link for a sheet, once its code was seen. */
  commencer: async (event) => {
    const form = await event.request.formData();
    const { store, from, now, language } = answererOf(event);
    const [token, code] = [textOf(form, 'lien'), textOf(form, 'code')];
    return orFault(language, '', async () => {
      const sheet = await takeSheet(store, event.params.slug, { token, code }, from, now);
      return { view: pageView(sheet, code, 0, language), welcome: null };
    });
  },
  /** Saves a page, and goes where its button says. */
  page: async (event) => {
    const form = await event.request.formData();
    const answerer = { ...answererOf(event), slug: event.params.slug };
    const code = textOf(form, 'code');
    const done = await orFault(answerer.language, code.slice(0, 60), () => savePage(answerer, form, code));
    if (!('view' in done)) return done;
    const { view, status } = done;
    return status === 200 ? { view, welcome: null } : fail(status, { view, welcome: null });
  },
} satisfies Actions;
