import { instantFrom, yearOf } from '@beffroi/domain';
import { ceilingIn, FAMILY_NAMES, SERVICES } from '@beffroi/services/judge';
import type { Operation } from '@beffroi/ui/api/operation.ts';

/** The services measured. */
export const listServices: Operation = {
  id: 'listServices',
  path: '/services',
  summary: { fr: 'Les services mesurés', en: 'The services measured' },
  description: {
    fr: 'Les dix-huit services, dans l’ordre des bandeaux, avec leur plafond de l’année.',
    en: 'The eighteen services in the order of strips, with the ceiling of the year.',
  },
  parameters: [],
  answer: 'Services',
  spoken: false,
  respond: async ({ now }) => ({
    data: SERVICES.map((service, at) => ({
      id: service.id,
      place: at + 1,
      name: { fr: service.fr, en: service.en },
      family: service.family,
      family_name: FAMILY_NAMES[service.family],
      ceiling: ceilingIn(service, yearOf(instantFrom(now.getTime()))),
    })),
  }),
};
