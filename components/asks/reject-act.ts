import { rejectionHint } from '@/lib/answering/rejection'
import type { SamplingJob } from '@/lib/answering/sampling-job'
import type { Era } from '@/lib/protocol/revisions'

/** Refuses a request that was on its way through a provider. */
export const rejectAct = (era: Era, job: SamplingJob) => ({
  label: 'Reject',
  hint: rejectionHint('sampling', era),
  onAct: () => {
    job.refuse('rejected')
  },
})
