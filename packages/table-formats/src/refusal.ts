/**
 * - `exists`: the folder is taken, and `replace` was not asked for.
 * - `foreign`: `replace` would delete something that no export wrote.
 * - `description`: what is to be exported contradicts itself (names, keys, licences).
 * - `row`: a row is not what its table says.
 */
export type ExportRefusalCode = 'exists' | 'foreign' | 'description' | 'row';

/** The caller asked for an export that cannot be made. Nothing was written. */
export class ExportRefusal extends Error {
  readonly code: ExportRefusalCode;
  constructor(code: ExportRefusalCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'ExportRefusal';
    this.code = code;
  }
}
