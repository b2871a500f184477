import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { isObject } from '@/lib/protocol/json'
import { defineRule } from '@/lib/spec/rule'
import { codeOf } from './code-of'

/** What servers say when something broke inside of them. */
const INTERNAL =
  /internal (?:server )?error|unexpected error|unhandled|uncaught|exception|traceback|panicked|segfault|cannot read propert|is not a function|null pointer|undefined is not/i

/** Characters of a message that are looked through. */
const LOOKED_AT = 1000

export const errorsInternal32603 = defineRule({
  id: 'errors-internal-32603',
  why: 'With another code a client blames the request, and asks the person to change what was right.',
  fix: 'Answer with -32603 when the server itself broke.',
  example: {
    right: '{"error": {"code": -32603, "message": "Internal error"}, …}',
    wrong: '{"error": {"code": -32602, "message": "TypeError: undefined is not a function"}, …}',
  },
  on: 'error',
  // What broke inside shows in the words only.
  atMost: 'hint',
  check: (sighting) => {
    const code = codeOf(sighting)
    if (code === undefined || !sighting.request) return undefined
    if (code === ERROR_CODES.internal) return []
    const message = isObject(sighting.error) ? sighting.error['message'] : undefined
    if (typeof message !== 'string' || !INTERNAL.test(message.slice(0, LOOKED_AT))) return undefined
    const told = `The message tells of an internal failure, the code ${code} of something else.`
    return [{ message: told, path: '/error/code', actual: code, expected: ERROR_CODES.internal }]
  },
})
