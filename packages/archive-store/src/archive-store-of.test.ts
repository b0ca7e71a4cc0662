import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { archiveStoreOf } from './archive-store-of.ts';

const KEYS = { AWS_ACCESS_KEY_ID: 'me', AWS_SECRET_ACCESS_KEY: 'hush' };

describe('the archive store of the environment', () => {
  test.each([
    ['the data folder without a word', {}, `folder ${resolve('data')}`],
    ['the data folder for an empty word', { BEFFROI_ARCHIVES: '' }, `folder ${resolve('data')}`],
    ['a folder', { BEFFROI_ARCHIVES: '/mnt/shared' }, `folder ${resolve('/mnt/shared')}`],
    ['a folder from here', { BEFFROI_ARCHIVES: 'shared/archives' }, `folder ${resolve('shared/archives')}`],
    [
      'a bucket at Amazon',
      { BEFFROI_ARCHIVES: 's3://watch', ...KEYS, AWS_REGION: 'eu-west-3' },
      's3 bucket watch at s3.eu-west-3.amazonaws.com',
    ],
    [
      'a bucket elsewhere',
      { BEFFROI_ARCHIVES: 's3://watch/a/b/', ...KEYS, AWS_ENDPOINT_URL: 'https://s3.example.org:8443' },
      's3 bucket watch/a/b at s3.example.org:8443',
    ],
    [
      'the endpoint that is meant for S3 before that for all',
      {
        BEFFROI_ARCHIVES: 's3://watch',
        ...KEYS,
        AWS_ENDPOINT_URL: 'https://all.example.org',
        AWS_ENDPOINT_URL_S3: 'https://s3.example.org',
      },
      's3 bucket watch at s3.example.org',
    ],
  ])('is %s', (_, env, name) => {
    expect(archiveStoreOf(env, 'data').name).toBe(name);
  });

  test.each([
    ['a bucket without keys', { BEFFROI_ARCHIVES: 's3://watch' }, 'forbidden'],
    ['a bucket without a name', { BEFFROI_ARCHIVES: 's3:///prefix', ...KEYS }, 'bad-place'],
    ['a bucket whose prefix climbs', { BEFFROI_ARCHIVES: 's3://watch/../x', ...KEYS }, 'bad-place'],
    ['another scheme', { BEFFROI_ARCHIVES: 'https://me:hush@example.org/x', ...KEYS }, 'bad-place'],
  ])('refuses %s', (_, env, code) => {
    expect(() => archiveStoreOf(env, 'data')).toThrow(expect.objectContaining({ code, message: expect.not.stringContaining('hush') }));
  });
});
