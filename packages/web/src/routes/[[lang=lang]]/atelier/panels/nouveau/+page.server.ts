import { PANEL_FIELDS, type PanelFaults, type PanelField, type PanelFields, readPanelForm } from '@beffroi/observatory';
import { chooseTerritories, PanelRefusal, VINTAGE } from '@beffroi/territories';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { makePanel } from '@beffroi/waves';
import { fail, redirect } from '@sveltejs/kit';
import { runsTexts } from '#lib/messages/runs.ts';
import { siteWordsIn } from '#lib/site-words.ts';
import type { Actions, PageServerLoad } from './$types';

/** Characters of the list of towns at most: that is all of France's. */
const LONGEST = 500_000;

export const load: PageServerLoad = (event) => {
  requireAct(event, 'panel.edit');
};

export const actions: Actions = {
  default: async (event) => {
    requireAct(event, 'panel.edit');
    const { locals, request } = event;
    const { store, now } = locals.house;
    const texts = runsTexts[locals.language];
    const form = await request.formData();
    const fields = Object.fromEntries(PANEL_FIELDS.map((field) => [field, String(form.get(field) ?? '')])) as PanelFields;
    const refuse = (field: PanelField, text: string) => fail(400, { fields, faults: [{ field, name: texts.panelFields[field], text }] });
    if (Object.values(fields).some((value) => value.length > LONGEST)) return refuse('codes', texts.tooMuch);
    const asked = await readPanelForm(fields);
    if ('faults' in asked) return fail(400, { fields, faults: sentences(asked.faults, locals.language) });
    const { name, rule } = asked;
    let chosen: ReturnType<typeof chooseTerritories>;
    try {
      chosen = chooseTerritories(rule);
    } catch (cause) {
      if (cause instanceof PanelRefusal) return refuse('name', texts.nothingChosen);
      throw cause;
    }
    const members = chosen.map(({ code, ...rest }) => ({ territory: code, ...rest }));
    if (!(await makePanel(store, actorOf(event), { name, rule, vintage: VINTAGE, createdAt: now(), members })))
      return refuse('name', texts.panelTaken);
    redirect(303, `${hrefIn(locals.language, '/atelier/panels')}?fait=${encodeURIComponent(name)}`);
  },
};

/** Lines at fault that are told one by one: a wrong column has as many as the list. */
const LINES = 5;

function sentences(faults: PanelFaults, language: App.Locals['language']) {
  const texts = runsTexts[language];
  const words = siteWordsIn(language);
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return Object.entries(faults).map(([at, fault]) => {
    const field = at as PanelField;
    let text = texts.panelBad[field] ?? '';
    if (fault.kind === 'unknown') text = texts.unknownPlace(fault.given, list.format(fault.close));
    if (fault.kind === 'ambiguous') text = texts.ambiguousPlace(fault.given, list.format(fault.close));
    if (fault.kind === 'lines') {
      const rest = fault.refused.length - LINES;
      text = fault.refused
        .slice(0, LINES)
        .map(
          ({ line, reason, remedy }) =>
            `${line === 0 ? texts.wholeFile : words.lineNumber(line)} : ${words.refusalReason(reason)} ${words.remedies[remedy]}`,
        )
        .concat(rest > 0 ? [texts.moreLines(rest)] : [])
        .join(' · ');
    }
    return { field, name: texts.panelFields[field], text };
  });
}
