import { CompareJob, type CompareRequest } from './compare-job'

/** The worker's side of its port: the page's `lib.dom` types know only the other. */
type Scope = {
  onmessage: ((event: MessageEvent<CompareRequest>) => void) | null
  postMessage: (message: unknown) => void
}

const scope = globalThis as unknown as Scope
const job = new CompareJob()

scope.onmessage = ({ data }) => {
  scope.postMessage(job.answer(data))
}
