import { isKnown } from '@beffroi/ui/server/answers.ts';
import { pictureBytes } from '@beffroi/voice/views';
import { error } from '@sveltejs/kit';
import { pictureNamed } from '#pages/picture-address.ts';
import { townOf } from './load.ts';

/** Where a picture is asked for. */
interface AskedPicture {
  readonly code: string;
  readonly account: string;
  readonly file: string;
}

/**
 * A picture of an account as it was archived. Its bytes have been looked at, and a browser is told to take them for nothing else; it is asked for anew each time, so that one that was
 * taken out is gone at once.
 *
 * @throws 404 where there is none, or it may not be seen any more
 */
export async function pictureAnswer(
  { locals, request }: { readonly locals: App.Locals; readonly request: Request },
  { code, account: key, file }: AskedPicture,
  wave: string | null,
): Promise<Response> {
  const wanted = pictureNamed(file) ?? error(404);
  const view = await townOf(locals, code, wave);
  const account = view.found?.accounts.find((one) => one.key === key) ?? error(404);
  const place = { archive: view.archive, territory: view.town.code, account: key };
  const { bytes, type } = (await pictureBytes(locals.house, place, account.pictures, wanted)) ?? error(404);
  const etag = `"${wanted.digest}"`;
  const headers = {
    ...{ etag, 'content-type': type, 'cache-control': 'public, no-cache', 'content-disposition': 'inline' },
    ...{ 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' },
    ...{ 'cross-origin-resource-policy': 'same-origin', 'x-robots-tag': 'noindex, noimageindex' },
  };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-length': String(bytes.byteLength) } });
}
