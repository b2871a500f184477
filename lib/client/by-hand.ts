import { ProblemError } from '@/lib/protocol/problem'
import type { HttpId } from '@/lib/recording/events'
import { drain } from '@/lib/wire/drain'
import { isAbort } from '@/lib/wire/errors'
import type { TappedFetch } from '@/lib/wire/tap'
import { wireProblem } from './problems'
import { rawBody } from './raw-request'
import type { RawPreview, RawRequest, RawSent } from './types'

type Way = {
  readonly fetch: TappedFetch
  readonly preview: RawPreview
  readonly closing: AbortSignal
  readonly onSent: (httpId: HttpId) => void
  readonly onOver: (httpId: HttpId) => void
}

/** Sends what was composed by hand, as its preview says. */
export const sendByHand = ({ body, round }: RawRequest, way: Way): RawSent => {
  const { fetch, preview, closing, onSent, onOver } = way
  const abort = new AbortController()
  const sent: { httpId?: HttpId } = {}
  const running = fetch(
    { ...preview, signal: AbortSignal.any([abort.signal, closing]), ...rawBody(body) },
    {
      byHand: round ?? {},
      onSent: (httpId) => {
        sent.httpId = httpId
        onSent(httpId)
      },
    },
  )
  const { httpId } = sent
  // The tap records what goes out before anything else happens.
  if (httpId === undefined) throw new Error('The request was not recorded.')
  const finish = async (): Promise<void> => {
    try {
      await drain(await running)
    } catch (error) {
      if (isAbort(error)) throw error
      throw new ProblemError(wireProblem(error), { cause: error })
    } finally {
      onOver(httpId)
    }
  }
  const done = finish()
  // Whoever only watches the timeline need not handle it.
  done.catch(() => undefined)
  return {
    httpId,
    done,
    abort: () => {
      abort.abort()
    },
  }
}
