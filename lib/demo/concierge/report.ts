import type { ServerContext } from '@modelcontextprotocol/server'

/** Reports progress if the caller gave a token, else does nothing. Values must grow from call to call. */
export const reportProgress = async (
  ctx: ServerContext,
  progress: number,
  total: number,
  message: string,
): Promise<void> => {
  const progressToken = ctx.mcpReq._meta?.progressToken
  if (progressToken === undefined) return
  await ctx.mcpReq.notify({ method: 'notifications/progress', params: { progressToken, progress, total, message } })
}

/** Resolves after `ms`, rejects as soon as the call is cancelled. */
export const pause = async (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer)
      reject(new Error('The call was cancelled'))
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort)
      resolve()
    }, ms)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
