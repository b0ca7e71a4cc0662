import { objectIn } from '@beffroi/domain/json-values';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { littleServer, PAGE } from '../testing.ts';
import { instanceOf, readInstance } from './instance.ts';

const MEDIA = { supported_mime_types: ['image/png', 'image/jpeg', 'video/mp4'], image_size_limit: 16_777_216, description_limit: 1500 };

describe('what a server says of itself', () => {
  it('is read of Mastodon’s second version', () => {
    const configuration = {
      statuses: { max_characters: 500, max_media_attachments: 4, characters_reserved_per_url: 23 },
      media_attachments: MEDIA,
      accounts: { max_display_name_length: 40, max_note_length: 600 },
    };
    expect(readInstance({ domain: 'mastodon.example', version: '4.5.0', configuration }, 'ailleurs')).toEqual({
      domain: 'mastodon.example',
      version: '4.5.0',
      limits: { most: 500, unit: 'characters', link: 23 },
      pictures: { most: 4, bytes: 16_777_216, types: ['image/png', 'image/jpeg'], altText: 1500 },
      profile: { name: 40, bio: 600 },
    });
  });

  it('is read of the first version, and of software that names its limits elsewhere', () => {
    const old = readInstance(
      { uri: 'https://pleroma.example', version: '2.7.2 (compatible; Pleroma 2.6.0)', max_toot_chars: 5000 },
      'ailleurs',
    );
    expect(old).toMatchObject({
      domain: 'pleroma.example',
      limits: { most: 5000, link: null },
      pictures: null,
      profile: { name: 30, bio: 500 },
    });
  });

  it('is asked of the first version where there is no second', async () => {
    const { api, asked } = await littleServer(({ pathname }) =>
      pathname.startsWith('/api/v2') ? PAGE : { body: { uri: 'a.example', version: '3.5.3' } },
    );
    expect((await instanceOf(api)).domain).toBe('a.example');
    expect(asked).toEqual(['GET /api/v2/instance', 'GET /api/v1/instance']);
  });

  it('is nothing where a server speaks otherwise', async () => {
    const { api } = await littleServer(() => PAGE);
    await expect(instanceOf(api)).rejects.toMatchObject({ code: 'unsupported', message: expect.not.stringContaining('<') });
  });

  it('gives bounds that can be counted with, whatever it is', () => {
    const keys = [
      'configuration',
      'statuses',
      'accounts',
      'media_attachments',
      'max_characters',
      'image_size_limit',
      'uri',
      'version',
      'supported_mime_types',
    ];
    const tree = fc.letrec((tie) => ({
      any: fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.dictionary(fc.constantFrom(...keys), tie('any'), { maxKeys: 5 })),
    })).any;
    fc.assert(
      fc.property(tree, (value) => {
        const { limits, profile, domain, pictures } = readInstance(objectIn(value), 'social.example');
        expect(Math.min(limits.most, profile.name, profile.bio, pictures?.bytes ?? 1)).toBeGreaterThan(0);
        expect(domain).not.toBe('');
      }),
    );
  });
});
