/** The XML library, 60 ms to load: imported by `await import()` only, and its own file in `dist/`. */
export { create } from 'xmlbuilder2';
