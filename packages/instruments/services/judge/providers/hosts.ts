const STATE =
  /(?:^|\.)(?:gouv\.fr|service-public\.fr|ameli\.fr|caf\.fr|msa\.fr|pole-emploi\.fr|francetravail\.fr|legifrance\.fr|impots\.fr|vie-publique\.fr|cnil\.fr|lassuranceretraite\.fr|mdph\.fr|acte-etat-civil\.fr|monenfant\.fr|mon-enfant\.fr)$/i;
/** Desks for procedures that the State lends to towns: what is there is the town's own. */
const LENT =
  /^(?:www\.)?(?:demarches-simplifiees\.fr|demarche\.numerique\.gouv\.fr|rdv\.anct\.gouv\.fr|payfip\.gouv\.fr|tipi\.budget\.gouv\.fr|jepaiemesserviceslocaux\.dgfip\.finances\.gouv\.fr)$/i;

/** True for a host of the State that serves all towns alike. */
export function isStateHost(url: string): boolean {
  const scheme = WEB.test(url) ? url.indexOf('//') + 2 : 0;
  if (last.host !== '' && url.startsWith(last.host, scheme) && HOST_ENDS.test(url[scheme + last.host.length] ?? '/')) return last.isState;
  const length = url.slice(scheme).search(HOST_ENDS);
  const host = url.slice(scheme, length < 0 ? url.length : scheme + length);
  // Most links lead to the host of the one before.
  if (host !== last.host) last = { host, isState: STATE.test(host) && !LENT.test(host) };
  return last.isState;
}

const WEB = /^https?:\/\//i;
const HOST_ENDS = /[/?#:]/;
let last = { host: '', isState: false };

/** True for service-public, under its old and new names. */
export function isServicePublic(url: string): boolean {
  return MAY_BE_SERVICE_PUBLIC.test(url) && SERVICE_PUBLIC.test(url);
}

/** Few addresses hold it: looked for first, it spares the walk along each host. */
const MAY_BE_SERVICE_PUBLIC = /service-public/i;
const SERVICE_PUBLIC = /^https?:\/\/(?:[a-z0-9-]+\.)*service-public\.(?:gouv\.)?fr(?:[/?#]|$)/i;
