/** How a file stands against the SHA-256 that it was written with. One that cannot be read is reported by itself. */
export type FileState = 'same' | 'changed' | 'missing' | 'unreadable';

/** Finds the state of the file at a path, relative to the workspace or absolute. */
export type StateOf = (path: string, sha256: string) => FileState;
