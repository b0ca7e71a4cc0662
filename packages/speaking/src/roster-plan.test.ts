import { type Instant, instantFrom } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsIn, overlapsIn } from './coverage.ts';
import { dutyAt, nextHandOver, whoIsOn } from './on-duty.ts';
import type { Roster, SingleShift, WallHours, WeeklyShift } from './roster.ts';
import { planRoster } from './roster-plan.ts';
import { FRENCH_ZONES, type WallDate, type WallTime, type Zone } from './zone-time.ts';

const day = (text: string): WallDate => text as WallDate;
const hours = (text: string): WallHours => ({ from: text.split('-')[0] as WallTime, to: text.split('-')[1] as WallTime });
const instant = (text: string): Instant => `${text}:00.000Z` as Instant;

function weekly(id: string, agent: string, weekday: number, span: string, ...breaks: string[]): WeeklyShift {
  return { id, agent, weekday, since: day('2026-01-01'), until: null, ...hours(span), breaks: breaks.map(hours) };
}

function single(id: string, agent: string, date: string, span: string): SingleShift {
  return { id, agent, date: day(date), ...hours(span), breaks: [] };
}

function roster(more: Partial<Roster>): Roster {
  return { zone: 'Europe/Paris' as Zone, weekly: [], single: [], swaps: [], absences: [], answers: [], ...more };
}

// 24 November 2026 is a Tuesday.
const TUESDAY = day('2026-11-24');
const MORNING = weekly('morning', 'sophie', 2, '09:00-13:00', '10:30-10:45');
const AFTERNOON = weekly('afternoon', 'karim', 2, '13:00-17:00');
const spans = (shifts: readonly { readonly start: Instant; readonly end: Instant }[]) =>
  shifts.map(({ start, end }) => `${start.slice(5, 16)} ${end.slice(5, 16)}`);

