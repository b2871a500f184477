import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { samplingCapabilityGated } from './sampling-capability-gated'
import { samplingIncludeContextDeprecated } from './sampling-include-context-deprecated'
import { samplingIncludeContextGated } from './sampling-include-context-gated'
import { samplingToolResultIdKnown } from './sampling-tool-result-id-known'
import { samplingToolResultsAlone } from './sampling-tool-results-alone'
import { samplingToolUseBalanced } from './sampling-tool-use-balanced'
import { samplingToolsGated } from './sampling-tools-gated'
import { SAMPLING_SHAPES } from './shapes'

export const SAMPLING_RULES: readonly (Rule | ShapeRule)[] = [
  samplingCapabilityGated,
  samplingIncludeContextDeprecated,
  samplingIncludeContextGated,
  samplingToolResultIdKnown,
  samplingToolResultsAlone,
  samplingToolUseBalanced,
  samplingToolsGated,
  ...SAMPLING_SHAPES,
]
