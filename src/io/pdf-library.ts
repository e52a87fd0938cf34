/**
 * The PDF library with its fonts, 2 MB: imported by `await import()` only, and its own file in `dist/`. The fonts come as
 * text of a module, so that nothing is read from a folder at run time: Roboto has every Norwegian and Sámi letter.
 */
import pdfmake from 'pdfmake';
import fontFiles from 'pdfmake/build/vfs_fonts.js';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { keepFonts } from './pdf-fonts.ts';

/** What the library has and its types lack: files in memory, by name. */
interface WithFiles {
  readonly virtualfs: {
    readonly writeFileSync: (name: string, content: Buffer) => void;
  };
}

const { virtualfs } = pdfmake as typeof pdfmake & WithFiles;
for (const [name, content] of Object.entries(fontFiles)) {
  // As bytes: the library makes them of a text in a way that Node warns of.
  if (typeof content === 'string') virtualfs.writeFileSync(name, Buffer.from(content, 'base64'));
}
pdfmake.setFonts({
  Roboto: {
    normal: 'Roboto-Regular.ttf',
    bold: 'Roboto-Medium.ttf',
    italics: 'Roboto-Italic.ttf',
    bolditalics: 'Roboto-MediumItalic.ttf',
  },
});
keepFonts();
// Nothing is fetched and no file is read, whatever a document says.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

/** The bytes of the document. */
export const pdfBytes = async (definition: TDocumentDefinitions): Promise<Uint8Array> =>
  new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
export type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
