/**
 * - `bad-email`, `bad-name`, `no-role`, `no-territory`, `territory-without-representative`: what an account was to be.
 * - `known-email`: that address has an account already.
 * - `password-short`, `password-long`, `password-common`, `password-personal`: a password that is none.
 * - `wrong-password`: the present password is another one.
 * - `too-often`: too many tries of late; in a while it is possible again.
 * - `link-gone`: the link was used, replaced, or has expired.
 * - `unknown-account`, `account-closed`.
 * - `last-administrator`: nobody would be left to let people in.
 * - `step-gone`: the sign-in took too long, or was answered before.
 * - `passkey-refused`: the key's answer is not what was asked for; `passkey-known`: it is registered already.
 * - `provider-down`: the provider of identities does not answer; `provider-refused`: what it, or somebody in its name, answered is not good;
 *   `provider-cancelled`: the person gave up there.
 * - `not-invited`: the provider knows the person, and nobody here does; `email-unverified`: it does not answer for the address.
 */
export type AccountRefusalCode =
  | 'bad-email'
  | 'bad-name'
  | 'no-role'
  | 'no-territory'
  | 'territory-without-representative'
  | 'known-email'
  | 'password-short'
  | 'password-long'
  | 'password-common'
  | 'password-personal'
  | 'wrong-password'
  | 'too-often'
  | 'link-gone'
  | 'unknown-account'
  | 'account-closed'
  | 'last-administrator'
  | 'step-gone'
  | 'passkey-refused'
  | 'passkey-known'
  | 'provider-down'
  | 'provider-refused'
  | 'provider-cancelled'
  | 'not-invited'
  | 'email-unverified';

/** What somebody wanted is not possible; the code tells why, the door says it in the reader's language. */
export class AccountRefusal extends Error {
  override readonly name = 'AccountRefusal';
  readonly code: AccountRefusalCode;

  constructor(code: AccountRefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
