import { describe, expect, test } from 'vitest';
import type { Answer } from '../source.ts';
import type { Response } from './answers.ts';
import { Strikes } from './strikes.ts';

const URL_ = 'https://a.fr/une/page';
const down = (cause: Extract<Answer, { kind: 'obstacle' }>['cause']): Answer => ({
  kind: 'obstacle',
  obstacle: 'down',
  cause,
  detail: 'nobody there',
  milliseconds: 1,
});
const response = (status: number): Response => ({
  kind: 'response',
  request: [],
  status,
  statusText: '',
  headers: [],
  body: new Uint8Array(),
  received: 0,
  truncated: false,
  address: null,
  milliseconds: 1,
});

describe('a host', () => {
  test('is left alone after three failures in a row, with the last of them as the reason', () => {
    const strikes = new Strikes(true);
    for (const _ of [1, 2]) strikes.strike(URL_, down('timeout'));
    expect(strikes.gone(URL_)).toBeNull();
    strikes.strike('https://a.fr/une/autre', down('timeout'));
    expect(strikes.gone(URL_)).toEqual({ obstacle: 'down', detail: 'no answer 3 times, nobody there' });
    expect(strikes.gone('https://b.fr/')).toBeNull();
  });

  test('that answers in between begins anew', () => {
    const strikes = new Strikes(true);
    for (const _ of [1, 2]) strikes.strike(URL_, down('timeout'));
    strikes.answered(URL_, response(404));
    for (const _ of [1, 2]) strikes.strike(URL_, down('timeout'));
    expect(strikes.gone(URL_)).toBeNull();
  });

  test('without a name is gone at once, and so is one that answers 429 to the last', () => {
    const strikes = new Strikes(true);
    strikes.strike(URL_, down('name'));
    expect(strikes.gone(URL_)).toEqual({ obstacle: 'down', detail: 'nobody there' });
    strikes.answered('https://b.fr/', response(429));
    expect(strikes.gone('https://b.fr/')).toEqual({ obstacle: 'blocked', detail: 'the host answered 429 3 times' });
  });

  test('that only says 503 is down after three times', () => {
    const strikes = new Strikes(true);
    for (const _ of [1, 2, 3]) strikes.answered(URL_, response(503));
    expect(strikes.gone(URL_)).toEqual({ obstacle: 'down', detail: 'the host answered 503 again and again' });
  });

  test('of a folder or an archive is never gone', () => {
    const strikes = new Strikes(false);
    for (const _ of [1, 2, 3, 4]) strikes.strike(URL_, down('name'));
    expect(strikes.gone(URL_)).toBeNull();
  });

  test('has its first hundred refusals recorded', () => {
    const strikes = new Strikes(true);
    expect(Array.from({ length: 102 }, () => strikes.refuse(URL_)).filter(Boolean)).toHaveLength(100);
  });
});
