import { words as artsSchool } from './arts-school.ts';
import { words as birthDeclaration } from './birth-declaration.ts';
import { words as bulkyWaste } from './bulky-waste.ts';
import { words as civilStatusCertificates } from './civil-status-certificates.ts';
import { words as electoralRegistration } from './electoral-registration.ts';
import { words as identityDocuments } from './identity-documents.ts';
import { words as leisureCentre } from './leisure-centre.ts';
import { words as libraryLoans } from './library-loans.ts';
import { words as lostProperty } from './lost-property.ts';
import { words as nurseryPlace } from './nursery-place.ts';
import { words as residentParking } from './resident-parking.ts';
import { words as schoolCanteen } from './school-canteen.ts';
import { words as schoolEnrolment } from './school-enrolment.ts';
import type { ServiceId } from './service.ts';
import { words as socialAid } from './social-aid.ts';
import { words as socialHousing } from './social-housing.ts';
import { words as sportsActivities } from './sports-activities.ts';
import { words as streetOccupation } from './street-occupation.ts';
import { words as streetProblem } from './street-problem.ts';

/** What screens say of a service beside its name, and what is understood as it. None of it judges. */
export interface ServiceWords {
  /** What is opened, finished or explained, as a sentence names it. */
  readonly act: { readonly fr: string; readonly en: string };
  /**
   * What people say who want it of their town hall: in folded words without small ones. The wordings of the service are those of sites, and would not do here:
   * nobody asks for "restauration scolaire". The words of a phrase may stand anywhere in what is asked.
   */
  readonly asked: readonly string[];
}

/** The words of each service, in its file. */
export const SERVICE_WORDS: Readonly<Record<ServiceId, ServiceWords>> = {
  'birth-declaration': birthDeclaration,
  'civil-status-certificates': civilStatusCertificates,
  'identity-documents': identityDocuments,
  'electoral-registration': electoralRegistration,
  'nursery-place': nurseryPlace,
  'school-enrolment': schoolEnrolment,
  'school-canteen': schoolCanteen,
  'leisure-centre': leisureCentre,
  'resident-parking': residentParking,
  'street-problem': streetProblem,
  'street-occupation': streetOccupation,
  'bulky-waste': bulkyWaste,
  'lost-property': lostProperty,
  'library-loans': libraryLoans,
  'arts-school': artsSchool,
  'sports-activities': sportsActivities,
  'social-housing': socialHousing,
  'social-aid': socialAid,
};
