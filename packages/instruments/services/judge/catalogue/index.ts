import { artsSchool } from './arts-school.ts';
import { birthDeclaration } from './birth-declaration.ts';
import { bulkyWaste } from './bulky-waste.ts';
import { civilStatusCertificates } from './civil-status-certificates.ts';
import { electoralRegistration } from './electoral-registration.ts';
import { identityDocuments } from './identity-documents.ts';
import { leisureCentre } from './leisure-centre.ts';
import { libraryLoans } from './library-loans.ts';
import { lostProperty } from './lost-property.ts';
import { nurseryPlace } from './nursery-place.ts';
import { residentParking } from './resident-parking.ts';
import { schoolCanteen } from './school-canteen.ts';
import { schoolEnrolment } from './school-enrolment.ts';
import type { Service, ServiceId } from './service.ts';
import { socialAid } from './social-aid.ts';
import { socialHousing } from './social-housing.ts';
import { sportsActivities } from './sports-activities.ts';
import { streetOccupation } from './street-occupation.ts';
import { streetProblem } from './street-problem.ts';

/** The eighteen services in family order. */
export const SERVICES: readonly Service[] = [
  birthDeclaration,
  civilStatusCertificates,
  identityDocuments,
  electoralRegistration,
  nurseryPlace,
  schoolEnrolment,
  schoolCanteen,
  leisureCentre,
  residentParking,
  streetProblem,
  streetOccupation,
  bulkyWaste,
  lostProperty,
  libraryLoans,
  artsSchool,
  sportsActivities,
  socialHousing,
  socialAid,
];

const BY_ID = new Map(SERVICES.map((service) => [service.id, service]));

/** The service of an id. */
export function serviceOf(id: ServiceId): Service {
  return BY_ID.get(id)!;
}

export { type Flags, NO_FLAGS } from './flags.ts';
export * from './reserve.ts';
export * from './service.ts';
export { SERVICE_WORDS, type ServiceWords } from './words.ts';
