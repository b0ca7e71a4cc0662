import type { ServiceId } from '@beffroi/services/judge';
import { addressWords } from '@beffroi/words';

/** What a service is called in an address: French words, as people say them. Ids of the catalogue stay in open data and in the programming interface. */
export const SERVICE_ADDRESSES = addressWords<ServiceId>({
  'birth-declaration': 'naissance',
  'civil-status-certificates': 'actes-d-etat-civil',
  'identity-documents': 'carte-d-identite-et-passeport',
  'electoral-registration': 'listes-electorales',
  'nursery-place': 'creche',
  'school-enrolment': 'inscription-scolaire',
  'school-canteen': 'cantine',
  'leisure-centre': 'centre-de-loisirs',
  'resident-parking': 'stationnement',
  'street-problem': 'signalement',
  'street-occupation': 'occupation-de-la-rue',
  'bulky-waste': 'encombrants',
  'lost-property': 'objets-trouves',
  'library-loans': 'bibliotheque',
  'arts-school': 'ecole-d-arts',
  'sports-activities': 'sport',
  'social-housing': 'logement-social',
  'social-aid': 'aide-sociale',
});

/** A service as an address names it, in French: `cantine`. */
export const serviceAddress = (id: ServiceId): string => SERVICE_ADDRESSES.of(id);

/** The service that a part of an address names, by its words of today or by its id, as it was before; `null` for none. */
export const serviceAt = SERVICE_ADDRESSES.at;

/** Address in French, from `/`, of the proof of a service in a town: of the newest wave, or of the one that is named. */
export const servicePath = (code: string, id: ServiceId, wave: string | null = null): string =>
  `${wave === null ? '' : `/vagues/${encodeURIComponent(wave)}`}/villes/${code}/${serviceAddress(id)}`;
