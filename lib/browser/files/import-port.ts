import type { Imported } from '@/lib/files/import/imported'
import type { Problem } from '@/lib/protocol/problem'
import { ProblemError } from '@/lib/protocol/problem'
import type { RecordingEvent } from '@/lib/recording/events'

/** A file to be read elsewhere; `id` is for what is made of a foreign capture. */
export type ImportOrder = { readonly file: Blob; readonly name: string; readonly id: string }

type WithoutEvents = Omit<Extract<Imported, { kind: 'recording' }>, 'events'>

export type ImportReply =
  | { readonly type: 'events'; readonly events: readonly RecordingEvent[] }
  | { readonly type: 'done'; readonly imported: WithoutEvents | Extract<Imported, { kind: 'servers' }> }
  | { readonly type: 'failed'; readonly cause: string; readonly problem?: Problem }

/** Reads a file that is one large text, away from the page. @throws ProblemError */
export type ReadElsewhere = (order: ImportOrder, signal: AbortSignal) => Promise<Imported>

const noReader = (cause: string): ProblemError =>
  new ProblemError({
    code: 'FILE_NOT_READ',
    title: 'The file could not be read',
    cause,
    action: 'Try again; a smaller capture takes less memory.',
  })

/** In a worker that is there for this one file: JSON of a hundred megabytes takes a second that the page has not got. */
export const readInWorker: ReadElsewhere = (order, signal) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
    const events: RecordingEvent[] = []
    const end = (settle: () => void): void => {
      worker.terminate()
      signal.removeEventListener('abort', given)
      settle()
    }
    const given = (): void => {
      end(() => {
        reject(new DOMException('The reading was given up.', 'AbortError'))
      })
    }
    signal.addEventListener('abort', given, { once: true })
    worker.onmessage = ({ data }: MessageEvent<ImportReply>) => {
      if (data.type === 'events') {
        for (const event of data.events) events.push(event)
        return
      }
      end(() => {
        if (data.type === 'failed') reject(data.problem ? new ProblemError(data.problem) : noReader(data.cause))
        else resolve(data.imported.kind === 'servers' ? data.imported : { ...data.imported, events })
      })
    }
    worker.onerror = (event) => {
      event.preventDefault()
      end(() => {
        reject(noReader(event.message === '' ? 'Its reader could not be loaded.' : event.message))
      })
    }
    worker.postMessage(order)
  })
