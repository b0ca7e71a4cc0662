import { frPlural, t } from '@beffroi/words';

const fr = {
  asOf: (day: string, wave: string | null): string =>
    wave === null
      ? t`Dit et vécu : au ${day}. De l’extérieur : aucune vague publiée.`
      : t`Dit et vécu : au ${day}. Vu de l’extérieur : vague du ${wave}.`,
  views: { said: 'Ce que nous disons', lived: 'Ce que nos équipes vivent', seen: 'Ce qui se voit du dehors' },
  range: (low: number, high: number, n: number, of: number): string =>
    low === high
      ? t`${low} sur 5, pour ${frPlural(n, 'levier', 'leviers')} sur ${of}`
      : t`de ${low} à ${high} sur 5, pour ${frPlural(n, 'levier', 'leviers')} sur ${of}`,
  atLeast: (low: number, high: number, n: number, of: number): string =>
    low === high
      ? t`au moins ${low} sur 5, pour ${frPlural(n, 'levier', 'leviers')} sur ${of}`
      : t`au moins ${low} à ${high} sur 5, pour ${frPlural(n, 'levier', 'leviers')} sur ${of}`,
  nothing: {
    said: t`rien n’est encore déclaré`,
    lived: t`personne n’a encore été interrogé`,
    seen: t`rien ne s’en voit, ou personne n’a regardé`,
  },
};

const en: typeof fr = {
  asOf: (day, wave) =>
    wave === null
      ? `Said and lived: as of ${day}. From outside: no published wave.`
      : `Said and lived: as of ${day}. Seen from outside: wave of ${wave}.`,
  views: { said: 'What we say', lived: 'What our teams live', seen: 'What is seen from outside' },
  range: (low, high, n, of) => `${low === high ? low : `${low} to ${high}`} out of 5, for ${n} of ${of} levers`,
  atLeast: (low, high, n, of) => `at least ${low === high ? low : `${low} to ${high}`} out of 5, for ${n} of ${of} levers`,
  nothing: { said: 'nothing is declared yet', lived: 'nobody was asked yet', seen: 'nothing is seen of it, or nobody looked' },
};

/** What a manifesto says of the six priorities. */
export const manifesto = { fr, en };
