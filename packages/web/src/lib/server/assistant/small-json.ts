/**
 * Reads a small object of JSON, and keeps no more bytes than that.
 *
 * @returns `null` when it is too large, or no object
 */
export async function smallJson(request: Request, most: number): Promise<Readonly<Record<string, unknown>> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    // Read to its end all the same: who still sends when the connection closes would not hear why.
    if (size <= most) chunks.push(chunk);
  }
  if (size > most) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
