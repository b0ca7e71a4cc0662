/** Zones of the IANA database by the first three signs of a commune's code, where it is not that of Paris (codes: INSEE, overseas departments and collectivities). */
const OVERSEAS = new Map([
  ['971', 'America/Guadeloupe'],
  ['972', 'America/Martinique'],
  ['973', 'America/Cayenne'],
  ['974', 'Indian/Reunion'],
  ['975', 'America/Miquelon'],
  ['976', 'Indian/Mayotte'],
  ['977', 'America/St_Barthelemy'],
  ['978', 'America/Marigot'],
  ['986', 'Pacific/Wallis'],
  ['987', 'Pacific/Tahiti'],
  ['988', 'Pacific/Noumea'],
]);

/** The zone of a commune's clocks, by its INSEE code; Paris where it is not overseas. */
export function zoneOf(code: string): string {
  return OVERSEAS.get(code.slice(0, 3)) ?? 'Europe/Paris';
}
