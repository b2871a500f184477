'use client'

import type { AskDesk } from '@/lib/answering/desk'
import type { SamplingJob } from '@/lib/answering/sampling-job'
import type { DeskEntry, JobView } from '@/lib/answering/types'
import { useDesk } from '@/lib/browser/use-desk'
import { useSession } from '@/lib/browser/use-session'
import type { AskView } from '@/lib/views/types'

export type AtDesk = { readonly desk: AskDesk; readonly entry: DeskEntry }

/** A sampling request on its way through a provider: what it looks like, and what can be done with it. */
export type JobAtWork = { readonly job: SamplingJob; readonly view: JobView }

/** What becomes of an ask; undefined when it is no longer at the desk. */
export const useAskDesk = ({ key }: AskView): AtDesk | undefined => {
  const { desk } = useSession()
  const entry = useDesk().get(key)
  return desk && entry && { desk, entry }
}

/** The job of an ask that goes through a provider. */
export const jobOf = ({ desk, entry }: AtDesk): JobAtWork | undefined => {
  const job = desk.job(entry.ask.key)
  return job && entry.job && { job, view: entry.job }
}
