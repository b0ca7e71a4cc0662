// How long tests in a browser wait for what does not come: very long, for on a machine that others use it may be slow to come. Once a test of a file has failed the file is known to be broken, and
// each of the waits behind the first would be as long for nothing: ten of them are two hours.

const AFTER_A_MISS = 30_000;

/** Whose waits are cut short. */
interface Patient {
  setDefaultTimeout(milliseconds: number): void;
}

/** Files that share a process load this once, and what is set up for each of them another time: what both must see lies in the process. */
const held = globalThis as { beffroiPatience?: { missed: boolean; readonly patients: Set<WeakRef<Patient>> } };

/** Has a window wait so long for what does not come, and less once a test of its file has failed. @param milliseconds until then */
export function waitsAtMost(patient: Patient, milliseconds: number): void {
  patient.setDefaultTimeout(held.beffroiPatience?.missed === true ? AFTER_A_MISS : milliseconds);
  held.beffroiPatience?.patients.add(new WeakRef(patient));
}

/** At the beginning of a file nothing has been missed. */
export function beginPatiently(): void {
  held.beffroiPatience = { missed: false, patients: new Set() };
}

/** A test has failed: nobody waits long any more. */
export function noteMiss(): void {
  const now = held.beffroiPatience;
  if (now === undefined || now.missed) return;
  now.missed = true;
  for (const patient of now.patients) patient.deref()?.setDefaultTimeout(AFTER_A_MISS);
}
