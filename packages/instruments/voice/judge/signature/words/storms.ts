/** Of what is told who bears a name: storms, works, animals that look for a home. */
export const OF_STORMS =
  /(?<!\p{L})(?:temp[êe]te|vents?|rafales?|vigilance|cyclone|ouragan|d[ée]pression|storm|gusts?|winds?|hurricane|warnings?|réserve[zr]\p{L}*|billets?|séances?|spectacle|opéra|film|roman|musical|tickets?|seats?|stérilisée?|adopt\p{L}*|neutered)(?!\p{L})/iu;
