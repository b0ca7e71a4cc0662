import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import decodeJpeg, { init as jpegDecoder } from '@jsquash/jpeg/decode.js';
import encodeJpeg, { init as jpegEncoder } from '@jsquash/jpeg/encode.js';
import decodePng, { init as readyPngDecoder } from '@jsquash/png/decode.js';
import decodeWebp, { init as webpDecoder } from '@jsquash/webp/decode.js';
import { PictureFault } from './bytes.ts';

/** A picture as its pixels: red, green, blue and opacity, a byte each, row after row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Quality of the pictures that are made here: a portrait of 400 pixels has some 30 kB. */
const QUALITY = 85;

/** A program for the WebAssembly of Node, whose types are those of browsers. */
type Codec = object;
const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: { compile(bytes: Uint8Array): Promise<Codec> } };

const compiled = new Map<string, Promise<Codec>>();

/** A codec of the packages, compiled once: they look for it over HTTP, which no program on a server does. */
function codec(path: string): Promise<Codec> {
  const there = compiled.get(path);
  if (there !== undefined) return there;
  const made = readFile(createRequire(import.meta.url).resolve(path)).then((bytes) => WebAssembly.compile(bytes));
  compiled.set(path, made);
  return made;
}

// Its types leave out what the function takes and its page tells of: a codec that is compiled already.
type Ready = (codec: Codec, options: object) => Promise<void>;
const readyJpegDecoder = jpegDecoder as Ready;
const readyJpegEncoder = jpegEncoder as Ready;
const readyWebpDecoder = webpDecoder as Ready;

/** What can be opened here. */
export type OpenedType = 'image/jpeg' | 'image/png' | 'image/webp';

const DECODERS: Readonly<Record<OpenedType, (bytes: Uint8Array) => Promise<Pixels>>> = {
  'image/jpeg': jpegPixels,
  'image/png': pngPixels,
  'image/webp': webpPixels,
};

/** @throws PictureFault where it is damaged */
export async function pixelsOf(bytes: Uint8Array, type: OpenedType): Promise<Pixels> {
  try {
    return await DECODERS[type](bytes);
  } catch (error) {
    throw new PictureFault('its pixels cannot be read', { cause: error });
  }
}

/** Upright, whatever way the camera was held. */
async function jpegPixels(bytes: Uint8Array): Promise<Pixels> {
  const module = await codec('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm');
  // What a codec has once taken of memory it never gives back: so each picture has a new one.
  await readyJpegDecoder(module, {});
  const pixels = await decodeJpeg(bufferOf(bytes), { preserveOrientation: true });
  await readyJpegDecoder(module, {});
  return pixels;
}

/** As it lies in the file: its codec does not look at how it is turned. */
async function webpPixels(bytes: Uint8Array): Promise<Pixels> {
  const module = await codec('@jsquash/webp/codec/dec/webp_dec.wasm');
  await readyWebpDecoder(module, {});
  const pixels = await decodeWebp(bufferOf(bytes));
  await readyWebpDecoder(module, {});
  return pixels;
}

async function pngPixels(bytes: Uint8Array): Promise<Pixels> {
  await readyPngDecoder(await codec('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
  return decodePng(bufferOf(bytes));
}

/** The pixels as a JPEG. What was transparent is as it would be without that. */
export async function jpegOf(pixels: Pixels): Promise<Uint8Array> {
  await readyJpegEncoder(await codec('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'), {});
  return new Uint8Array(await encodeJpeg(pixels as never, { quality: QUALITY }));
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
