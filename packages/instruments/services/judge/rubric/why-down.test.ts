import { expect, it } from 'vitest';
import { whyDown } from './why-down.ts';

it.each([
  ['127.0.0.1 is refused: loopback (BEFFROI_FORBIDDEN)', 'unobserved-private'],
  ['port 25 is refused', 'unobserved-port'],
  ['getaddrinfo ENOTFOUND www.nulle-part.fr', 'unobserved-no-name'],
  ['www.nulle-part.fr is not there', 'unobserved-no-name'],
  ['Cantine (connect ECONNREFUSED 192.0.2.1:443)', 'unobserved-refused'],
  ['no whole answer in 30000 ms', 'unobserved-too-slow'],
  ['Connect Timeout Error (UND_ERR_CONNECT_TIMEOUT)', 'unobserved-too-slow'],
  ['certificate has expired (CERT_HAS_EXPIRED)', 'unobserved-certificate'],
  ['HTTP 503', 'unobserved-server-error'],
  ['answered 503 3 times', 'unobserved-server-error'],
  ['connection was reset (ECONNRESET)', 'unobserved-host-down'],
  ['Demander un certificat', 'unobserved-host-down'],
] as const)('%s: %s', (detail, code) => expect(whyDown(detail)).toBe(code));
