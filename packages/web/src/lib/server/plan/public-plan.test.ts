import { expect, it } from 'vitest';
import { askedPlan, planPart } from './public-plan.ts';

it('reads whose plan is asked for, and of which mandate', () => {
  expect(askedPlan('99012')).toEqual({ code: '99012', year: undefined });
  expect(askedPlan('99012-2020')).toEqual({ code: '99012', year: 2020 });
  for (const part of ['99012', '2A004-2026']) expect(planPart(askedPlan(part)!)).toBe(part);
  for (const no of ['', '-2020', '99012-20', '99012-20200', 'x-2020']) expect(askedPlan(no)).toBeNull();
});
