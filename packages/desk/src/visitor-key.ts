import { createHash } from 'node:crypto';

/**
 * What a visitor's forms are counted by: their address, which is not kept, as a digest that names it for one purpose alone.
 *
 * @param purpose `exchange`: what one address does there is not to be brought together with what it does elsewhere
 * @param from network address
 */
export function visitorKey(purpose: string, from: string): string {
  return `${purpose}:${createHash('sha256').update(`${purpose}\n${from}`).digest('hex').slice(0, 32)}`;
}
