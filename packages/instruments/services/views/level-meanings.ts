import type { PositiveLevel } from '@beffroi/domain';
import type { Facet } from '@beffroi/services/judge';
import { ceilingIn, type Fee, type Service } from '@beffroi/services/judge';

/** What has to be seen together: of each group one facet at least. */
export type Way = readonly (readonly Facet[])[];

/** What a level takes for one service. A test holds it against the rubric's scale. */
export interface LevelMeaning {
  readonly level: PositiveLevel;
  /** Whether all that level 4 takes is needed first: `ways` then say what more. */
  readonly beyondFour: boolean;
  /** Any one of them will do. */
  readonly ways: readonly Way[];
  /** Whether something has to be paid online as well, for levels 4 and 5. */
  readonly payment: Fee;
  /** False above the ceiling of the year. */
  readonly reachable: boolean;
}

/** What the levels 1 to 5 take for a service in a year; 0 is that nothing of it was seen. */
export function levelMeanings(service: Service, year: number): readonly LevelMeaning[] {
  const ceiling = ceilingIn(service, year);
  const meaning = (level: PositiveLevel, ways: readonly Way[]): LevelMeaning => ({
    level,
    beyondFour: level === 5,
    ways,
    payment: level < 4 ? 'none' : service.fee,
    reachable: level <= ceiling,
  });
  return [
    meaning(1, [[['information']]]),
    meaning(2, [
      [['form_download']],
      [['email_request']],
      // Only what can be borrowed is in a catalogue.
      ...(service.flags.lends === true ? ([[['catalogue']]] satisfies Way[]) : []),
    ]),
    meaning(3, [
      [['online_intake']],
      ...(service.appointment === 'start' ? ([[['appointment']]] satisfies Way[]) : []),
      ...(service.paymentAlone ? ([[['payment']]] satisfies Way[]) : []),
    ]),
    meaning(4, [[['online_intake'], ['decision_online', 'delivery_online']]]),
    meaning(5, [
      [['account'], ['tracking'], ...(service.prefillNeeded ? ([['prefill']] satisfies Way) : [])],
      [['account'], ['automatic']],
    ]),
  ];
}
