import { epcis } from '@beffroi/territories';
import { townNames } from '../desk/places.ts';

/** What an authority is called, by INSEE code or SIREN. */
export async function authorityNames(locals: Pick<App.Locals, 'house'>): Promise<(code: string) => string> {
  const town = await townNames(locals);
  return (code) => (code.length === 9 ? (epcis().find((body) => body.code === code)?.name ?? code) : town(code));
}
