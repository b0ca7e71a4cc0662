import type { AnnotatedPage } from '../../annotate.ts';
import { providerOf } from '../../providers/recognise.ts';

/** True for a page on which an appointment can be booked: a tool's frame or script, a calendar, a choice of slots. */
export function hasBooking(page: AnnotatedPage): boolean {
  const { reading } = page;
  if (page.provider?.kind === 'appointment') return true;
  if (reading.frames.some((frame) => providerOf(frame.url)?.kind === 'appointment')) return true;
  if (reading.scriptHosts.some((host) => providerOf(`https://${host}/`)?.kind === 'appointment')) return true;
  if (
    ['rdv360_widget', 'fc', 'fullcalendar', 'booking-calendar', 'bookly', 'slot', 'slots', 'creneau', 'creneaux', 'rdv-calendar'].some(
      (mark) => reading.marks.has(mark),
    )
  )
    return true;
  return reading.forms.some((form) =>
    form.fields.some((field) =>
      /cr[ée]neau|date (?:et heure )?(?:du|de|souhait)|heure du rendez|jour du rendez|rendez-vous souhait|motif du rendez/i.test(
        `${field.label} ${field.name}`,
      ),
    ),
  );
}
