import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { ActionView, PlanView } from '../plan-view.ts';
import { type CalendarWords, planCalendar } from './plan-calendar.ts';

const ACTION: ActionView = {
  ...{ id: 12, number: 3, title: 'Payer la cantine, en ligne', purpose: '', state: 'running', due: '2027-06-30', cost: null },
  step: { text: 'Appeler le trésorier', due: '2027-02-28' },
  ...{ blocked: null, endedOn: null, open: true, version: 4, ties: [], inCharge: null, asked: null, needs: [], sharedWith: [] },
  madeAt: '2026-11-24T10:00:00.000Z',
};
const planOf = (...actions: ActionView[]): PlanView => ({
  ...{ id: 5, territory: '97101', mandateYear: 2026, name: 'Plan', zone: 'America/Guadeloupe', publishedAt: null, version: 1, actions },
});
const WORDS: CalendarWords = {
  name: 'Plan de Brézan',
  due: ({ title }) => `Échéance : ${title}`,
  step: ({ step }) => `Petit pas : ${step!.text}`,
  description: ({ inCharge }) => inCharge?.name ?? 'Personne n’en est chargé.',
  url: ({ number }) => `https://beffroi.example/plan/97101#${number}`,
};

/** As another reader understands it. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const { uid, sequence, summary, description, startDate, endDate } = event;
    const isAllDay = startDate.isDate && endDate.isDate;
    return { uid, sequence, summary, description, isAllDay, start: startDate.toString(), end: endDate.toString() };
  });
}

describe('the calendar of a plan', () => {
  it('has a whole day for what is due, and one for the next small step', () => {
    expect(readBack(planCalendar(planOf(ACTION), WORDS, 'beffroi.example'))).toEqual([
      {
        ...{ uid: 'plan-5-3-due@beffroi.example', sequence: 4, isAllDay: true, start: '2027-06-30', end: '2027-07-01' },
        ...{ summary: 'Échéance : Payer la cantine, en ligne', description: 'Personne n’en est chargé.' },
      },
      {
        ...{ uid: 'plan-5-3-step@beffroi.example', sequence: 4, isAllDay: true, start: '2027-02-28', end: '2027-03-01' },
        ...{ summary: 'Petit pas : Appeler le trésorier', description: 'Personne n’en est chargé.' },
      },
    ]);
  });

  it('keeps the name of an event when its action is changed, and counts up', () => {
    const [before] = readBack(planCalendar(planOf(ACTION), WORDS, 'b.example'));
    const [after] = readBack(planCalendar(planOf({ ...ACTION, title: 'Autre', due: '2027-09-01', version: 5 }), WORDS, 'b.example'));
    expect(after).toMatchObject({ uid: before!.uid, sequence: 5, start: '2027-09-01' });
  });

  it('has nothing of an action that is over, or has no day', () => {
    const over = (['done', 'dropped'] as const).map((state) => ({ ...ACTION, state, endedOn: '2026-12-01' }));
    expect(readBack(planCalendar(planOf(...over, { ...ACTION, due: null, step: null }), WORDS, 'b.example'))).toEqual([]);
  });

  it('says whatever people wrote in lines that another program reads, and in no line that they made', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('\r\n', '\n', ';', ',', ':', 'END:VEVENT', 'é', '👩‍👩‍👧'), fc.string({ maxLength: 2 })),
    });
    fc.assert(
      fc.property(text, (title) => {
        const written = planCalendar(planOf({ ...ACTION, title, step: null }), { ...WORDS, due: () => title }, 'b.example');
        for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(readBack(written)).toHaveLength(1);
      }),
    );
  });
});
