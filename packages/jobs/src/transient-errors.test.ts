import { ArchiveStoreRefusal } from '@beffroi/archive-store';
import { StoreRefusal } from '@beffroi/store';
import { describe, expect, it } from 'vitest';
import { isTransient, retry } from './transient-errors.ts';

const coded = (code: string, message = 'trouble'): Error => Object.assign(new Error(message), { code });

describe('a failure of the way to the database', () => {
  it.each([
    ['a server that is being stopped', coded('57P01'), true],
    ['two transactions that wait for each other', coded('40P01'), true],
    ['a transaction that stood still for too long', coded('25P03'), true],
    ['a connection that was cut', coded('ECONNRESET'), true],
    ['a connection that ended under a question', new Error('Connection terminated unexpectedly'), true],
    ['one that lies behind another', new Error('no answer', { cause: coded('08006') }), true],
    ['a server that does not answer', new StoreRefusal('unreachable', 'no answer'), true],
    ['an owner that is gone, whatever broke the connection', new StoreRefusal('owner-gone', 'gone', { cause: coded('ECONNRESET') }), false],
    [
      'an archive store that has tried by itself',
      new ArchiveStoreRefusal('unreachable', 'no answer', { cause: coded('ECONNRESET') }),
      false,
    ],
    ['a row that is not allowed', coded('23505'), false],
    ['a fault of ours', new TypeError('undefined is not a function'), false],
    ['no error at all', 'ECONNRESET', false],
  ])('%s: may pass is %o', (_, error, passes) => {
    expect(isTransient(error)).toBe(passes);
  });

  it('is met by asking again, until an answer comes', async () => {
    let asked = 0;
    const answer = await retry(
      async () => {
        if (++asked < 3) throw coded('57P01');
        return 'here';
      },
      { milliseconds: 10_000 },
    );
    expect([answer, asked]).toEqual(['here', 3]);
  });

  it('is thrown when patience ends, when the signal is given, or when it cannot pass', async () => {
    let asked = 0;
    const ask = async (): Promise<never> => {
      asked++;
      throw coded('57P01');
    };
    await expect(retry(ask, { milliseconds: 60 })).rejects.toMatchObject({ code: '57P01' });
    expect(asked).toBeGreaterThan(1);
    asked = 0;
    await expect(retry(ask, { milliseconds: 10_000, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: '57P01' });
    expect(asked).toBe(1);
    asked = 0;
    await expect(retry(() => Promise.reject(coded('23505')), { milliseconds: 10_000 })).rejects.toMatchObject({ code: '23505' });
  });
});
