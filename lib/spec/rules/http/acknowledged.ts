import type { Verdict } from '@/lib/spec/rule'
import type { ClientMessage, Sighting } from '@/lib/spec/sightings'

/** How a POST that carries nothing to be answered is acknowledged: 202, without a body. */
export const acknowledged = (
  kind: ClientMessage['kind'],
  { http, how, peer }: Pick<Sighting<'ended'>, 'http' | 'how' | 'peer'>,
): Verdict => {
  const { status, carried } = http
  const only = carried.length > 0 && carried.every((client) => client.kind === kind)
  // A refusal is another requirement's business, and what was cut off says nothing.
  if (!only || status === undefined || status >= 300 || how !== 'complete' || peer.transport === 'http+sse')
    return undefined
  const evidence = [http.sentSeq]
  const told = { seq: http.headSeq ?? http.sentSeq, evidence }
  if (status !== 202)
    return [{ ...told, message: `The ${kind} was answered with ${status}.`, actual: status, expected: 202 }]
  const { size } = http
  return size === 0 ? [] : [{ ...told, message: `The 202 has a body of ${size} bytes.`, actual: size, expected: 0 }]
}
