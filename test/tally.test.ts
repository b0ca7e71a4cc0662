import { describe, expect, it } from 'vitest';
import { verdict } from '../scripts/tally.js';

const test = (status: string) => ({ fullName: `a ${status} test`, status });
const file = (...statuses: string[]) => ({
  name: 'some.test.ts',
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map(test),
});
const good = { name: 'lint', ok: true };
const bad = { name: 'types', ok: false };

describe('the sum at the end of `npm test`', () => {
  it('counts checks and tests together', () => {
    const report = { testResults: [file('passed', 'passed'), file('passed')] };
    expect(verdict({ checks: [good], tests: { ok: true, report } })).toEqual({ passed: 4, failed: 0, remarks: [] });
  });

  it('counts a failed check as failed though every test passed', () => {
    const report = { testResults: [file('passed')] };
    expect(verdict({ checks: [good, bad], tests: { ok: true, report } })).toMatchObject({ passed: 2, failed: 1 });
  });

  it('counts a failed test once, not its file again', () => {
    const report = { testResults: [file('passed', 'failed')] };
    expect(verdict({ checks: [], tests: { ok: false, report } })).toEqual({
      passed: 1,
      failed: 1,
      remarks: ['Failed: a failed test (some.test.ts): no reason given'],
    });
  });

  it('says beside the sum why a test failed, and not at endless length', () => {
    const failing = { ...test('failed'), failureMessages: [`expected 1 to be 2 ${'and so on '.repeat(500)}`] };
    const report = { testResults: [{ ...file(), status: 'failed', assertionResults: [failing] }] };
    const [remark = ''] = verdict({ checks: [], tests: { ok: false, report } }).remarks;
    expect(remark).toContain('expected 1 to be 2');
    expect(remark.length).toBeLessThan(800);
  });

  it('counts a file that could not be loaded', () => {
    const report = { testResults: [{ name: 'broken.test.ts', status: 'failed', message: 'no such export', assertionResults: [] }] };
    expect(verdict({ checks: [], tests: { ok: false, report } })).toEqual({
      passed: 0,
      failed: 1,
      remarks: ['Could not be run: broken.test.ts: no such export'],
    });
  });

  it.each(['skipped', 'pending', 'todo'])('counts a %s test as failed', (status) => {
    const result = verdict({ checks: [], tests: { ok: true, report: { testResults: [file('passed', status)] } } });
    expect(result).toMatchObject({ passed: 1, failed: 1 });
    expect(result.remarks[0]).toContain(`a ${status} test`);
  });

  it('counts a run that ended badly with every test passed', () => {
    const report = { testResults: [file('passed')] };
    expect(verdict({ checks: [], tests: { ok: false, report } })).toMatchObject({ passed: 1, failed: 1 });
  });

  it.each([null, 7, 'text', {}, { testResults: 'none' }])('fails when the report is %j', (report) => {
    expect(verdict({ checks: [good], tests: { ok: true, report } })).toMatchObject({ passed: 1, failed: 1 });
  });
});
