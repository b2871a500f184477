import { META_CARRIERS, metaEntries } from '@/lib/spec/parts/meta-objects'
import { isTraceKey, isTraceValue } from '@/lib/spec/parts/trace-context'
import { defineRule } from '@/lib/spec/rule'

export const metaTraceContextFormat = defineRule({
  id: 'meta-trace-context-format',
  why: 'A tracing backend drops a context that it cannot parse, and the trace breaks off at this server.',
  fix: 'Copy traceparent, tracestate and baggage from your tracing library as W3C formats them; send none rather than one of your own.',
  example: {
    right: '"_meta": {"traceparent": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"}',
    wrong: '"_meta": {"traceparent": "4bf92f35-77b3-4da6"}',
  },
  on: META_CARRIERS,
  check: (sighting) => {
    const traces = metaEntries(sighting)?.filter(({ key }) => isTraceKey(key)) ?? []
    if (traces.length === 0) return undefined
    return traces
      .filter(({ key, value }) => isTraceKey(key) && !isTraceValue(key, value))
      .map(({ key, value, path }) => ({ message: `${key} is not in its W3C format.`, path, actual: value }))
  },
})
