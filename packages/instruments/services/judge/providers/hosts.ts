const STATE =
  /(?:^|\.)(?:gouv\.fr|service-public\.fr|ameli\.fr|caf\.fr|msa\.fr|pole-emploi\.fr|francetravail\.fr|legifrance\.fr|impots\.fr|vie-publique\.fr|cnil\.fr|lassuranceretraite\.fr|mdph\.fr|acte-etat-civil\.fr|monenfant\.fr|mon-enfant\.fr)$/i;
/** Desks for procedures that the State lends to towns: what is there is the town's own. */
const LENT =
  /^(?:www\.)?(?:demarches-simplifiees\.fr|demarche\.numerique\.gouv\.fr|rdv\.anct\.gouv\.fr|payfip\.gouv\.fr|tipi\.budget\.gouv\.fr|jepaiemesserviceslocaux\.dgfip\.finances\.gouv\.fr)$/i;

/** True for a host of the State that serves all towns alike. */
export function isStateHost(url: string): boolean {
  const host = url.replace(/^https?:\/\//i, '').replace(/[/?#:].*$/, '');
  return STATE.test(host) && !LENT.test(host);
}

/** True for service-public, under its old and new names. */
export function isServicePublic(url: string): boolean {
  return /^https?:\/\/(?:[a-z0-9-]+\.)*service-public\.(?:gouv\.)?fr(?:[/?#]|$)/i.test(url);
}
