/** Exit codes, as `help` says them. */
export const EXIT = {
  done: 0,
  /** Nothing at all could be observed. */
  unobserved: 1,
  /** The caller asked for what cannot be had. */
  usage: 2,
  /** The proof differs from what the document says. */
  differs: 3,
  /** A fault of ours (sysexits' EX_SOFTWARE). */
  fault: 70,
  /** Stopped by the caller (128 + SIGINT). */
  interrupted: 130,
} as const;
