import type { ServiceId } from '@beffroi/services/judge';
import { SERVICE_ADDRESSES } from '@beffroi/services/views';
import { idAt } from '@beffroi/ui/server/moved.ts';

/** The service that a part of an address names. @throws 301 to the address of today · 404 where there is none */
export const askedService = (url: URL, part: string): ServiceId => idAt(url, part, SERVICE_ADDRESSES);
