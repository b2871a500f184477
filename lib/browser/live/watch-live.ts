import type { Loading } from '@/lib/browser/sharing/load-shared'
import { randomId } from '@/lib/client/random-id'
import { ProblemError } from '@/lib/protocol/problem'
import type { Problem } from '@/lib/protocol/problem'
import type { ShareKey } from '@/lib/share/envelope'
import { pageLiveApi, watcherName } from './page-live'
import { waitOnline } from './patience'
import { LiveWatcher } from './watcher'

/**
 * Watches the session that a live link leads to; resolves when nothing more will come, with what could not be read.
 * @throws ProblemError: nothing is shown then.
 */
export const watchLive = async (
  share: ShareKey,
  { onStep, onArrived, signal }: Loading,
): Promise<Problem | undefined> => {
  const watcher = new LiveWatcher({ api: pageLiveApi(), share, wait: waitOnline, newId: randomId, by: watcherName.get })
  signal.addEventListener('abort', () => {
    watcher.stop()
  })
  onStep('fetching')
  let arrived = false
  watcher.subscribe(() => {
    const { recording } = watcher.state()
    if (!recording || arrived) return
    arrived = true
    onArrived({ recording, expiresAt: undefined, live: watcher })
  })
  await watcher.run()
  const { problem, recording } = watcher.state()
  if (problem && !recording) throw new ProblemError(problem)
  return problem
}