describe('a roster', () => {
  it('plans the shifts of every week by the clock on the wall, summer and winter', () => {
    const { shifts } = planRoster(roster({ weekly: [MORNING] }), day('2026-10-19'), day('2026-11-01'));
    expect(spans(shifts)).toEqual(['10-20T07:00 10-20T11:00', '10-27T08:00 10-27T12:00']);
  });

  it('keeps to the days since when and until when a shift is', () => {
    const one = { ...MORNING, since: day('2026-11-10'), until: day('2026-11-17') };
    const { shifts } = planRoster(roster({ weekly: [one] }), day('2026-11-01'), day('2026-11-30'));
    expect(shifts.map(({ date }) => date)).toEqual(['2026-11-10', '2026-11-17']);
  });

  it('gives a swapped shift to who takes it, and says whose it was', () => {
    const swaps = [{ shift: 'morning', date: TUESDAY, agent: 'nora' }];
    const { shifts } = planRoster(roster({ weekly: [MORNING], swaps }), TUESDAY, day('2026-12-01'));
    expect(shifts.map(({ agent, insteadOf }) => [agent, insteadOf])).toEqual([
      ['nora', 'sophie'],
      ['sophie', null],
    ]);
  });

  it('names the shifts that an absence leaves to nobody, unless somebody took them', () => {
    const absences = [{ agent: 'sophie', from: TUESDAY, until: TUESDAY }];
    const alone = planRoster(roster({ weekly: [MORNING, AFTERNOON], absences }), TUESDAY, TUESDAY);
    expect([alone.shifts, alone.uncovered].map((shifts) => shifts.map(({ agent }) => agent))).toEqual([['karim'], ['sophie']]);
    const swaps = [{ shift: 'morning', date: TUESDAY, agent: 'nora' }];
    expect(planRoster(roster({ weekly: [MORNING], absences, swaps }), TUESDAY, TUESDAY).uncovered).toEqual([]);
  });

  it('carries a shift over midnight, with its break in the night', () => {
    const night = weekly('night', 'ines', 2, '22:00-06:00', '01:00-01:30');
    const { shifts } = planRoster(roster({ weekly: [night] }), TUESDAY, TUESDAY);
    expect(spans(shifts)).toEqual(['11-24T21:00 11-25T05:00']);
    expect(spans(shifts[0]!.breaks)).toEqual(['11-25T00:00 11-25T00:30']);
  });

  it('makes a night longer or shorter when the hour is changed', () => {
    const nights = [single('autumn', 'ines', '2026-10-24', '22:00-06:00'), single('spring', 'ines', '2027-03-27', '22:00-06:00')];
    const { shifts, questions } = planRoster(roster({ single: nights }), day('2026-10-01'), day('2027-04-01'));
    expect(shifts.map(({ start, end }) => (Date.parse(end) - Date.parse(start)) / 3_600_000)).toEqual([9, 7]);
    expect(questions).toEqual([]);
  });

  it('asks when a shift begins at an hour that comes twice, and plans nobody until it is answered', () => {
    const one = roster({ single: [single('early', 'ines', '2026-10-25', '02:30-06:00')] });
    const asked = planRoster(one, day('2026-10-25'), day('2026-10-25'));
    expect(asked.shifts).toEqual([]);
    expect(asked.questions).toEqual([
      {
        shift: 'early',
        agent: 'ines',
        date: '2026-10-25',
        time: '02:30',
        meaning: { kind: 'twice', first: '2026-10-25T00:30:00.000Z', second: '2026-10-25T01:30:00.000Z' },
      },
    ]);
    const answers = [{ date: day('2026-10-25'), time: '02:30' as WallTime, means: 'second' as const }];
    const answered = planRoster({ ...one, answers }, day('2026-10-25'), day('2026-10-25'));
    expect(spans(answered.shifts)).toEqual(['10-25T01:30 10-25T05:00']);
    expect(answered.questions).toEqual([]);
  });

  it('asks when it ends at an hour that never comes', () => {
    const one = roster({ single: [single('late', 'ines', '2027-03-27', '20:00-02:30')] });
    const { shifts, questions } = planRoster(one, day('2027-03-27'), day('2027-03-27'));
    expect([shifts.length, questions.map(({ date, time, meaning }) => [date, time, meaning.kind])]).toEqual([
      0,
      [['2027-03-28', '02:30', 'never']],
    ]);
  });

  it('asks again when the answers put an end before its beginning', () => {
    const date = day('2026-10-25');
    const answers = [
      { date, time: '02:15' as WallTime, means: 'second' as const },
      { date, time: '02:45' as WallTime, means: 'first' as const },
    ];
    const { shifts, questions } = planRoster(roster({ single: [single('s', 'ines', date, '02:15-02:45')], answers }), date, date);
    expect([shifts.length, questions.map(({ time }) => time)]).toEqual([0, ['02:15', '02:45']]);
  });

  it('plans four hundred days at once and no more', () => {
    expect(() => planRoster(roster({}), day('1950-01-01'), day('2150-01-01'))).toThrow(RangeError);
  });

  it('loses no shift: each is planned, uncovered or asked about', () => {
    const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
      const at = quarter * 15;
      return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}` as WallTime;
    });
    const shift = fc.record({
      id: fc.uuid(),
      agent: fc.constantFrom('a', 'b', 'c'),
      date: fc.constantFrom('2026-10-24', '2026-10-25', '2027-03-27', '2027-03-28', '2026-07-14').map(day),
      from: time,
      to: time,
      breaks: fc.constant([]),
    });
    const absence = fc.record({
      agent: fc.constantFrom('a', 'b'),
      from: fc.constant(day('2026-10-25')),
      until: fc.constant(day('2027-01-01')),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...FRENCH_ZONES),
        fc.array(shift, { maxLength: 6 }),
        fc.array(absence, { maxLength: 2 }),
        (zone, all, absences) => {
          const { shifts, uncovered, questions } = planRoster(
            roster({ zone, single: all, absences }),
            day('2026-07-01'),
            day('2027-04-01'),
          );
          const told = new Set([...shifts, ...uncovered, ...questions].map((one) => one.shift));
          expect(told).toEqual(new Set(all.map(({ id }) => id)));
          for (const { start, end } of shifts) expect(start < end).toBe(true);
        },
      ),
    );
  });
});

describe('who is on', () => {
  const { shifts } = planRoster(roster({ weekly: [MORNING, AFTERNOON] }), TUESDAY, TUESDAY);

  it.each([
    ['07:59', []],
    ['08:00', [['sophie', false]]],
    ['09:35', [['sophie', true]]],
    ['11:59', [['sophie', false]]],
    ['12:00', [['karim', false]]],
    ['16:00', []],
  ])('at %s', (time, on) => {
    expect(whoIsOn(shifts, instant(`2026-11-24T${time}`)).map(({ shift, onBreak }) => [shift.agent, onBreak])).toEqual(on);
  });

  it('changes next when others come, not at a break', () => {
    expect(nextHandOver(shifts, instant('2026-11-24T08:30'))).toEqual({ at: '2026-11-24T12:00:00.000Z', from: ['sophie'], to: ['karim'] });
    expect(nextHandOver(shifts, instant('2026-11-24T12:00'))).toEqual({ at: '2026-11-24T16:00:00.000Z', from: ['karim'], to: [] });
    expect(nextHandOver(shifts, instant('2026-11-24T16:00'))).toBeNull();
  });

  it('is who began the day before, in the night', () => {
    const night = roster({ weekly: [weekly('night', 'ines', 2, '22:00-06:00')], zone: 'Indian/Reunion' as Zone });
    expect(dutyAt(night, instant('2026-11-24T23:00')).on.map(({ shift }) => shift.agent)).toEqual(['ines']);
    expect(dutyAt(night, instant('2026-11-25T02:00'))).toMatchObject({ on: [], next: { at: '2026-12-01T18:00:00.000Z', to: ['ines'] } });
  });
});

describe('what a roster leaves open', () => {
  const days = { from: TUESDAY, until: TUESDAY, zone: 'Europe/Paris' as Zone, answers: [] };

  it('are overlaps, with whom', () => {
    const { shifts } = planRoster(roster({ weekly: [MORNING, weekly('noon', 'nora', 2, '12:00-14:00'), AFTERNOON] }), TUESDAY, TUESDAY);
    expect(overlapsIn(shifts).map(({ kind, start, shifts: [one, other] }) => [kind, start.slice(11, 16), one.agent, other.agent])).toEqual([
      ['two-agents', '11:00', 'sophie', 'nora'],
      ['two-agents', '12:00', 'nora', 'karim'],
    ]);
  });

  it('is one person planned twice', () => {
    const { shifts } = planRoster(roster({ weekly: [MORNING, weekly('twice', 'sophie', 2, '12:30-14:00')] }), TUESDAY, TUESDAY);
    expect(overlapsIn(shifts).map(({ kind }) => kind)).toEqual(['same-agent']);
  });

  it('are gaps in the desk’s hours, and breaks that nobody covers', () => {
    const { shifts } = planRoster(roster({ weekly: [MORNING] }), TUESDAY, TUESDAY);
    const { gaps } = gapsIn(shifts, [{ weekday: 2, ...hours('08:30-14:00'), breaks: [hours('13:00-13:30')] }], days);
    expect(gaps.map(({ kind, start, end }) => [kind, start.slice(11, 16), end.slice(11, 16)])).toEqual([
      ['nobody', '07:30', '08:00'],
      ['break', '09:30', '09:45'],
      ['nobody', '12:30', '13:00'],
    ]);
  });

  it('is nothing where somebody is there at every instant of the desk’s hours', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const clock = (at: number): WallTime =>
      `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}` as WallTime;
    fc.assert(
      fc.property(fc.array(fc.tuple(minute, minute), { maxLength: 5 }), minute, (all, asked) => {
        const shifts = planRoster(
          roster({
            single: all.map(([from, to], at) => ({
              ...single(`${at}`, `${at}`, TUESDAY, '00:00-00:00'),
              from: clock(from),
              to: clock(to),
            })),
          }),
          TUESDAY,
          TUESDAY,
        ).shifts;
        const { gaps } = gapsIn(shifts, [{ weekday: 2, ...hours('00:00-00:00'), breaks: [] }], days);
        const at = instantFrom(Date.parse('2026-11-23T23:00:00Z') + asked * 60_000);
        const open = gaps.some(({ start, end }) => start <= at && at < end);
        expect(open).toBe(whoIsOn(shifts, at).length === 0);
      }),
    );
  });
});
