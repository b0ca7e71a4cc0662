/** Address of the sheet of a town's accounts, in French. */
export function accountsPath(code: string, wave: string | null = null): string {
  return wave === null ? `/voix/communes/${code}` : `/voix/vagues/${encodeURIComponent(wave)}/communes/${code}`;
}

/** Address of the panel of a wave; of the newest for `null`. */
export function panelPath(wave: string | null = null): string {
  return wave === null ? '/voix' : `/voix/vagues/${encodeURIComponent(wave)}`;
}
