// A progress bar on the error stream, for work that takes long enough to wonder; nothing where no one is watching.
import type { BuildProgress } from '../corpus/options.ts';
import type { Terminal } from './terminal.ts';

export interface ProgressBar {
  readonly show: (progress: BuildProgress) => void;
  readonly end: () => void;
}

/** Work that is over sooner shows no bar. Milliseconds. */
const PATIENCE = 700;

/** A bar, or undefined where the error stream is no terminal. */
export const progressOn = async ({ err, say }: Terminal): Promise<ProgressBar | undefined> => {
  if (err.columns === undefined) return undefined;
  const { SingleBar, Presets } = await import('cli-progress');
  const bar = new SingleBar(
    {
      format: '{stage} {bar} {value}/{total} · {eta_formatted}',
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const started = performance.now();
  let stage: BuildProgress['stage'] | undefined;
  const show = (progress: BuildProgress): void => {
    if (performance.now() - started < PATIENCE) return;
    const payload = { stage: say(`build.${progress.stage}`) };
    if (progress.stage !== stage) bar.start(progress.total, progress.done, payload);
    else bar.update(progress.done, payload);
    stage = progress.stage;
  };
  return { show, end: () => bar.stop() };
};
