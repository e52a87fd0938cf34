import type { Agreement } from '../../model/agreement.ts';
import type { Verified } from '../../pipeline/verify.ts';
import type { Screen } from '../screen.ts';
import { wholeText } from '../terminal/number-text.ts';

/** That all holds, and what was looked at. */
export const showVerified = (
  workspace: string,
  { name }: Pick<Agreement, 'name'>,
  { years, checked }: Pick<Verified, 'years' | 'checked'>,
  { words, language, success, paragraph }: Screen,
): void => {
  success(words.verify.holds(workspace));
  const { rows, documents, files, settlements } = checked;
  const counted = (count: number) => wholeText(BigInt(count), language);
  const counts = {
    rows: counted(rows),
    documents: counted(documents),
    files: counted(files),
    settlements: counted(settlements),
  };
  paragraph(words.verify.checked(name, years, counts), '  ');
};
