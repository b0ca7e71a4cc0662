import {
  choiceOf,
  type ProgrammesBarometer,
  type ProgrammesChoice,
  type PublishedProgrammes,
  printedBarometer,
  programmesBarometer,
  type ShownProgrammes,
} from '@beffroi/programmes/views';

/** What the barometer of programmes shows. */
export interface BarometerPage {
  /** `null` while nothing is published. */
  readonly barometer: ProgrammesBarometer | null;
  readonly choices: readonly ProgrammesChoice[];
  /** Elections that are hidden by their silence, and until when. */
  readonly hidden: readonly { readonly year: number; readonly until: string | null }[];
}

export async function barometerPage(
  { house }: App.Locals,
  { waves, hidden }: ShownProgrammes,
  shown: PublishedProgrammes | null,
): Promise<BarometerPage> {
  return {
    barometer: shown === null ? null : printedBarometer(await programmesBarometer(house.store, waves, shown)),
    choices: waves.map(choiceOf),
    hidden: hidden.map(({ year, until }) => ({ year, until: until?.toISOString() ?? null })),
  };
}
