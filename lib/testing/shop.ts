import { stringAt, type JsonObject } from '@/lib/protocol/json'
import { encode } from '@/lib/recording/codec'
import { plainFetch } from './plain-fetch'
import { recordedSession } from './recorded'
import { modernPeer, result, type ScriptedPeer } from './scripted-peer'
import { serve } from './serve'

/** How a shop differs from the first one. */
export type Shop = {
  /** More of the schema of the one argument. */
  readonly city?: object
  readonly question?: string
  readonly reply?: string
  readonly annotations?: object
  /** The number of its first booking. */
  readonly first?: number
}

const FORM = { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] }

const tool = (name: string, argument: string, more: object = {}, schema: object = {}) => ({
  name,
  inputSchema: { type: 'object', properties: { [argument]: { type: 'string', ...schema } } },
  ...more,
})

/** A server that asks for a name, books under a number of its own, and shows a booking by that number. */
export const shop = ({
  city,
  question = 'Who?',
  reply = 'Booked for',
  annotations,
  first = 100,
}: Shop = {}): ScriptedPeer => {
  const peer = modernPeer()
  let booked = first
  const tools = [tool('book', 'city', annotations ? { annotations } : {}, city), tool('show', 'ref')]
  const say = (text: string, structuredContent: JsonObject = {}): JsonObject => ({
    resultType: 'complete',
    content: [{ type: 'text', text }],
    structuredContent,
  })
  const call = ({ name, arguments: args, inputResponses }: JsonObject): JsonObject => {
    if (name === 'show') return say(`Booking ${stringAt(args, 'ref') ?? ''} is on its way.`)
    if (inputResponses !== undefined)
      return say(`${reply} ${JSON.stringify(inputResponses)}`, { ref: `PAR-${booked++}` })
    const inputRequests = {
      who: { method: 'elicitation/create', params: { message: question, requestedSchema: FORM } },
    }
    return { resultType: 'input_required', requestState: 's', inputRequests }
  }
  peer.on('tools/list', ({ message }) => result(message['id'], { tools }))
  peer.on('tools/call', ({ message }) => result(message['id'], call(message['params'] as JsonObject)))
  return peer
}

/** A session with a shop as a file: somebody books in Oslo, and looks at the booking. */
export const shopSession = async (made: Shop = {}): Promise<string> => {
  const { url, stop } = await serve(shop(made).handle)
  const { recording } = await recordedSession({ url, fetch: plainFetch }, 'auto', [
    ['tools/call', { name: 'book', arguments: { city: 'Oslo' } }],
    (results) => [
      'tools/call',
      { name: 'show', arguments: { ref: (results[0]?.['structuredContent'] as JsonObject)['ref'] ?? '' } },
    ],
  ])
  await stop()
  return encode(recording)
}
