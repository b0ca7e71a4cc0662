import { expect, it } from 'vitest';
import { dataOf, saidBy, xrpcRefusal } from './xrpc-refusal.ts';

const NOW = Date.UTC(2026, 10, 28);

async function refusalOf(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const answer = new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
  return xrpcRefusal('putRecord', answer, await saidBy(answer), { changes: true, now: NOW });
}

it.each<[number, unknown, string, string]>([
  [400, { error: 'InvalidRequest', message: 'Invalid record' }, 'refused', 'no'],
  [400, { error: 'AccountDeactivated' }, 'account-gone', 'no'],
  [401, { error: 'AccountTakedown' }, 'account-gone', 'no'],
  [401, { error: 'AuthMissing' }, 'revoked', 'no'],
  [403, { error: 'ScopeMissingError' }, 'narrowed', 'no'],
  [403, 'Interdit', 'narrowed', 'no'],
  [501, { error: 'MethodNotImplemented' }, 'unsupported', 'no'],
  [501, '', 'unsupported', 'no'],
  [413, '<html>', 'refused', 'no'],
  [500, { error: 'InternalServerError' }, 'unreachable', 'perhaps'],
  [502, '<html>', 'unreachable', 'perhaps'],
  [404, { error: 'constructor' }, 'refused', 'no'],
])('takes %i with %j for %s, taken: %s', async (status, body, code, taken) => {
  const refusal = await refusalOf(status, body);
  expect([refusal.code, refusal.taken, refusal.status]).toEqual([code, taken, status]);
});

it('says when one may ask again, as the server’s own clock counts', async () => {
  const headers = { 'ratelimit-reset': String(NOW / 1000 + 3600 + 30), date: new Date(NOW + 3600_000).toUTCString() };
  const refusal = await refusalOf(429, { error: 'RateLimitExceeded' }, headers);
  expect([refusal.code, refusal.taken, refusal.retryAt]).toEqual(['too-many', 'no', new Date(NOW + 30_000)]);
});

it('tells what a server says, without what could be a secret that it repeats', async () => {
  const { message } = await refusalOf(400, {
    error: 'InvalidToken',
    message: `Bad token ${'eyJ0'.repeat(20)}\u001b[31m ${'x '.repeat(500)}`,
  });
  expect(message).toMatch(/^putRecord: 400 InvalidToken Bad token … +\[31m x x/);
  expect(message.length).toBeLessThan(300);
});

it('knows of a yes without data that it may be done all the same', async () => {
  const said = await saidBy(new Response('<!doctype html>'));
  expect(() => dataOf('putRecord', said, true)).toThrow(expect.objectContaining({ code: 'unreachable', taken: 'perhaps' }));
});
