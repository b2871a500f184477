import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { errorsApplicationCodesOutsideReserved } from './errors-application-codes-outside-reserved'
import { errorsDefinedCodeMeaning } from './errors-defined-code-meaning'
import { errorsInternal32603 } from './errors-internal-32603'
import { errorsLegacyRangeAvoided } from './errors-legacy-range-avoided'
import { errorsMessageConcise } from './errors-message-concise'
import { errorsMissingCapability400 } from './errors-missing-capability-400'
import { errorsNo32002 } from './errors-no-32002'
import { errorsNo32042 } from './errors-no-32042'
import { errorsNoHttp500ForRpcErrors } from './errors-no-http-500-for-rpc-errors'
import { errorsReservedRange } from './errors-reserved-range'
import { ERRORS_SHAPES } from './shapes'

export const ERRORS_RULES: readonly (Rule | ShapeRule)[] = [
  errorsApplicationCodesOutsideReserved,
  errorsDefinedCodeMeaning,
  errorsInternal32603,
  errorsLegacyRangeAvoided,
  errorsMessageConcise,
  errorsMissingCapability400,
  errorsNo32002,
  errorsNo32042,
  errorsNoHttp500ForRpcErrors,
  errorsReservedRange,
  ...ERRORS_SHAPES,
]
