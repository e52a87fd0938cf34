import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import type { ThisRun } from './io.ts';

/**
 * When process `pid` started, in clock ticks since the machine did; '' where the system does not tell (only Linux does, in
 * field 22 of its stat line, counted after the name in parentheses, which may hold spaces).
 */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
};

/** `kill` sends the signal 0, which asks without touching; it throws ESRCH where there is no such process. */
const exists = (pid: number, kill: (pid: number, signal: 0) => unknown): boolean => {
  try {
    kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
};

/** This process, through Node. */
export const nodeRun = (pid: number, kill: (pid: number, signal: 0) => unknown): ThisRun => ({
  pid,
  started: startOf(pid),
  host: hostname(),
  user: userName(),
  now: () => new Date().toISOString(),
  isAlive: (other, started) => {
    if (!exists(other, kill)) return false;
    const start = startOf(other);
    return started === '' || start === '' || start === started;
  },
  pause: (milliseconds) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
});
