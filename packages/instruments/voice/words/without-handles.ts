/** Handles as networks write them: `@lou`, `@lou@social.example`, `@lou.bsky.social`. */
const HANDLE = /@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,60}[\p{L}\p{N}_])?(?:@[\p{L}\p{N}.-]{1,100}[\p{L}\p{N}])?/gu;

/**
 * A post without the handles of residents: in the account's own posts every handle may be one; in a resident's, those that stand first name the account that they
 * speak to and stay.
 *
 * @param mark what stands in their place
 */
export function withoutHandles(text: string, own: boolean, mark: string): string {
  if (own) return text.replace(HANDLE, mark);
  const [first = ''] = /^(?:\s*@\S+)/u.exec(text) ?? [];
  return first + text.slice(first.length).replace(HANDLE, mark);
}
