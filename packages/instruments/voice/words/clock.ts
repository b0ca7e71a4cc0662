import type { Language } from '@beffroi/domain';

/** A time of day as people write it: `6 h`, `13 h 30`; `6 am`, `1.30 pm`. @param minutes after midnight, 0 to 1,440 */
export function clockOf(language: Language, minutes: number): string {
  const hour = Math.floor(minutes / 60);
  const minute = String(Math.round(minutes % 60)).padStart(2, '0');
  if (language === 'fr') return minute === '00' ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minute}`;
  const half = hour % 24 < 12 ? 'am' : 'pm';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return minute === '00' ? `${twelve}\u00a0${half}` : `${twelve}.${minute}\u00a0${half}`;
}
