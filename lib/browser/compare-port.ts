import type { CompareReply, CompareRequest } from './compare-job'

/** The way to what compares elsewhere: one question at a time. */
export type ComparePort = {
  /** Rejects where it works no more. */
  readonly ask: (request: CompareRequest) => Promise<CompareReply>
  readonly stop: () => void
}

export type OpenCompare = () => ComparePort

type Waiting = { readonly resolve: (reply: CompareReply) => void; readonly reject: (error: Error) => void }

/** Compares in a worker of its own: however long two sessions are, the page goes on drawing. */
export const workerCompare: OpenCompare = () => {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' })
  const waiting: Waiting[] = []
  const failed = (reason: string): void => {
    for (const { reject } of waiting.splice(0)) reject(new Error(reason))
  }
  // Answers come in the order of the questions.
  worker.onmessage = ({ data }: MessageEvent<CompareReply>) => {
    waiting.shift()?.resolve(data)
  }
  worker.onerror = (event) => {
    event.preventDefault()
    failed(event.message === '' ? 'its code could not be loaded' : event.message)
  }
  worker.onmessageerror = () => {
    failed('its reply could not be read')
  }
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(request)
      }),
    stop: () => {
      worker.terminate()
      failed('it was stopped')
    },
  }
}
