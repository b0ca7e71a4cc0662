import { DeskRefusal } from '@beffroi/desk';

/** Bytes of the one picture that a form brings. @throws DeskRefusal `not-valid` where it brings none */
export async function pictureFileIn(form: FormData, name: string): Promise<Uint8Array> {
  const file = form.get(name);
  if (!(file instanceof File) || file.size === 0) throw new DeskRefusal('not-valid', 'No picture was chosen.', { field: 'picture' });
  return new Uint8Array(await file.arrayBuffer());
}

/** A picture that is somebody's to see: nobody on the way keeps it. */
export function pictureAnswer({ bytes, type }: { readonly bytes: Uint8Array; readonly type: string }): Response {
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type, 'cache-control': 'private, no-store' } });
}
