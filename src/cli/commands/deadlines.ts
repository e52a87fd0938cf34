import { basename, dirname } from 'node:path';
import { readDeadlines } from '../../pipeline/deadlines.ts';
import { deadlineCalendar } from '../../document/deadlines/deadline-calendar.ts';
import { deadlinesJson } from '../../document/deadlines/deadlines-json.ts';
import { IoError } from '../../io/io.ts';
import { icsText } from '../../write/ics.ts';
import { writeWholeFile } from '../../write/whole-file.ts';
import { openablePath } from '../findings/finding-place.ts';
import type { Command } from '../outcome.ts';
import { showFiles } from '../results/budget-screen.ts';
import { showDeadlines } from '../results/deadlines-screen.ts';
import { obstacleOf } from '../write-obstacle.ts';
import { jobOf } from './job.ts';
import { cannotWrite, isTaken, targetOf } from './output-target.ts';

/** What is due when, and what is late; with `--ics` a calendar of it in `out/<year>/deadlines.ics`. */
export const deadlines: Command = (task) => {
  const { invocation, workspace, io } = task;
  const { list, found } = readDeadlines(jobOf(task), invocation.year);
  if (list === undefined) return Promise.resolve({ found });
  const { agreement, year } = list;
  const path = targetOf(task, { agreement, year }, 'deadlines.ics');
  if (invocation.ics) {
    try {
      if (isTaken(path, task)) {
        return Promise.resolve({ found: [...found, cannotWrite(path, 'taken', path, task)] });
      }
      const run = String(io.run.pid);
      const isRunning = (other: string): boolean => io.run.isAlive(Number(other), '');
      writeWholeFile({ files: io.files, path, run, isRunning }, icsText(deadlineCalendar(list)));
    } catch (error) {
      if (!(error instanceof IoError)) throw error;
      const failed = cannotWrite(path, obstacleOf(error), error.path, task);
      return Promise.resolve({ found: [...found, failed] });
    }
  }
  const written = invocation.ics ? openablePath(workspace, path, io.workingFolder) : undefined;
  return Promise.resolve({
    found,
    result: {
      json: (warnings) =>
        deadlinesJson(list, written === undefined ? [] : [written], invocation.language, warnings),
      show: (screen) => {
        showDeadlines(list, screen);
      },
      showLast: (screen) => {
        if (written === undefined) return;
        screen.print();
        showFiles([basename(written)], dirname(written), screen);
      },
    },
  });
};
