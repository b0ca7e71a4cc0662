import type { ServiceId } from '@beffroi/services/judge';

/** What else people say in English for a service, as its `asked` words: who asks a town in English has seldom read its site. */
export const ASKED_IN_ENGLISH: Readonly<Record<ServiceId, readonly string[]>> = {
  'birth-declaration': ['register baby', 'register newborn'],
  'civil-status-certificates': ['birth extract', 'copy certificate'],
  'identity-documents': ['renew passport', 'identity document'],
  'electoral-registration': ['voter registration', 'register voter'],
  'nursery-place': ['childcare', 'daycare', 'child minder'],
  'school-enrolment': ['register school', 'enrol school', 'enroll school', 'register kindergarten'],
  'school-canteen': ['school canteen', 'register school canteen', 'school lunch', 'school dinners'],
  'leisure-centre': ['day camp', 'holiday camp', 'holiday club', 'school holidays', 'after school club'],
  'resident-parking': ['parking permit', 'resident permit'],
  'street-problem': ['street light', 'streetlight', 'report pothole', 'fly tipping'],
  'street-occupation': ['moving van', 'block pavement'],
  'bulky-waste': ['old sofa', 'sofa', 'mattress', 'old fridge', 'old furniture'],
  'lost-property': ['lost bag', 'lost keys', 'lost phone', 'lost wallet'],
  'library-loans': ['library books', 'library card'],
  'arts-school': ['music lessons', 'piano lessons', 'guitar lessons', 'dance lessons', 'drama lessons'],
  'sports-activities': ['swimming lessons', 'sports club'],
  'social-housing': ['council housing', 'affordable housing'],
  'social-aid': ['financial help', 'food aid', 'help pay bills', 'home help'],
};
