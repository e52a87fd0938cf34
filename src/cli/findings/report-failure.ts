import type { Io } from '../../io/io.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Invocation } from '../invocation.ts';
import { exitCodeOf } from '../outcome.ts';
import { findingJson } from './finding-json.ts';
import { openablePath } from './finding-place.ts';
import { reportFindings } from './report-findings.ts';

/** Reports the one finding that stopped a command that works on no workspace, and returns the exit code. */
export const reportFailure = (finding: Diagnostic, invocation: Invocation, io: Io): number => {
  if (invocation.json) {
    const path = openablePath('.', finding.at.file, io.workingFolder);
    const errors = [findingJson(finding, path, invocation.language, '.')];
    io.stdout(`${JSON.stringify({ errors, warnings: [] }, null, 2)}\n`);
  }
  if (!(invocation.json && invocation.quiet)) reportFindings([finding], '.', invocation, io);
  return exitCodeOf([finding]);
};
