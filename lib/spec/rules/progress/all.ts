import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { progressIncreases } from './progress-increases'
import { progressOnRequestStream } from './progress-on-request-stream'
import { progressRateLimited } from './progress-rate-limited'
import { progressServerTokenUnique } from './progress-server-token-unique'
import { progressStopsAfterCompletion } from './progress-stops-after-completion'
import { progressTokenFromActiveRequest } from './progress-token-from-active-request'
import { PROGRESS_SHAPES } from './shapes'

export const PROGRESS_RULES: readonly (Rule | ShapeRule)[] = [
  progressIncreases,
  progressOnRequestStream,
  progressRateLimited,
  progressServerTokenUnique,
  progressStopsAfterCompletion,
  progressTokenFromActiveRequest,
  ...PROGRESS_SHAPES,
]
