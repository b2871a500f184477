import type { Probe } from '@/lib/spec/probe'
import { samplingRejectionHandled } from './sampling-rejection-handled'
import { samplingToolLoopBounded } from './sampling-tool-loop-bounded'
import { samplingToolUseReplyComplete } from './sampling-tool-use-reply-complete'

export const SAMPLING_PROBES: readonly Probe[] = [
  samplingRejectionHandled,
  samplingToolLoopBounded,
  samplingToolUseReplyComplete,
]
