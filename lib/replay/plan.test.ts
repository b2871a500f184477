import { describe, expect, it } from 'vitest'
import { META } from '@/lib/protocol/meta'
import { ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import type { Catalog } from '@/lib/views/types'
import { SessionViews } from '@/lib/views/session-views'
import { Transcript } from '@/lib/testing/transcript'
import { carryOver, renamedIn } from './carry'
import { replayCalls } from './plan'
import { riskOf } from './risk'
import { recordedSettings } from './settings'

const viewsOf = (t: Transcript): SessionViews => {
  const views = new SessionViews()
  views.advance(t.events)
  return views
}

let calls = 0
/** A call, and its result. */
const did = (t: Transcript, args: object, result: object, name = 'x'): void => {
  const id = `p${++calls}`
  t.wait(1).sends({ id, method: 'tools/call', params: { name, arguments: args } })
  t.wait(1).receives({ id, result })
}

const text = (said: string) => ({ content: [{ type: 'text', text: said }] })

describe('The calls of a session', () => {
  it('are the person’s own, in order, without the envelope of their era', () => {
    const t = new Transcript().connects('2026-07-28')
    t.sends({ id: 1, method: 'server/discover' }, { lane: 'sdk' })
    t.receives({ id: 1, result: {} })
    t.sends({ id: 'a', method: 'tools/list', params: {} })
    t.receives({ id: 'a', result: { tools: [] } })
    const _meta = { [META.protocolVersion]: '2026-07-28', progressToken: 'a', mine: 1 }
    t.sends({ id: 'b', method: 'tools/call', params: { name: 'book', arguments: { city: 'Oslo' }, _meta } })
    t.receives({ id: 'b', result: { resultType: 'input_required', inputRequests: {}, requestState: 's' } })
    t.sends({
      id: 'c',
      method: 'tools/call',
      params: { name: 'book', arguments: { city: 'Oslo' }, _meta, requestState: 's' },
    })
    t.receives({ id: 'c', result: { resultType: 'complete', content: [] } })
    t.sends({ id: 'd', method: 'ping' })
    t.sends({ id: 'e', method: 'own/thing', params: [1] })
    expect(replayCalls(viewsOf(t))).toEqual([
      {
        key: expect.any(String) as string,
        method: 'tools/call',
        subject: 'book',
        params: { name: 'book', arguments: { city: 'Oslo' }, _meta: { mine: 1 } },
        progress: true,
        carried: [],
      },
      { key: expect.any(String) as string, method: 'ping', params: {}, progress: false, carried: [] },
    ])
  })
})

describe('A value that a result brought and a later call sent', () => {
  /** Where in the second call such a value stands, and where in the first result it was. */
  const carried = (result: object, args: object, before: object = {}): string[] => {
    const t = new Transcript().connects('2025-11-25')
    did(t, before, result)
    did(t, args, {})
    return (replayCalls(viewsOf(t))[1]?.carried ?? []).map(({ at, found }) =>
      [at, ...(found ? [found.path, ...(found.inner === undefined ? [] : [found.inner])] : [])].join(' ← '),
    )
  }

  it.each<[string, object, object, string[]]>([
    [
      'an id',
      { structuredContent: { ref: 'PAR-104' } },
      { ref: 'PAR-104' },
      ['/arguments/ref ← /structuredContent/ref'],
    ],
    [
      'deep inside',
      { structuredContent: { a: [{ b: 104211 }] } },
      { x: [{ y: 104211 }] },
      ['/arguments/x/0/y ← /structuredContent/a/0/b'],
    ],
    [
      'a link',
      { content: [{ type: 'resource_link', uri: 'trip://porto' }] },
      { at: 'trip://porto' },
      ['/arguments/at ← /content/0/uri'],
    ],
    ['JSON in a text', text('{"ref":"PAR-104"}'), { ref: 'PAR-104' }, ['/arguments/ref ← /content/0/text ← /ref']],
    ['in the middle of a text', text('Booked as PAR-104.'), { ref: 'PAR-104' }, ['/arguments/ref']],
    [
      'in both',
      { ...text('Booked: PAR-104'), structuredContent: { ref: 'PAR-104' } },
      { ref: 'PAR-104' },
      ['/arguments/ref ← /structuredContent/ref'],
    ],
    ['a word', { structuredContent: { city: 'Porto' } }, { city: 'Porto' }, []],
    ['a day', { structuredContent: { on: '2027-05-01' } }, { on: '2027-05-01' }, []],
    ['a small number', { structuredContent: { nights: 14 } }, { nights: 14 }, []],
    ['another value', { structuredContent: { ref: 'PAR-104' } }, { ref: 'PAR-105' }, []],
  ])('is found: %s', (_what, result, args, expected) => {
    expect(carried(result, args)).toEqual(expected)
  })

  it('is the person’s own where the person had typed it before', () => {
    expect(carried({ structuredContent: { ref: 'PAR-104' } }, { ref: 'PAR-104' }, { ref: 'PAR-104' })).toEqual([])
  })

  it('is not one that came only after the call', () => {
    const t = new Transcript().connects('2025-11-25')
    const first = t.sends({ id: 'first', method: 'tools/call', params: { name: 'x' } })
    t.wait(1).sends({ id: 'second', method: 'tools/call', params: { name: 'y', arguments: { ref: 'PAR-104' } } })
    t.wait(1).receives({ id: 'first', result: { structuredContent: { ref: 'PAR-104' } } }, { on: first })
    expect(replayCalls(viewsOf(t)).flatMap((call) => call.carried)).toEqual([])
  })

  it('becomes what stands in the same place of the new result, if it is of the same type', () => {
    const t = new Transcript().connects('2025-11-25')
    did(t, {}, { structuredContent: { ref: 'PAR-104', no: 104211 } })
    did(t, { ref: 'PAR-104', no: 104211, note: 'mine' }, {})
    const [first, second] = replayCalls(viewsOf(t))
    if (!first || !second) throw new Error('There are two calls.')
    const fresh = new Map([[first.key, { structuredContent: { ref: 'PAR-900', no: 'none' } }]])
    const { params, carried: into } = carryOver(second, fresh)
    expect(params['arguments']).toEqual({ ref: 'PAR-900', no: 104211, note: 'mine' })
    expect(into.map(({ at, replaced, sent }) => [at, replaced, sent])).toEqual([
      ['/arguments/ref', true, 'PAR-900'],
      ['/arguments/no', false, 104211],
    ])
    expect(renamedIn([{ call: second, outcome: 'answered', carried: into }])).toEqual([['PAR-104', 'PAR-900']])
    expect(carryOver(second, new Map()).params).toEqual(second.params)
  })
})

describe('What a call may do', () => {
  const catalog = (annotations?: object): Catalog => ({
    tools: [{ key: 'x', raw: { name: 'x', ...(annotations && { annotations }) } }],
    prompts: [],
    resources: [],
    resourceTemplates: [],
  })
  it.each([
    [{ readOnlyHint: true, destructiveHint: true }, 'reads'],
    [{ destructiveHint: false }, 'adds'],
    [{ destructiveHint: true }, 'destroys'],
    [{}, 'unsaid'],
    [undefined, 'unsaid'],
  ])('is what its tool says: %j', (annotations, risk) => {
    expect(riskOf({ method: 'tools/call', subject: 'x' }, catalog(annotations))).toBe(risk)
  })

  it('is nothing for what only asks, and unsaid for a tool that is not listed or a method of the server’s own', () => {
    expect(riskOf({ method: 'prompts/get', subject: 'x' }, catalog())).toBe('reads')
    expect(riskOf({ method: 'tools/call', subject: 'y' }, catalog({ readOnlyHint: true }))).toBe('unsaid')
    expect(riskOf({ method: 'own/thing' }, catalog())).toBe('unsaid')
  })
})

describe('The settings of a session', () => {
  it('are what it advertised, and which log messages it wanted', () => {
    const t = new Transcript().starts('modern', { ...ADVERTISE_NOTHING, roots: true }).connects('2026-07-28')
    t.sends({ id: 'a', method: 'tools/call', params: { name: 'x', _meta: { [META.logLevel]: 'info' } } })
    expect(recordedSettings(viewsOf(t))).toEqual({
      advertised: { ...ADVERTISE_NOTHING, roots: true },
      logLevel: 'info',
    })
    expect(recordedSettings(viewsOf(new Transcript()))).toBeUndefined()
  })
})
