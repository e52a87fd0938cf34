import type { Job } from '../../pipeline/inputs.ts';
import type { InputName } from '../../read/workspace.ts';
import type { InputFile } from '../invocation.ts';
import type { Task } from '../outcome.ts';

/** Input files as the readers name them. */
const INPUT_NAMES: { readonly [File in InputFile]: InputName } = {
  agreement: 'agreement',
  decisions: 'decisions',
  municipalities: 'municipalities',
  population: 'population',
  budget: 'budget',
  users: 'users',
  consumption: 'consumption',
  accounts: 'accounts',
  grants: 'grants',
  'in-kind': 'in_kind',
  'consumption-file': 'consumption',
  'services-file': 'services',
};

/** The task as the pipeline takes it. */
export const jobOf = ({ folder, workspace, invocation, io }: Task): Job => ({
  files: io.files,
  workspace: folder,
  workspaceName: workspace,
  date: invocation.date,
  overrides: new Map(
    [...invocation.inputFiles].map(([file, path]) => [INPUT_NAMES[file], path] as const),
  ),
});
