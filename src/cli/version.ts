/** Put in by the build from package.json. */
declare const FORDEL_VERSION: string;

export const VERSION = FORDEL_VERSION;
