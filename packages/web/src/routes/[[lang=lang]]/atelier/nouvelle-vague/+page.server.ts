import { viaOf } from '@beffroi/checkups';
import { instrumentsOf } from '@beffroi/house';
import { emptyWaveForm, readWaveForm, runs, WAVE_FIELDS, type WaveField, type WaveFields, type WaveFormMeans } from '@beffroi/observatory';
import { hrefIn } from '@beffroi/ui/language.ts';
import { actorOf, requireAct } from '@beffroi/ui/server/guard.ts';
import { openWave } from '@beffroi/waves';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { runsTexts } from '#lib/messages/runs.ts';
import { actOn } from '#lib/server/wave-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAct(event, 'wave.run');
  const means = await meansOf(event);
  return {
    panels: means.panels,
    via: means.via !== null,
    fields: { ...emptyWaveForm(means), contact: process.env['BEFFROI_CONTACT'] ?? '' },
  };
};

async function meansOf({ locals }: Pick<RequestEvent, 'locals'>): Promise<WaveFormMeans> {
  const { panels } = await runs(locals.house.store);
  return { now: locals.house.now(), via: viaOf(process.env), panels: panels.map(({ name }) => name) };
}

export const actions: Actions = {
  default: async (event) => {
    requireAct(event, 'wave.run');
    const { locals, request } = event;
    const { store, now } = locals.house;
    const texts = runsTexts[locals.language];
    const means = await meansOf(event);
    const form = await request.formData();
    const fields = Object.fromEntries(WAVE_FIELDS.map((field) => [field, String(form.get(field) ?? '').slice(0, 1000)])) as WaveFields;
    // Without a choice of sources there is only the network.
    const asked = readWaveForm(means.via === null ? { ...fields, source: 'network' } : fields, means);
    if ('faults' in asked) {
      const faults = Object.entries(asked.faults).map(([field, kind]) => {
        const at = field as WaveField;
        return { field: at, name: texts.fields[at], text: (kind === 'missing' ? texts.missing[at] : undefined) ?? texts.bad[at] };
      });
      return fail(400, { fields, faults });
    }
    const { name, panel, dated, options } = asked.wave;
    const [instrument] = await instrumentsOf(locals.house);
    const acted = await actOn(locals.language, () =>
      openWave(store, actorOf(event), { name, panel, instrument: instrument!, dated, options: { ...options }, now: now() }),
    );
    if ('refused' in acted)
      return fail(409, { fields, faults: [{ field: 'name' as const, name: texts.fields.name, text: acted.refused }] });
    redirect(303, `${hrefIn(locals.language, `/atelier/vagues/${name}`)}?fait=open`);
  },
};
