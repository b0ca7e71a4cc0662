import type { Actor, Role } from '@beffroi/store';
import { ReviewRefusal } from './refusal.ts';

/** Who acts: an account with what it may do. */
export interface Person extends Actor {
  readonly id: number;
  readonly roles: readonly Role[];
  /** INSEE codes of the territories that a representative speaks for. */
  readonly territories: readonly string[];
}

/** @throws ReviewRefusal `not-allowed` when the person has none of the roles */
export function assertRole(person: Person, ...roles: readonly Role[]): void {
  if (!roles.some((role) => person.roles.includes(role)))
    throw new ReviewRefusal('not-allowed', `${person.name} is none of ${roles.join(', ')}`);
}

/** Whether the person speaks for the territory. */
export function speaksFor(person: Person, territory: string): boolean {
  return person.roles.includes('representative') && person.territories.includes(territory);
}
