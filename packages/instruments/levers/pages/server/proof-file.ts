import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { declarationsOf, fileOfProof } from '@beffroi/declarations';
import { error } from '@sveltejs/kit';

/** A file's name in an address: its digest, with the ending of what it is. */
const NAME = /^([0-9a-f]{64})\.[a-z0-9]{1,8}$/;

/**
 * The file of a proof that stands today: to be kept, never shown within a page, whatever it holds.
 *
 * @param code INSEE code of the authority that gave it
 * @param named its digest and ending
 * @throws 404 where no proof of this authority has such a file, or it was withdrawn
 */
export async function proofFileAnswer({ house }: App.Locals, code: string, named: string): Promise<Response> {
  const digest = NAME.exec(named)?.[1];
  const proofs = digest === undefined ? [] : (await declarationsOf(house.store, [code])).flatMap((one) => one.proofs);
  const proof = proofs.find((one) => one.kind === 'file' && one.digest === digest);
  const file = proof === undefined ? null : await fileOfProof(house.store, proof.id);
  if (file === null || !(await house.archiveStore.has(file.archive))) error(404);
  const path = await house.archiveStore.take(file.archive);
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.bytes),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  });
}
