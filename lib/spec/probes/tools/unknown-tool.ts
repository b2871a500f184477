import type { ProbeContext } from '@/lib/spec/probing/context'

/** A name that no server has. */
const NAME = 'parley__no_such_tool'

export const SENDS = [`tools/call for the unknown tool ${NAME}`] as const

/** Called once for all probes that judge the answer. */
export const callUnknown = (context: ProbeContext, name = NAME) =>
  context.request('tools/call', { name, arguments: {} })
