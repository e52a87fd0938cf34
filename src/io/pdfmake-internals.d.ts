/** What pdfmake has beside its types: the class of its documents. */
declare module 'pdfmake/js/PDFDocument.js' {
  /** A font as one document uses it: the parsed font, and the subset of it that the document embeds. */
  interface EmbeddedFont {
    readonly name: string;
    readonly font: object;
    readonly constructor: new (document: object, font: object, id: string) => EmbeddedFont;
  }

  interface PdfDocument {
    /** By family, then by type. */
    readonly fontCache: Record<string, Record<string, EmbeddedFont>>;
    readonly getFontType: (bold: boolean, italics: boolean) => string;
    readonly _fontFamilies: Record<string, EmbeddedFont>;
    _fontCount: number;
    _font: EmbeddedFont;
  }

  interface DocumentClass {
    readonly prototype: {
      provideFont: (
        this: PdfDocument,
        family: string,
        bold: boolean,
        italics: boolean,
      ) => EmbeddedFont;
    };
  }

  /** Node gives the exports of this CommonJS file as its default, others the class in them. */
  const exported: DocumentClass | { readonly default: DocumentClass };
  export { exported as default, type EmbeddedFont };
}
