import { importText } from '@/lib/files/import/import-text'
import { ProblemError } from '@/lib/protocol/problem'
import type { ImportOrder, ImportReply } from './import-port'

/** The worker's side of its port: the page's `lib.dom` types know only the other. */
type Scope = {
  onmessage: ((event: MessageEvent<ImportOrder>) => void) | null
  postMessage: (message: ImportReply) => void
}

/** Events copied at once: a millisecond or two of the page's time. */
const PORTION = 400

const scope = globalThis as unknown as Scope

const read = async ({ file, name, id }: ImportOrder): Promise<void> => {
  const imported = importText(await file.text(), { name, newId: () => id })
  if (imported.kind === 'servers') {
    scope.postMessage({ type: 'done', imported })
    return
  }
  const { events, ...rest } = imported
  for (let from = 0; from < events.length; from += PORTION)
    scope.postMessage({ type: 'events', events: events.slice(from, from + PORTION) })
  scope.postMessage({ type: 'done', imported: rest })
}

scope.onmessage = ({ data }) => {
  read(data).catch((error: unknown) => {
    const cause = error instanceof Error ? error.message : String(error)
    scope.postMessage({ type: 'failed', cause, ...(error instanceof ProblemError && { problem: error.problem }) })
  })
}
