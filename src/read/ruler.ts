/** UTF-16 units that the UTF-8 bytes are: the unit of columns. */
const unitsIn = (utf8: Uint8Array, from: number, to: number): number => {
  let units = 0;
  for (let at = from; at < to; at += 1) {
    const byte = utf8[at] ?? 0;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
};

/** Where a byte stands. Asked in rising order within a line, each step costs only the distance. */
export class Ruler {
  private known = 0;
  private units = 0;
  private lineStart = -1;
  private readonly utf8: Uint8Array;
  constructor(utf8: Uint8Array) {
    this.utf8 = utf8;
  }
  /** The column of byte `at` on the line that begins at byte `lineStart`, from 1, in UTF-16 units. */
  column(lineStart: number, at: number): number {
    if (lineStart !== this.lineStart || at < this.known) {
      this.lineStart = lineStart;
      this.known = lineStart;
      this.units = 0;
    }
    this.units += unitsIn(this.utf8, this.known, at);
    this.known = at;
    return this.units + 1;
  }
}
