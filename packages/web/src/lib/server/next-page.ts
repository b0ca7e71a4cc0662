import type { Language } from '@beffroi/domain';

/** A page of ours to go to after the sign-in; the workshop when what was asked for is elsewhere. */
export function nextPage(wanted: unknown, language: Language): string {
  const home = language === 'en' ? '/en/atelier' : '/atelier';
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted) || wanted.length > 2000) return home;
  const base = new URL('http://here.invalid');
  const next = new URL(wanted, base);
  // `/..//elsewhere` is elsewhere once its dots are resolved.
  return next.origin === base.origin && !next.pathname.startsWith('//') ? next.pathname + next.search : home;
}
