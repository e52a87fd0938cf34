import { inflateRawSync } from 'node:zlib';

/** One file in a ZIP archive, still packed. */
interface ZipEntry {
  readonly method: number;
  readonly packedBytes: number;
  readonly offset: number;
  readonly isEncrypted: boolean;
}

/** The archive cannot be read as one; `reason` is for people. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

/** A file in the archive unpacks to more than allowed, whatever size it says that it has. */
export class UnpackedTooLarge extends Error {
  override readonly name = 'UnpackedTooLarge';
}

/** A ZIP archive by its list of contents. Nothing is unpacked before it is asked for, and never more than the limit. */
export interface ZipArchive {
  /** Names as they stand, `/` between folders, without one in front. */
  readonly names: readonly string[];
  /**
   * The bytes of a file, undefined where there is none of that name.
   *
   * @throws {UnpackedTooLarge} more than `limit` bytes; found by unpacking, the size that the archive states is not believed
   * @throws {ZipError} damaged, encrypted, or packed in a way that workbooks never are
   */
  readonly unpack: (name: string, limit: number) => Uint8Array | undefined;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
/** A workbook has some tens. */
const MAX_ENTRIES = 5000;
const STORED = 0;
const DEFLATED = 8;

const findEnd = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new ZipError('it has no list of contents');
};

const readContents = (bytes: Uint8Array, view: DataView): ReadonlyMap<string, ZipEntry> => {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) throw new ZipError('it has too many files in it');
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      throw new ZipError('its list of contents is broken');
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder()
      .decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength))
      .replaceAll('\\', '/')
      .replace(/^\//, '');
    entries.set(name, {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at +=
      CENTRAL_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

const unpackEntry = (
  bytes: Uint8Array,
  view: DataView,
  { method, packedBytes, offset, isEncrypted }: ZipEntry,
  limit: number,
): Uint8Array => {
  if (isEncrypted) throw new ZipError('it is protected with a password');
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) {
    throw new ZipError('its list of contents points to nothing');
  }
  const start =
    offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedBytes);
  if (packed.length < packedBytes) throw new ZipError('a part of it is cut off');
  if (method === STORED) {
    if (packed.length > limit) throw new UnpackedTooLarge();
    return packed;
  }
  if (method !== DEFLATED) throw new ZipError('it is packed in an unknown way');
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw new UnpackedTooLarge();
    throw new ZipError('a part of it cannot be unpacked');
  }
};

/**
 * The contents of a ZIP archive.
 *
 * @throws {ZipError} not a ZIP archive, or a damaged one
 */
export const readZip = (bytes: Uint8Array): ZipArchive => {
  if (bytes.length < END_BYTES) throw new ZipError('it is too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readContents(bytes, view);
  return {
    names: [...entries.keys()],
    unpack: (name, limit) => {
      const entry = entries.get(name);
      return entry === undefined ? undefined : unpackEntry(bytes, view, entry, limit);
    },
  };
};

/**
 * A ZIP archive of the files as they are, nothing packed and no checksums: for handing verified parts to a library that
 * takes archives only, never for the disk.
 */
export const packPlain = (parts: ReadonlyMap<string, Uint8Array>): Buffer => {
  const chunks: Uint8Array[] = [];
  const contents: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(LOCAL_BYTES);
    local.writeUInt32LE(LOCAL_SIGNATURE, 0);
    local.writeUInt32LE(bytes.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const central = Buffer.alloc(CENTRAL_BYTES);
    central.writeUInt32LE(CENTRAL_SIGNATURE, 0);
    central.writeUInt32LE(bytes.length, 20);
    central.writeUInt32LE(bytes.length, 24);
    central.writeUInt16LE(nameBytes.length, 28);
    central.writeUInt32LE(offset, 42);
    chunks.push(local, nameBytes, bytes);
    contents.push(central, nameBytes);
    offset += LOCAL_BYTES + nameBytes.length + bytes.length;
  }
  const list = Buffer.concat(contents);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, list, end]);
};
