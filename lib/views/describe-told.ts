import { BRIDGE_EVENTS } from '@/lib/protocol/bridge'
import { isObject, stringAt } from '@/lib/protocol/json'
import { readSseBlock, type SseBlock } from '@/lib/protocol/sse'
import type { EventOf } from '@/lib/recording/events'
import type { HttpState } from './http'
import type { RowText } from './row-entry'
import { clip, dotted } from './text'

const EVENTS: readonly (string | undefined)[] = Object.values(BRIDGE_EVENTS)

type Frame = EventOf<'frame-received'>

/** What a frame tells of a bridged command, on the stream that a bridge has for that: no message, whatever it says. */
export const readTold = ({ beside }: HttpState, frame: Frame): SseBlock | undefined => {
  const block = beside ? readSseBlock(textOf(frame)) : undefined
  return EVENTS.includes(block?.event) && block?.event !== undefined ? block : undefined
}

/** One line of a bridged command's stderr, or what became of it. */
export const describeTold = (http: HttpState, block: SseBlock, { size }: Frame): RowText => {
  const told = block.event === BRIDGE_EVENTS.process ? describeProcess(block.data ?? '') : undefined
  return {
    label: block.event ?? '',
    detail: clip(block.data ?? ''),
    open: false,
    size,
    http: http.request.httpId,
    ...told,
  }
}

/** Bytes that are no UTF-8 are shown as far as they can be; the frame keeps them. */
const textOf = ({ raw, encoding }: Frame): string =>
  encoding === 'utf8' ? raw : new TextDecoder().decode(Uint8Array.from(atob(raw), (char) => char.charCodeAt(0)))

const describeProcess = (json: string): Pick<RowText, 'detail' | 'status'> | undefined => {
  let told: unknown
  try {
    told = JSON.parse(json)
  } catch {
    return undefined
  }
  if (!isObject(told)) return undefined
  const { code, signal, pid, bytes } = told
  switch (told['state']) {
    case 'started':
      return { detail: dotted('started', typeof pid === 'number' ? `pid ${pid}` : undefined) }
    case 'told':
      return { detail: clip(`was told ${JSON.stringify(told['message'])}`) }
    case 'lost':
      return { detail: `${String(bytes)} bytes were dropped: nobody read them`, status: { text: 'lost', tone: 'warn' } }
    case 'ended': {
      const problem = stringAt(told, 'problem')
      const how = problem ?? (typeof signal === 'string' ? signal : `code ${String(code)}`)
      const isWell = problem === undefined && code === 0
      return {
        detail: clip(dotted(problem === undefined ? 'ended' : 'could not be started', problem)),
        status: { text: problem === undefined ? how : 'not started', tone: isWell ? 'neutral' : 'bad' },
      }
    }
    default:
      return undefined
  }
}
