import type { Probe } from '@/lib/spec/probe'
import { headersMethodMismatchRejected } from './headers-method-mismatch-rejected'
import { headersMethodMissingRejected } from './headers-method-missing-rejected'
import { headersMismatchErrorCode } from './headers-mismatch-error-code'
import { headersNameBase64Decoded } from './headers-name-base64-decoded'
import { headersNameMismatchRejected } from './headers-name-mismatch-rejected'
import { headersNameMissingRejected } from './headers-name-missing-rejected'
import { headersNamesCaseInsensitive } from './headers-names-case-insensitive'
import { headersParamAbsentNotExpected } from './headers-param-absent-not-expected'
import { headersParamBase64Decoded } from './headers-param-base64-decoded'
import { headersParamIntegerNumericCompare } from './headers-param-integer-numeric-compare'
import { headersParamInvalidCharsRejected } from './headers-param-invalid-chars-rejected'
import { headersParamMismatchRejected } from './headers-param-mismatch-rejected'
import { headersParamMissingRejected } from './headers-param-missing-rejected'
import { headersValueWhitespaceTolerated } from './headers-value-whitespace-tolerated'
import { headersValuesCaseSensitive } from './headers-values-case-sensitive'
import { headersVersionMismatchRejected } from './headers-version-mismatch-rejected'
import { headersVersionMissingRejected } from './headers-version-missing-rejected'

export const HEADERS_PROBES: readonly Probe[] = [
  headersMethodMismatchRejected,
  headersMethodMissingRejected,
  headersMismatchErrorCode,
  headersNameBase64Decoded,
  headersNameMismatchRejected,
  headersNameMissingRejected,
  headersNamesCaseInsensitive,
  headersParamAbsentNotExpected,
  headersParamBase64Decoded,
  headersParamIntegerNumericCompare,
  headersParamInvalidCharsRejected,
  headersParamMismatchRejected,
  headersParamMissingRejected,
  headersValueWhitespaceTolerated,
  headersValuesCaseSensitive,
  headersVersionMismatchRejected,
  headersVersionMissingRejected,
]
