/** The thread that does the work, so that the one that started it can tell when an input never ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { inputOf, runCampaign, targetsOf, type Campaign } from './campaign.ts';
import { saveFailure } from './save.ts';

interface Work {
  readonly campaign: Omit<Campaign, 'started'>;
  /** Where failures are kept. */
  readonly folder: string;
  /** An input that never ended: only to be kept. */
  readonly hung?: { readonly target: string; readonly index: number };
}

const { campaign, folder, hung } = workerData as Work;

if (hung === undefined) {
  const { failures, targets } = await runCampaign({
    ...campaign,
    started: (target, index) => parentPort?.postMessage({ target, index }),
  });
  const saved = failures.map((failure) => ({
    complaint: failure.complaint,
    folder: saveFailure(folder, campaign.seed, failure),
  }));
  parentPort?.postMessage({ saved, targets });
} else {
  const target = (await targetsOf(campaign)).find(({ name }) => name === hung.target);
  if (target === undefined) throw new Error(`no target ${hung.target}`);
  const input = inputOf(target, campaign.seed, hung.index);
  const complaint = 'never ended';
  const own = saveFailure(folder, campaign.seed, { ...hung, complaint, input });
  parentPort?.postMessage({ saved: [{ complaint, folder: own }], targets: [] });
}
