import { ALL_PROBES } from '@/lib/spec/probes/all-probes'
import { ALL_RULES } from '@/lib/spec/rules/all-rules'
import { SpecJob, type JudgeRequest } from './spec-job'

/** The worker's side of its port: the page's `lib.dom` types know only the other. */
type Scope = {
  onmessage: ((event: MessageEvent<JudgeRequest>) => void) | null
  postMessage: (message: unknown) => void
}

const scope = globalThis as unknown as Scope
const job = new SpecJob({ rules: ALL_RULES, probes: ALL_PROBES })

scope.onmessage = ({ data }) => {
  scope.postMessage(job.answer(data))
}
