import { choiceOf, newestOfElections, panelOf, printedDenominators, shownProgrammes } from '@beffroi/programmes/views';

/** How many lists speak of digital matters, in the newest election that may be shown. */
export async function loadPromises({ house: { store, now } }: App.Locals) {
  const [wave] = newestOfElections((await shownProgrammes(store, now())).waves);
  return wave === undefined ? null : { election: choiceOf(wave).election, panel: printedDenominators(await panelOf(store, wave)) };
}
