import type { LiveWatcher } from '@/lib/browser/live/watcher'
import { readSliced } from '@/lib/browser/files/read-sliced'
import type { Problem } from '@/lib/protocol/problem'
import { Recording } from '@/lib/recording/recording'
import { unpackInline } from '@/lib/share/link'
import type { ShareLink } from '@/lib/share/link'
import { openElsewhere } from './envelope-elsewhere'
import { getShare } from './share-api'

/** How far a shared session has come. */
export type LoadingStep = 'fetching' | 'opening' | 'reading'

/** A session that has come far enough to be shown; its recording may still grow. */
export type Arrived = {
  readonly recording: Recording
  /** Milliseconds since the epoch; undefined for a link that never expires. */
  readonly expiresAt: number | undefined
  /** It goes on elsewhere. */
  readonly live?: LiveWatcher
}

export type Loading = {
  readonly onStep: (step: LoadingStep) => void
  /** Once, when there is something to show. */
  readonly onArrived: (arrived: Arrived) => void
  readonly signal: AbortSignal
}

/**
 * Brings what a link leads to; resolves when all of it has come, with what could not be read of it.
 * @throws ProblemError: nothing is shown then.
 */
export type LoadShared = (link: ShareLink, loading: Loading) => Promise<Problem | undefined>

/** Opens a stored share, or the session within a link. The key never leaves this page. */
export const loadShared: LoadShared = async (link, { onStep, onArrived, signal }) => {
  const fetched = link.kind === 'stored' ? await fetchedOf(link, { onStep, signal }) : undefined
  const source = fetched ? fetched.text : link.kind === 'inline' ? await unpackInline(link.packed) : ''
  signal.throwIfAborted()
  onStep('reading')
  let recording: Recording | undefined
  const { problem } = await readSliced(source, {
    signal,
    onBatch: ({ header, events }) => {
      if (recording) {
        recording.take(events)
        return
      }
      recording = new Recording(header, Date.now, events)
      onArrived({ recording, expiresAt: fetched?.expiresAt })
    },
  })
  return problem
}

const fetchedOf = async (
  { share }: Extract<ShareLink, { kind: 'stored' }>,
  { onStep, signal }: Pick<Loading, 'onStep' | 'signal'>,
) => {
  onStep('fetching')
  const { bytes, expiresAt } = await getShare(share.id, signal)
  signal.throwIfAborted()
  onStep('opening')
  return { text: await openElsewhere(bytes, share), expiresAt }
}
