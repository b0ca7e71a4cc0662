import { type ActingMember, may, type Role } from '@beffroi/acts';
import { ReviewRefusal } from './refusal.ts';

/** Who acts: an account with what it may do. */
export type Person = ActingMember;

/** @throws ReviewRefusal `not-allowed` when the person has none of the roles */
export function assertRole(person: Person, ...roles: readonly Role[]): void {
  if (!roles.some((role) => person.roles.includes(role)))
    throw new ReviewRefusal('not-allowed', `${person.name} is none of ${roles.join(', ')}`);
}

/** Whether the person speaks for the territory. */
export function speaksFor(person: Person, territory: string): boolean {
  return may(person, 'reply.contest', territory);
}
