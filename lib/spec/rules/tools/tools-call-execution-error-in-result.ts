import { ERROR_CODES } from '@/lib/protocol/error-codes'
import { isObject } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { problemsWith } from './conforming'
import { finalResult } from './final-result'
import { KnownTools } from './known-tools'

const { internal, userRejected, ...PROTOCOL } = ERROR_CODES
/** Codes that speak of the request or the connection, not of what the tool met with. */
const ABOUT_THE_REQUEST: ReadonlySet<unknown> = new Set([
  ...Object.values(PROTOCOL),
  userRejected,
  -32000,
  -32001,
  -32003,
  -32004,
])

export const toolsCallExecutionErrorInResult = defineRule({
  id: 'tools-call-execution-error-in-result',
  why: 'The model sees results, not protocol errors: only from a result can it learn what went wrong and try again.',
  fix: 'Catch what a tool throws and return a result with isError true and the reason as text content.',
  example: {
    right: '{"result": {"content": [{"type": "text", "text": "No seats left"}], "isError": true}}',
    wrong: `{"error": {"code": ${internal}, "message": "No seats left"}}`,
  },
  on: ['result', 'error'],
  methods: ['tools/list', 'tools/call'],
  needs: 'tools',
  watch: () => {
    const known = new KnownTools()
    return (sighting) => {
      if (sighting.kind === 'result') {
        if (known.learn(sighting)) return undefined
        return finalResult(sighting)?.['isError'] === true ? [] : undefined
      }
      const { error, request, surplus, http, method } = sighting
      const { tool, seq } = known.of(request) ?? {}
      const refused = http.status !== undefined && http.status >= 400 && http.status < 500
      if (method !== 'tools/call' || !tool || surplus !== undefined || refused || !isObject(error)) return undefined
      const { code } = error
      const { params } = request ?? {}
      const args = isObject(params) ? (params['arguments'] ?? {}) : {}
      if (ABOUT_THE_REQUEST.has(code) || problemsWith(tool['inputSchema'], args) !== 'none') return undefined
      const message = `The tool ${named(tool['name'])} failed with the JSON-RPC error ${named(code)}: ${named(error['message'])}.`
      return [{ message, path: '/error', ...(seq !== undefined && { evidence: [seq] }), actual: code }]
    }
  },
})
