/** How wide and high a picture is, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** As its first bytes say (PNG, JPEG, WebP); `null` where they say it not. Never throws. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = pngSize(view) ?? jpegSize(view) ?? webpSize(view);
  return size === null || size.width < 1 || size.height < 1 ? null : size;
}

function pngSize(view: DataView): PictureSize | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** From segment to segment up to the one that frames the picture (SOF). */
function jpegSize(view: DataView): PictureSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    const frames = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frames) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Behind its dots, or its end, a picture has no frame.
    if (marker === 0xd9 || marker === 0xda) return null;
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** Three ways of being WebP, each with its own place for it. */
function webpSize(view: DataView): PictureSize | null {
  if (view.byteLength < 30 || view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null;
  const kind = view.getUint32(12);
  if (kind === 0x56503858) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (kind === 0x56503820) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== 0x5650384c) return null;
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
