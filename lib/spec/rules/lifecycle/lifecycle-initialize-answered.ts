import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { isObject } from '@/lib/protocol/json'
import { isRevision } from '@/lib/protocol/revisions'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

/** Ways to say that the version is not spoken here; on that the specification says one thing and shows another. */
const ABOUT_VERSION = new Set<unknown>([
  ERROR_CODES.invalidParams,
  ERROR_CODES.headerMismatch,
  ERROR_CODES.unsupportedProtocolVersion,
])

export const lifecycleInitializeAnswered = defineRule({
  id: 'lifecycle-initialize-answered',
  why: 'Without the handshake there is no session: the client learns neither what the server can do nor who it is.',
  fix: 'Answer initialize with protocolVersion, capabilities and serverInfo.',
  example: {
    right: '{"id": 0, "result": {"protocolVersion": "2025-11-25", "capabilities": {}, "serverInfo": {…}}, …}',
    wrong: '{"id": 0, "result": {}, …}',
  },
  on: ['result', 'error'],
  methods: ['initialize'],
  check: (sighting) => {
    const { request, http } = sighting
    if (sighting.kind === 'result') {
      const { result } = sighting
      const says = (member: string) => isObject(result) && Object.hasOwn(result, member)
      const silent = ['capabilities', 'serverInfo'].filter((member) => !says(member))
      if (silent.length === 0) return []
      return [{ message: `initialize was answered without ${silent.join(' and ')}.`, path: '/result' }]
    }
    const offered = isObject(request?.params) ? request.params['protocolVersion'] : undefined
    const { code } = isObject(sighting.error) ? sighting.error : {}
    // Refusals of HTTP (a token, an origin) and of the version are something else.
    if (!request || !isRevision(offered) || http.status === 401 || http.status === 403 || ABOUT_VERSION.has(code))
      return undefined
    return [{ message: `initialize was answered with the error ${named(code)}.`, path: '/error', actual: code }]
  },
})
