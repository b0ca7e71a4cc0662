import type { PrinterLimits, PrintOptions, PrintRefusal } from './print.ts';

/** What a process that prints is told: how, once, and then one document after the other. */
export type ToPrinter =
  | { readonly kind: 'open'; readonly executablePath: string; readonly limits: Partial<PrinterLimits> }
  | { readonly kind: 'print'; readonly number: number; readonly options: PrintOptions };

/** What it answers to a document, by its number: its bytes, why there is none, or what broke. */
export type FromPrinter = { readonly number: number } & (
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly code: PrintRefusal['code']; readonly detail: string }
  | { readonly kind: 'broke'; readonly message: string }
);
