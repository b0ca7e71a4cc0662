import { expect, test } from 'vitest';
import { causeOf } from './causes.ts';

const failing = (code: string, message = 'it failed'): Error => Object.assign(new Error(message), { code });

test.each([
  ['ENOTFOUND', 'name'],
  ['EAI_AGAIN', 'name'],
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['ETIMEDOUT', 'timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['HPE_INVALID_CONSTANT', 'protocol'],
  ['UND_ERR_HEADERS_OVERFLOW', 'protocol'],
  ['ECONNRESET', 'other'],
])('%s is of cause %s', (code, cause) => {
  expect(causeOf(failing(code)).cause).toBe(cause);
});

test('an incomplete certificate chain is said in words', () => {
  expect(causeOf(failing('UNABLE_TO_VERIFY_LEAF_SIGNATURE')).detail).toMatch(/chain is incomplete: .*intermediate/);
});

test('the cause is found within the attempts of several addresses and within causes', () => {
  expect(causeOf(new AggregateError([failing('ECONNREFUSED'), failing('ENETUNREACH')])).cause).toBe('refused');
  expect(causeOf(new Error('outer', { cause: failing('ENOTFOUND') })).cause).toBe('name');
  expect(causeOf('a string')).toEqual({ cause: 'other', detail: 'a string' });
});
