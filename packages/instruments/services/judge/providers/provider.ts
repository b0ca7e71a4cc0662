import type { Level } from '@beffroi/domain';
import type { ServiceId } from '../catalogue/service.ts';

export type ProviderKind =
  /** Citizen portal for procedures of any kind. */
  | 'portal'
  /** Family portal: nursery, school, canteen, leisure centre. */
  | 'family'
  | 'appointment'
  /** Reporting of street problems, or an application that informs. */
  | 'report'
  | 'library'
  | 'parking'
  | 'lost-property'
  | 'arts-school'
  | 'sports'
  /** Payment of the State's or a bank's. */
  | 'payment'
  /** Planning applications: recognised in order to be excluded, none of the eighteen is one. */
  | 'urbanism'
  /** Seen often, carries none of the eighteen. */
  | 'none';

/** Portals on which one pays what one has asked for there. */
export const PAYING_KINDS: readonly ProviderKind[] = ['portal', 'family', 'library', 'sports', 'arts-school', 'parking'];

/** Who runs a portal, how to recognise it, and what a bare link to a town's instance of it proves. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly kind: ProviderKind;
  /** Tried on the host name. All patterns given (host, path) must hold. */
  readonly host?: RegExp;
  /** Tried on path, query and fragment. */
  readonly path?: RegExp;
  /** Tried on the text of a page that carries it: a hint for the name only, never alone a proof. */
  readonly text?: RegExp;
  /** Private firms use it too: the address must name a town hall, a town or a postcode. */
  readonly tenants?: true;
  readonly services: readonly ServiceId[] | 'any';
  /** What the product offers: F form, A appointment, C account, P payment, T tracking, X FranceConnect, R reuse of data held. */
  readonly features: string;
  /** Level that a link to this town's instance supports for the service that its context names; 0 when the context decides. */
  readonly hint: Level;
  /** How sure the row is: seen on a page, in public code, in the State's code, said by the vendor, or from memory only. */
  readonly verified: 'page' | 'code' | 'state' | 'vendor' | 'no';
}
