const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const END_LENGTH = 22;

/** 1980-01-01 00:00, the earliest that a ZIP entry can say. */
const DOS_TIME = 0;
const DOS_DATE = (1 << 5) | 1;

/**
 * Sets the time of every entry in the ZIP file to 1980-01-01, in place, so that the same content gives the same bytes:
 * the spreadsheet library stamps each entry with the clock.
 *
 * @throws {RangeError} not a plain ZIP file without comment: our own bug, since we made it
 */
export const clearZipTimes = (zip: Uint8Array): void => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_LENGTH;
  expectSignature(view, end, END_OF_CENTRAL);
  const entries = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    expectSignature(view, position, CENTRAL_HEADER);
    setTime(view, position + 12);
    const local = view.getUint32(position + 42, true);
    expectSignature(view, local, LOCAL_HEADER);
    setTime(view, local + 10);
    const nameLength = view.getUint16(position + 28, true);
    const extraLength = view.getUint16(position + 30, true);
    const commentLength = view.getUint16(position + 32, true);
    position += 46 + nameLength + extraLength + commentLength;
  }
};

const setTime = (view: DataView, position: number): void => {
  view.setUint16(position, DOS_TIME, true);
  view.setUint16(position + 2, DOS_DATE, true);
};

const expectSignature = (view: DataView, position: number, signature: number): void => {
  if (position < 0 || view.getUint32(position, true) !== signature) {
    throw new RangeError('the workbook must be a plain ZIP file');
  }
};
