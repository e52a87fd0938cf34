/**
 * Fonts are parsed once for all documents of a run. The PDF library parses them anew for each document, which was half of the
 * time of an invoice. What a document embeds is a subset of its own still: its bytes are the same.
 */
import exported from 'pdfmake/js/PDFDocument.js';
import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js';

/** Lets every document of the library use the fonts that one before it has parsed. */
export const keepFonts = (): void => {
  const { prototype } = 'default' in exported ? exported.default : exported;
  const parse = prototype.provideFont;
  const parsed = new Map<
    string,
    { readonly font: object; readonly Embedded: EmbeddedFont['constructor'] }
  >();
  prototype.provideFont = function (family, bold, italics) {
    const type = this.getFontType(bold, italics);
    const own = this.fontCache[family]?.[type];
    if (own !== undefined) return own;
    const known = parsed.get(`${family} ${type}`);
    if (known === undefined) {
      const font = parse.call(this, family, bold, italics);
      parsed.set(`${family} ${type}`, { font: font.font, Embedded: font.constructor });
      return font;
    }
    this._fontCount += 1;
    const font = new known.Embedded(this, known.font, `F${String(this._fontCount)}`);
    (this.fontCache[family] ??= {})[type] = font;
    // As the document ends it writes those that stand here.
    this._fontFamilies[font.name] = font;
    this._font = font;
    return font;
  };
};
