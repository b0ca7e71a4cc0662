import { getDocumentProxy } from 'unpdf';

/** A PDF as the engine has it open. */
export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** What differs between those who open a PDF. */
export interface Opening {
  /** A picture of more pixels is not unfolded. */
  readonly pixels: number;
  /** Says where it cannot read, instead of passing over it. */
  readonly strict?: boolean;
}

/** A font that nobody is shown: what the engine asks of a window's own, where there is none. */
class UnshownFont {
  readonly loaded = Promise.resolve();
}

/**
 * Nobody looks at what is read here. To a window the engine hands fonts over as they are; without one it makes a drawing of every glyph, and asks a damaged font for each
 * of them anew: a file of 26 KB took more than five minutes. So there is a window that takes fonts and shows nothing.
 */
const windowOf = () => ({ fonts: new Set() });
if (!('FontFace' in globalThis)) Object.defineProperty(globalThis, 'FontFace', { value: UnshownFont, configurable: true, writable: true });

/**
 * Opens a PDF. The engine never runs what a document brings along, nor asks for a file.
 *
 * @param bytes are not changed: the engine takes its bytes away, so it gets a copy
 * @throws what the engine throws of what is no PDF, or asks for a password (`PasswordException`)
 */
export async function openPdf(bytes: Uint8Array, { pixels, strict = false }: Opening): Promise<Pdf> {
  return await getDocumentProxy(bytes.slice(), {
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: false,
    // All that it asks of a window.
    ownerDocument: windowOf() as never,
    maxImageSize: pixels,
    stopAtErrors: strict,
    enableXfa: false,
    // Of colours nobody asks: functions that a document brings along for them (PostScript) are not to be compiled to WebAssembly. A thread that ran some cannot be ended without risk to
    // its process (nodejs/node#64500).
    useWasm: false,
  });
}
