import { describe, expect, it } from 'vitest'
import type { ConnectionId, EventBody, HttpId } from '@/lib/recording/events'
import { newHeader, Recording } from '@/lib/recording/recording'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { SessionViews } from './session-views'

const URL_OF = 'http://127.0.0.1:4000/token/mcp'

/** The rows of what came on a GET of `path`, whose response names `bridge` as the stream beside the messages. */
const rowsOf = (path: string, bridge: string | undefined, ...frames: (string | Uint8Array)[]) => {
  const recording = new Recording(newHeader('r', 0, 'told'), () => 0)
  const httpId = 'h1' as HttpId
  const add = (body: EventBody): void => void recording.append('c' as ConnectionId, body)
  add({ type: 'connection-started', url: URL_OF, requested: 'auto', advertised: ADVERTISE_ALL })
  const url = new URL(path, URL_OF).href
  add({ type: 'http-request-sent', httpId, lane: 'raw', method: 'GET', url, headers: [] })
  const headers = [
    ['content-type', 'text/event-stream'] as const,
    ...(bridge ? [['parley-bridge', bridge] as const] : []),
  ]
  add({ type: 'http-response-received', httpId, status: 200, statusText: 'OK', headers })
  for (const frame of frames) {
    const kept =
      typeof frame === 'string'
        ? ({ raw: frame, encoding: 'utf8' } as const)
        : ({ raw: btoa(String.fromCharCode(...frame)), encoding: 'base64' } as const)
    add({ type: 'frame-received', httpId, source: 'sse', ...kept, size: frame.length })
  }
  const views = new SessionViews()
  views.advance(recording.events)
  const rows = Array.from({ length: views.timeline.size('arrival') }, (_, i) => views.timeline.rowAt('arrival', i))
  return rows
    .filter((row) => row !== undefined && row.kind !== 'http' && row.kind !== 'note')
    .map((row) => [row?.kind, row?.label, row?.detail, row?.status?.text])
}

const LOG = '/token/process/1'
const stderr = (text: string): string => `event: stderr\ndata: ${text}\n\n`
const told = (fact: object): string => `event: process\ndata: ${JSON.stringify(fact)}\n\n`
const MESSAGE = '{"jsonrpc":"2.0","method":"notifications/message","params":{"level":"info","data":"x"}}'

describe('what a bridge tells of its command', () => {
  it('is a row each, whatever it says: never a message', () => {
    expect(rowsOf(LOG, LOG, stderr('listening'), stderr(MESSAGE), stderr(''))).toEqual([
      ['stderr', 'stderr', 'listening', undefined],
      ['stderr', 'stderr', MESSAGE, undefined],
      ['stderr', 'stderr', '', undefined],
    ])
  })

  it('tells how the process fares', () => {
    const rows = rowsOf(
      LOG,
      LOG,
      told({ state: 'started', process: 1, pid: 7 }),
      told({ state: 'lost', bytes: 9 }),
      told({ state: 'told', message: { method: 'x' } }),
      told({ state: 'ended', code: 0 }),
      told({ state: 'ended', signal: 'SIGKILL' }),
      told({ state: 'ended', problem: 'spawn x ENOENT' }),
      'event: process\ndata: {"state":\n\n',
    )
    expect(rows.map(([, , detail, status]) => [detail, status])).toEqual([
      ['started · pid 7', undefined],
      ['9 bytes were dropped: nobody read them', 'lost'],
      ['was told {"method":"x"}', undefined],
      ['ended', 'code 0'],
      ['ended', 'SIGKILL'],
      ['could not be started · spawn x ENOENT', 'not started'],
      ['{"state":', undefined],
    ])
  })

  it('is shown as far as it can be where its bytes are no text', () => {
    const bytes = Uint8Array.from('event: stderr\ndata: a\xff\n\n', (char) => char.charCodeAt(0))
    expect(rowsOf(LOG, LOG, bytes)).toEqual([['stderr', 'stderr', 'a\ufffd', undefined]])
  })

  it('is nothing of the kind elsewhere: not on an MCP stream, nor on one that only claims to be beside', () => {
    expect(rowsOf(LOG, undefined, stderr(MESSAGE)).map(([kind]) => kind)).toEqual(['notification'])
    expect(rowsOf(URL_OF, LOG, stderr(MESSAGE)).map(([kind]) => kind)).toEqual(['notification'])
  })

  it('has lines of stdout between that are no JSON, and those are malformed', () => {
    expect(rowsOf(LOG, LOG, 'data: Listening…\n\n')[0]?.slice(0, 2)).toEqual(['malformed', 'not JSON'])
  })
})
