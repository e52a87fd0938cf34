/** Loaded before fordel: what reaches for the network, another program, or a file to change outside CONFINED_TO stops it. */
'use strict';
const fs = require('node:fs');
const Module = require('node:module');
const { resolve, sep } = require('node:path');

const FORBIDDEN =
  /^(?:node:)?(?:child_process|cluster|dgram|dns|http|http2|https|inspector|net|repl|tls|vm|wasi)(?:\/|$)/;
const load = Module._load;
Module._load = function (name, ...rest) {
  if (FORBIDDEN.test(name)) throw new Error(`reached for ${name}`);
  return load.call(this, name, ...rest);
};
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
  globalThis[name] = () => {
    throw new Error(`reached for ${name}`);
  };
}

const home = resolve(process.env.CONFINED_TO);
const stayInside = (path) => {
  const whole = resolve(String(path));
  if (whole !== home && !whole.startsWith(home + sep)) throw new Error(`reached for ${whole}`);
};
/** How many paths, from the first, each operation changes. */
const CHANGES = {
  appendFile: 1, chmod: 1, chown: 1, copyFile: 2, cp: 2, createWriteStream: 1, lchown: 1, link: 2, lutimes: 1, mkdir: 1, mkdtemp: 1,
  open: 1, rename: 2, rm: 1, rmdir: 1, symlink: 2, truncate: 1, unlink: 1, utimes: 1, writeFile: 1,
}; // prettier-ignore
const guard = (owner, name, count, isReading) => {
  const original = owner[name];
  if (original === undefined) return;
  owner[name] = function (...args) {
    if (!isReading(args)) args.slice(0, count).forEach(stayInside);
    return original.apply(this, args);
  };
};
for (const [name, count] of Object.entries(CHANGES)) {
  const isReading = ([, flags]) => name === 'open' && (flags === undefined || flags === 'r');
  guard(fs, name, count, isReading);
  guard(fs, `${name}Sync`, count, isReading);
  guard(fs.promises, name, count, isReading);
}
