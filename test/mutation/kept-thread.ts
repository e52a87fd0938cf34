/**
 * A pool of one thread that lives on from run to run. A run of one mutant takes hundredths of a second, starting a thread and
 * loading the sources into it a third of one; Vitest ends its threads after every run, so this one takes the `stop` for itself.
 */
import { ThreadsPoolWorker, type PoolWorker, type WorkerRequest } from 'vitest/node';

/** A mutant may leave something behind in the thread; it does not live longer than this many runs. */
const RUNS = 200;

type Listener = (message: unknown) => void;
type Options = ConstructorParameters<typeof ThreadsPoolWorker>[0];

let kept: { readonly thread: ThreadsPoolWorker; runs: number; hasBegun: boolean } | undefined;

const threadOf = async (options: Options) => {
  if (kept === undefined) {
    const thread = new ThreadsPoolWorker(options);
    await thread.start();
    kept = { thread, runs: 0, hasBegun: false };
  }
  kept.runs += 1;
  return kept;
};

class KeptThread implements PoolWorker {
  readonly name = 'kept-thread';
  private readonly options: Options;
  private readonly listeners: (readonly [string, Listener])[] = [];

  constructor(options: Options) {
    this.options = options;
  }

  async start(): Promise<void> {
    await threadOf(this.options);
  }

  /** Called when the thread has nothing left to do, and also when it hangs and is to be ended. */
  async stop(): Promise<void> {
    for (const [event, listener] of this.listeners) kept?.thread.off(event, listener);
    if (kept === undefined || (kept.runs < RUNS && this.isStopped)) return;
    const { thread } = kept;
    kept = undefined;
    await thread.stop();
  }
  private isStopped = false;

  on(event: string, listener: Listener): void {
    this.listeners.push([event, listener]);
    kept?.thread.on(event, listener);
  }
  off(event: string, listener: Listener): void {
    kept?.thread.off(event, listener);
  }

  /** Starting and stopping are between the pool and this; a run takes the configuration of its own start with it. */
  send(message: WorkerRequest): void {
    if (message.type === 'stop') {
      this.isStopped = true;
      this.answer('stopped');
      return;
    }
    if (message.type === 'start') {
      this.config = message.context.config;
      if (kept?.hasBegun === true) {
        this.answer('started');
        return;
      }
      if (kept) kept.hasBegun = true;
    }
    kept?.thread.send(
      message.type === 'run'
        ? ({ ...message, context: { ...message.context, config: this.config } } as WorkerRequest)
        : message,
    );
  }
  private config: unknown;
  private answer(type: string): void {
    const response = { type, __vitest_worker_response__: true };
    queueMicrotask(() => {
      for (const [event, listener] of this.listeners) if (event === 'message') listener(response);
    });
  }

  deserialize(data: unknown): unknown {
    return data;
  }
}

/** The plug-in that makes every project of the run use it. */
export const keptThread = {
  name: 'kept-thread',
  configureVitest({
    project,
  }: {
    project: { config: { pool: string; poolRunner?: unknown } };
  }): void {
    project.config.pool = 'kept-thread';
    project.config.poolRunner = {
      name: 'kept-thread',
      createPoolWorker: (options: Options) => new KeptThread(options),
    };
  },
};
