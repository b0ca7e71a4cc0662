import { SERVICE_IDS } from '@beffroi/services/judge';
import type { Parameter } from '@beffroi/ui/api/operation.ts';

export const SERVICE: Parameter = {
  name: 'service',
  in: 'path',
  required: true,
  description: { fr: 'Identifiant du service.', en: 'Identifier of the service.' },
  schema: { type: 'string', enum: SERVICE_IDS },
  example: 'school-canteen',
};
