import type { ServiceId } from '@beffroi/services/judge';

/** How often the rubric and a careful reader gave the same level: on so many marks, exactly on so many of them. */
export interface AgreementOfService {
  readonly service: ServiceId;
  /** Quadratically weighted kappa on the little web: 1 is perfect, 0 is chance. */
  readonly kappa: number;
  readonly invented: readonly [exact: number, marks: number];
  readonly real: readonly [exact: number, marks: number];
}

/** A set of towns that rubric and people judged apart. */
export interface AgreementOfSet {
  readonly set: 'unseen-ten' | 'unseen-nine' | 'real-sixteen' | 'little-web' | 'trial' | 'real';
  readonly marks: number;
  readonly kappa: number;
  /** Share of marks on which both agree exactly, 0 to 1. */
  readonly exact: number;
}

/** Agreement of the rubric with people, as it was measured when the rubric was released: docs/method/services.md, to which a test holds it. */
export interface AgreementRecord {
  readonly rubric: string;
  readonly sets: readonly AgreementOfSet[];
  readonly services: readonly AgreementOfService[];
  /** Real sites: rows are the rubric's levels 0 to 5, columns the reader's. */
  readonly confusion: readonly (readonly number[])[];
}

/** What was measured at the first release; first sights and what came since are in `first-sights.ts`. */
export const AGREEMENT: AgreementRecord = {
  rubric: '1.0.0',
  sets: [
    { set: 'unseen-ten', marks: 180, kappa: 0.82, exact: 0.78 },
    { set: 'unseen-nine', marks: 162, kappa: 0.9, exact: 0.89 },
    { set: 'real-sixteen', marks: 280, kappa: 0.73, exact: 0.89 },
    { set: 'little-web', marks: 387, kappa: 0.99, exact: 0.97 },
    { set: 'trial', marks: 430, kappa: 0.98, exact: 0.94 },
    { set: 'real', marks: 434, kappa: 0.85, exact: 0.94 },
  ],
  services: [
    { service: 'birth-declaration', kappa: 1, invented: [21, 21], real: [24, 24] },
    { service: 'civil-status-certificates', kappa: 1, invented: [21, 21], real: [22, 24] },
    { service: 'identity-documents', kappa: 1, invented: [21, 21], real: [21, 25] },
    { service: 'electoral-registration', kappa: 1, invented: [21, 21], real: [21, 23] },
    { service: 'nursery-place', kappa: 0.99, invented: [21, 22], real: [24, 25] },
    { service: 'school-enrolment', kappa: 0.97, invented: [20, 21], real: [21, 23] },
    { service: 'school-canteen', kappa: 1, invented: [21, 21], real: [22, 24] },
    { service: 'leisure-centre', kappa: 0.95, invented: [18, 22], real: [23, 24] },
    { service: 'resident-parking', kappa: 1, invented: [22, 22], real: [23, 23] },
    { service: 'street-problem', kappa: 0.99, invented: [21, 22], real: [24, 25] },
    { service: 'street-occupation', kappa: 0.97, invented: [20, 21], real: [22, 24] },
    { service: 'bulky-waste', kappa: 1, invented: [21, 21], real: [23, 25] },
    { service: 'lost-property', kappa: 0.97, invented: [20, 21], real: [25, 25] },
    { service: 'library-loans', kappa: 1, invented: [22, 22], real: [25, 25] },
    { service: 'arts-school', kappa: 1, invented: [22, 22], real: [23, 24] },
    { service: 'sports-activities', kappa: 1, invented: [22, 22], real: [22, 23] },
    { service: 'social-housing', kappa: 1, invented: [22, 22], real: [24, 24] },
    { service: 'social-aid', kappa: 0.97, invented: [21, 22], real: [21, 24] },
  ],
  confusion: [
    [357, 6, 0, 0, 1, 0],
    [8, 38, 3, 1, 0, 0],
    [3, 2, 9, 0, 0, 0],
    [0, 0, 0, 2, 0, 0],
    [0, 0, 0, 0, 4, 0],
    [0, 0, 0, 0, 0, 0],
  ],
};
