/** Address of what a wave of any instrument says of a town, in French. */
export const findingsPath = ({
  instrument,
  wave,
  town,
}: {
  readonly instrument: { readonly id: string };
  readonly wave: { readonly name: string };
  readonly town: { readonly code: string };
}): string => `${wavePath(instrument.id, wave.name)}/villes/${town.code}`;

/** Address of a wave of any instrument. */
export const wavePath = (instrument: string, wave: string): string => `/mesures/${instrument}/vagues/${encodeURIComponent(wave)}`;
