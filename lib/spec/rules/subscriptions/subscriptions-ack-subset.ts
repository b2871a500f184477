import { pointer } from '@/lib/protocol/pointer'
import { hasCapability } from '@/lib/spec/needs'
import { named } from '@/lib/spec/parts/named'
import { listenOf } from '@/lib/spec/parts/streams'
import { defineRule, type Violation } from '@/lib/spec/rule'
import { ACKNOWLEDGED, CAPABILITIES, filterOf, requestedBy, textsIn } from './filter'

type Filter = ReturnType<typeof requestedBy>

const PATH = pointer('params', 'notifications')

const strays = (member: string, granted: Filter, asked: Filter): readonly Violation[] => {
  const path = `${PATH}${pointer(member)}`
  if (granted[member] === true && asked[member] !== true)
    return [{ message: `${member} was acknowledged, and never requested.`, path }]
  const requested = new Set(textsIn(asked, member))
  return textsIn(granted, member)
    .filter((one) => !requested.has(one))
    .map((one) => ({ message: `${named(one)} was acknowledged in ${member}, and never requested.`, path, actual: one }))
}

const isGranted = (value: unknown): boolean => value === true || (Array.isArray(value) && value.length > 0)

export const subscriptionsAckSubset = defineRule({
  id: 'subscriptions-ack-subset',
  why: 'A client relies on what is acknowledged: for what the server cannot tell, it would wait for ever.',
  fix: 'Acknowledge what was requested and the declared capabilities cover, and leave out the rest.',
  example: {
    right: 'requested {"toolsListChanged": true, "promptsListChanged": true}, acknowledged {"toolsListChanged": true}',
    wrong: 'requested {"toolsListChanged": true}, acknowledged {"toolsListChanged": true, "promptsListChanged": true}',
  },
  on: 'notification',
  methods: [ACKNOWLEDGED],
  check: ({ http, params, peer }) => {
    const listen = listenOf(http)
    const granted = filterOf(params)
    if (!listen || !granted) return undefined
    const asked = requestedBy(listen)
    const evidence = [listen.message.seq]
    return Object.keys(granted).flatMap((member): readonly Violation[] => {
      const stray = strays(member, granted, asked)
      if (stray.length > 0) return stray.map((violation) => ({ ...violation, evidence }))
      const capability = Object.hasOwn(CAPABILITIES, member) ? CAPABILITIES[member] : undefined
      if (capability === undefined || !isGranted(granted[member]) || hasCapability(peer.capabilities, capability))
        return []
      const message = `${member} was acknowledged by a server that does not declare ${capability}.`
      return [{ message, path: `${PATH}${pointer(member)}`, evidence }]
    })
  },
})
