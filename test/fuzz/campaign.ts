import { readYaml } from '../../src/read/yaml.ts';
import { validateAgreement } from '../../src/validate/agreement/index.ts';
import { randomFrom } from './random.ts';
import { readerTargets } from './readers.ts';
import { readSeeds } from './seeds.ts';
import type { FuzzCase, Target } from './target.ts';
import { workspaceTargets } from './workspaces.ts';

export interface Campaign {
  readonly seed: number;
  /** Inputs in all. */
  readonly count: number;
  /** The project's root. */
  readonly root: string;
  /** The built command, for the share that runs as processes of their own. */
  readonly bin?: string;
  /** One target, or one input of it. */
  readonly target?: string;
  readonly index?: number;
  /** Told before each input, so that one that never ends can be named. */
  readonly started?: (target: string, index: number) => void;
}

export interface Failure {
  readonly target: string;
  readonly index: number;
  readonly complaint: string;
  readonly input: FuzzCase;
}

export interface Report {
  readonly failures: readonly Failure[];
  /** How many inputs each target had, and the longest that one took. */
  readonly targets: readonly {
    readonly name: string;
    readonly count: number;
    readonly slowest: number;
  }[];
}

/** What one input may take. */
const MILLISECONDS = 1000;
/** On a busy machine the clock says little: the processor's time counts, of the fastest of these. */
const TRIES = 3;
/** A target that fails this often has said enough. */
const ENOUGH = 20;

export const targetsOf = async ({
  root,
  bin,
}: Pick<Campaign, 'root' | 'bin'>): Promise<readonly Target[]> => {
  const seeds = await readSeeds(root);
  const { node } = readYaml('agreement.yaml', seeds.agreements.find((bytes) => Buffer.from(bytes).includes('k-ikt'))!); // prettier-ignore
  const { agreement } = validateAgreement(node!);
  return [...readerTargets(seeds, agreement!), ...workspaceTargets(seeds, bin)];
};

/** The same input whenever and wherever it is made. */
export const inputOf = (target: Target, seed: number, index: number): FuzzCase =>
  target.make(randomFrom(`${String(seed)} ${target.name} ${String(index)}`));

const complaintOf = async (target: Target, input: FuzzCase): Promise<string | undefined> => {
  try {
    return await target.run(input);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
};

/** Runs one input; the time is that of its fastest run. */
const tryInput = async (
  target: Target,
  input: FuzzCase,
): Promise<{ readonly complaint: string | undefined; readonly milliseconds: number }> => {
  let milliseconds = Infinity;
  for (let left = TRIES; left > 0 && milliseconds > MILLISECONDS; left -= 1) {
    const begun = performance.now();
    const worked = process.cpuUsage();
    const complaint = await complaintOf(target, input);
    const { user, system } = process.cpuUsage(worked);
    milliseconds = Math.min(milliseconds, performance.now() - begun, (user + system) / 1000);
    if (complaint !== undefined) return { complaint, milliseconds };
  }
  const isSlow = milliseconds > MILLISECONDS;
  return { complaint: isSlow ? `takes ${milliseconds.toFixed()} ms` : undefined, milliseconds };
};

/** Runs all inputs, or those asked for, and says which the product did not stand. */
export const runCampaign = async (campaign: Campaign): Promise<Report> => {
  const { seed, count, target: only, index: onlyIndex, started } = campaign;
  const failures: Failure[] = [];
  const targets: Report['targets'][number][] = [];
  for (const target of await targetsOf(campaign)) {
    if (only !== undefined && target.name !== only) continue;
    const share = only === undefined ? Math.ceil((count * target.perMille) / 1000) : count;
    const first = onlyIndex ?? 0;
    const last = onlyIndex ?? share - 1;
    let slowest = 0;
    let failed = 0;
    let index = first;
    for (; index <= last && failed < ENOUGH; index += 1) {
      started?.(target.name, index);
      const input = inputOf(target, seed, index);
      const { complaint, milliseconds } = await tryInput(target, input);
      slowest = Math.max(slowest, milliseconds);
      if (complaint === undefined) continue;
      failed += 1;
      failures.push({ target: target.name, index, complaint, input });
    }
    targets.push({ name: target.name, count: index - first, slowest });
  }
  return { failures, targets };
};
