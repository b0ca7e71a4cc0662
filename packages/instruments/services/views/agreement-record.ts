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
  readonly set:
    | 'unseen-ten'
    | 'unseen-nine'
    | 'further-first'
    | 'further-second'
    | 'further-third'
    | 'further-fourth'
    | 'further-fifth'
    | 'further-sixth'
    | 'further-seventh'
    | 'further-eighth'
    | 'further-ninth'
    | 'further-tenth'
    | 'further-eleventh'
    | 'further-twelfth'
    | 'further-thirteenth'
    | 'further-fourteenth'
    | 'further-fifteenth'
    | 'further-sixteenth'
    | 'further-seventeenth'
    | 'further-eighteenth'
    | 'further-nineteenth'
    | 'further-twentieth'
    | 'further-twentyfirst'
    | 'further-twentysecond'
    | 'further-twentythird'
    | 'further-twentyfourth'
    | 'further-twentyfifth'
    | 'further-twentysixth'
    | 'further-twentyseventh'
    | 'further-thirtyfifth'
    | 'further-thirtysixth'
    | 'real-sixteen'
    | 'little-web'
    | 'trial'
    | 'real';
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
  /** What a confidence promised, and how many findings of it were right. */
  readonly calibration: readonly { readonly confidence: number; readonly right: number; readonly marks: number }[];
}

/** The last measurement that was published. */
export const AGREEMENT: AgreementRecord = {
  rubric: '1.0.0',
  sets: [
    { set: 'unseen-ten', marks: 180, kappa: 0.82, exact: 0.78 },
    { set: 'unseen-nine', marks: 162, kappa: 0.9, exact: 0.89 },
    { set: 'further-first', marks: 123, kappa: 0.49, exact: 0.56 },
    { set: 'further-second', marks: 125, kappa: 0.53, exact: 0.54 },
    { set: 'further-third', marks: 162, kappa: 0.96, exact: 0.92 },
    { set: 'further-fourth', marks: 155, kappa: 0.8, exact: 0.81 },
    { set: 'further-fifth', marks: 157, kappa: 0.94, exact: 0.87 },
    { set: 'further-sixth', marks: 162, kappa: 0.88, exact: 0.85 },
    { set: 'further-seventh', marks: 120, kappa: 0.98, exact: 0.93 },
    { set: 'further-eighth', marks: 120, kappa: 0.85, exact: 0.84 },
    { set: 'further-ninth', marks: 137, kappa: 0.64, exact: 0.73 },
    { set: 'further-tenth', marks: 103, kappa: 0.53, exact: 0.55 },
    { set: 'further-eleventh', marks: 141, kappa: 0.93, exact: 0.91 },
    { set: 'further-twelfth', marks: 143, kappa: 0.95, exact: 0.91 },
    { set: 'further-thirteenth', marks: 72, kappa: 0.88, exact: 0.89 },
    { set: 'further-fourteenth', marks: 81, kappa: 0.92, exact: 0.86 },
    { set: 'further-fifteenth', marks: 76, kappa: 0.72, exact: 0.68 },
    { set: 'further-sixteenth', marks: 77, kappa: 0.88, exact: 0.84 },
    { set: 'further-seventeenth', marks: 77, kappa: 0.86, exact: 0.82 },
    { set: 'further-eighteenth', marks: 74, kappa: 0.9, exact: 0.86 },
    { set: 'further-nineteenth', marks: 75, kappa: 0.89, exact: 0.79 },
    { set: 'further-twentieth', marks: 77, kappa: 0.81, exact: 0.83 },
    { set: 'further-twentyfirst', marks: 78, kappa: 0.92, exact: 0.85 },
    { set: 'further-twentysecond', marks: 48, kappa: 0.95, exact: 0.88 },
    { set: 'further-twentythird', marks: 38, kappa: 0.78, exact: 0.82 },
    { set: 'further-twentyfourth', marks: 56, kappa: 0.94, exact: 0.95 },
    { set: 'further-twentyfifth', marks: 78, kappa: 0.91, exact: 0.94 },
    { set: 'further-twentysixth', marks: 70, kappa: 0.82, exact: 0.87 },
    { set: 'further-twentyseventh', marks: 51, kappa: 0.99, exact: 0.96 },
    { set: 'further-thirtyfifth', marks: 72, kappa: 0.92, exact: 0.85 },
    { set: 'further-thirtysixth', marks: 125, kappa: 1, exact: 0.98 },
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
  calibration: [
    { confidence: 0.95, right: 351, marks: 357 },
    { confidence: 0.9, right: 30, marks: 34 },
    { confidence: 0.75, right: 21, marks: 32 },
    { confidence: 0.7, right: 6, marks: 7 },
    { confidence: 0.65, right: 1, marks: 3 },
    { confidence: 0.5, right: 1, marks: 1 },
  ],
};
