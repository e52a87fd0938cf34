/** Numbers on the screen are written as in the documents. */
export { exactText, figureText, kronerText, wholeText } from '../../document/number-text.ts';
