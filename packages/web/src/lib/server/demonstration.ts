/** Who serves the site says whether all of it is invented. */
const HOLDER = globalThis as { beffroiDemonstration?: boolean };

/** Whether this is the demonstration, in which nobody real has an account. */
export const isDemonstration = (): boolean => HOLDER.beffroiDemonstration === true;
