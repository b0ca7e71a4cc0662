import { voicePanel } from '@beffroi/voice/views';

/** In how many towns people that one can tell answer, in the newest published wave. */
export async function loadHome({ house: { store } }: App.Locals) {
  const panel = await voicePanel(store, null);
  if (panel === null) return null;
  const named = panel.rows[0]!.marks.filter(({ mark }) => mark === '4' || mark === '5').reduce((sum, { towns }) => sum + towns, 0);
  return { observed: panel.towns.observed, named };
}
