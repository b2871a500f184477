import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { strings } from './base'
import { clientCapabilities } from './capabilities'
import { urlParams } from './elicitation'
import { error, errorResponse } from './jsonrpc'
import { array, extended, literal, marked, type Members, must, object, stricter, string } from './shape'

const modern = { since: '2026-07-28' } as const

/** An error object with a code of its own. */
const coded = (code: number, members: Members = {}) => extended(error, { code: must(literal(code)), ...members })

/** A whole error message with a code of its own. */
const codedResponse = (code: number, members?: Members) =>
  extended(errorResponse, { error: must(coded(code, members)) }, modern)

const headerMismatch = codedResponse(ERROR_CODES.headerMismatch)

const missingCapability = codedResponse(ERROR_CODES.missingClientCapability, {
  data: must(object({ requiredCapabilities: must(clientCapabilities) }), 'errors-missing-capability-data'),
})

const unsupportedVersion = codedResponse(ERROR_CODES.unsupportedProtocolVersion, {
  data: must(object({ requested: must(string), supported: must(strings) }), 'versioning-unsupported-data'),
})

const listed = array(urlParams, 'elicitation-required-error-url-mode')
const urlElicitationRequired = marked(
  codedResponse(ERROR_CODES.urlElicitationRequired, {
    data: must(
      object({
        elicitations: must(stricter(listed, marked(listed, { min: 1, detail: ['elicitation-required-error-list'] }))),
      }),
      'elicitation-required-error-list',
    ),
  }),
  { since: '2025-11-25', until: '2025-11-25' },
)

/** Errors that say more than their message, by code. */
export const TYPED_ERRORS: ReadonlyMap<number, ReturnType<typeof codedResponse>> = new Map([
  [ERROR_CODES.headerMismatch, headerMismatch],
  [ERROR_CODES.missingClientCapability, missingCapability],
  [ERROR_CODES.unsupportedProtocolVersion, unsupportedVersion],
  [ERROR_CODES.urlElicitationRequired, urlElicitationRequired],
])

export const ERROR_DEFINITIONS = {
  HeaderMismatchError: headerMismatch,
  InternalError: marked(coded(ERROR_CODES.internal), modern),
  InvalidParamsError: marked(coded(ERROR_CODES.invalidParams), modern),
  InvalidRequestError: marked(coded(ERROR_CODES.invalidRequest), modern),
  MethodNotFoundError: marked(coded(ERROR_CODES.methodNotFound), modern),
  MissingRequiredClientCapabilityError: missingCapability,
  ParseError: marked(coded(ERROR_CODES.parse), modern),
  UnsupportedProtocolVersionError: unsupportedVersion,
  URLElicitationRequiredError: urlElicitationRequired,
}
