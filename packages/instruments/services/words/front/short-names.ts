import type { Bilingual } from '@beffroi/instrument';
import type { ServiceId } from '@beffroi/services/judge';

/** What a service is called where there is room for two words. */
export const SHORT_NAMES: Readonly<Record<ServiceId, Bilingual>> = {
  'birth-declaration': { fr: 'Naissance', en: 'Birth' },
  'civil-status-certificates': { fr: 'Actes d’état civil', en: 'Certificates' },
  'identity-documents': { fr: 'Carte, passeport', en: 'ID, passport' },
  'electoral-registration': { fr: 'Liste électorale', en: 'Electoral roll' },
  'nursery-place': { fr: 'Crèche', en: 'Nursery' },
  'school-enrolment': { fr: 'École', en: 'School' },
  'school-canteen': { fr: 'Cantine', en: 'Canteen' },
  'leisure-centre': { fr: 'Centre de loisirs', en: 'Leisure centre' },
  'resident-parking': { fr: 'Stationner', en: 'Parking' },
  'street-problem': { fr: 'Signalement', en: 'Street problem' },
  'street-occupation': { fr: 'Occuper la rue', en: 'Using the street' },
  'bulky-waste': { fr: 'Encombrants', en: 'Bulky waste' },
  'lost-property': { fr: 'Objets trouvés', en: 'Lost property' },
  'library-loans': { fr: 'Bibliothèque', en: 'Library' },
  'arts-school': { fr: 'École d’arts', en: 'Arts school' },
  'sports-activities': { fr: 'Sport', en: 'Sport' },
  'social-housing': { fr: 'Logement social', en: 'Social housing' },
  'social-aid': { fr: 'Aide sociale', en: 'Social aid' },
};
