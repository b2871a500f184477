import type { McpServer } from '@modelcontextprotocol/server'
import type { Peer } from '@/lib/demo/concierge/peer'
import { asking } from '@/lib/demo/concierge/rounds'

/** Roots and nothing else. */
export const registerWhereAreYou = (server: McpServer, peer: Peer): void => {
  const run = asking(peer, (_args: undefined, round) => {
    const say = (text: string) => ({ content: [{ type: 'text' as const, text }] })
    if (!round.can.roots) return say('You do not share your folders with me, which is fine.')
    const answer = round.answer('roots')
    const refusal = round.refusal('roots')
    if (refusal !== undefined) return say(`You would rather not say: ${refusal}`)
    if (answer.kind !== 'roots') return { ask: { roots: { method: 'roots/list' } }, state: {} }
    if (answer.roots.length === 0) return say('You are nowhere in particular: no roots.')
    return say(
      `You are at home in ${answer.roots.map(({ uri, name }) => (name ? `${name} (${uri})` : uri)).join(', ')}.`,
    )
  })
  server.registerTool(
    'where_are_you',
    {
      title: 'Where are you?',
      description: 'Asks for the folders (roots) that you share.',
      annotations: { readOnlyHint: true },
    },
    async (ctx) => run(undefined, ctx),
  )
}
