/** A file of 201 MB, most of it a hole on the disk. */
import { truncateSync } from 'node:fs';

export const make = (folder) => truncateSync(`${folder}/2021/budget.csv`, 201 * 1024 * 1024);
