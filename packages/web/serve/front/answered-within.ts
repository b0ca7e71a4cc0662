/** What was asked for, when it comes within so many milliseconds; `null` when it does not, or fails. */
export async function answeredWithin<T>(milliseconds: number, ask: () => Promise<T>): Promise<T | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), milliseconds);
  try {
    return await Promise.race([ask().catch(() => null), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
