import { ProblemError } from '@/lib/protocol/problem'
import { guardOpen } from './guard'
import { madeStores, reportDown } from './shares/stores'

/** Of no share: asking for it only tells whether the store answers. */
const NO_SHARE = '0'.repeat(32)

/**
 * `GET /api/health`: whether this process serves, for whatever watches it. Without its store it does, but for sharing:
 * `degraded`, with the code of the problem, and 200, so that a balancer does not take it out for that.
 */
export const getHealth = async (request: Request): Promise<Response> => {
  const refused = guardOpen(request)
  if (refused !== undefined) return refused
  const headers = { 'cache-control': 'no-store' }
  try {
    await (await madeStores())?.shares.state(NO_SHARE, Date.now())
    return Response.json({ status: 'ok' }, { headers })
  } catch (error) {
    reportDown(error)
    const code = error instanceof ProblemError ? error.problem.code : 'SHARE_STORE_DOWN'
    return Response.json({ status: 'degraded', sharing: code }, { headers })
  }
}
