import { describe, expect, it } from 'vitest'
import type { MessageKey, Seq } from '@/lib/recording/keys'
import { viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { decode } from '@/lib/recording/codec'
import { parseFilter } from '@/lib/views/filter'
import { SharePreview } from './preview'
import type { PreviewState, ShareChoice } from './preview'

const SECRET = 'sk-typed-by-the-person-42'
const BEARER = 'Bearer tok-5f2a9c81d0e7'
const NONE: ReadonlySet<string> = new Set()
const ALL: ShareChoice = { part: { kind: 'all' }, title: 'Mine', known: [SECRET], off: NONE }

/** Two calls: the second one’s answer holds what the first one’s header said. */
const session = () => {
  const t = new Transcript().connects('2026-07-28')
  const headers = [['authorization', BEARER]] as const
  t.sends({ id: 1, method: 'tools/call', params: { name: 'a', arguments: { key: SECRET } } }, { headers })
  t.receives({ id: 1, result: { content: [{ type: 'text', text: 'one' }] } }).ends()
  t.sends({ id: 2, method: 'tools/call', params: { name: 'b' } })
  t.receives({ id: 2, result: { content: [{ type: 'text', text: `you sent ${BEARER} and ${SECRET}` }] } }).ends()
  return { source: { header: t.recording.header, events: [...t.events] }, views: viewsOf(t.events) }
}

const keyOf = (views: ReturnType<typeof viewsOf>, subject: string): MessageKey =>
  views.exchanges().find((exchange) => exchange.subject === subject)!.key

const settled = (preview: SharePreview): Promise<PreviewState> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (preview.state().step === 'ready' || preview.state().step === 'failed') resolve(preview.state())
    }
    preview.subscribe(look)
    look()
  })

const textOf = async ({ written }: PreviewState): Promise<string> => (await written?.blob().text()) ?? ''

describe('The preview of a share', () => {
  it('is exactly the text that leaves, without what is known and what a header said, and reads as a recording', async () => {
    const { source, views } = session()
    const preview = new SharePreview(source, views)
    preview.choose(ALL)
    const state = await settled(preview)
    const text = await textOf(state)
    expect(text).not.toContain(SECRET)
    expect(text).not.toContain('tok-5f2a9c81d0e7')
    expect(text.trimEnd().split('\n')).toEqual(state.written?.lines)
    const { header, events, problem } = decode(text)
    expect(problem).toBeUndefined()
    expect(header).toMatchObject({ title: 'Mine', shared: { left: 0 } })
    expect(events).toHaveLength(source.events.length)
    const known = state.replacements.find(({ why, count }) => why === 'value' && count > 0)
    expect(known).toMatchObject({ count: 2, on: true })
    expect(known?.excerpt).not.toContain(SECRET.slice(4))
  })

  it('leaves what is switched off as it is, and takes it out again', async () => {
    const { source, views } = session()
    const preview = new SharePreview(source, views)
    preview.choose(ALL)
    const { replacements } = await settled(preview)
    const off = new Set(replacements.flatMap(({ id, why }) => (why === 'value' ? [id] : [])))
    preview.choose({ ...ALL, off })
    expect(await textOf(await settled(preview))).toContain(SECRET)
    preview.choose(ALL)
    expect(await textOf(await settled(preview))).not.toContain(SECRET)
  })

  it('replaces a text that is added by hand', async () => {
    const { source, views } = session()
    const preview = new SharePreview(source, views)
    preview.choose({ ...ALL, known: [SECRET, 'you sent'] })
    expect(await textOf(await settled(preview))).not.toContain('you sent')
  })

  it('of one exchange still hides the secrets of the others, and says that it is a part', async () => {
    const { source, views } = session()
    const preview = new SharePreview(source, views)
    preview.choose({ ...ALL, known: [], part: { kind: 'exchange', key: keyOf(views, 'b') } })
    const state = await settled(preview)
    const text = await textOf(state)
    expect(text).not.toContain('"name\\":\\"a')
    expect(text).not.toContain('tok-5f2a9c81d0e7')
    const { header, events } = decode(text)
    expect(
      viewsOf(events)
        .exchanges()
        .map(({ subject }) => subject),
    ).toEqual(['b'])
    expect(header.shared?.left).toBe(source.events.length - events.length)
  })

  it('of what the filter shows has those rows, by their new names, and leads back to the old ones', async () => {
    const { source, views } = session()
    const preview = new SharePreview(source, views)
    const test = parseFilter('tools/call b')!
    preview.choose({ ...ALL, known: [], part: { kind: 'shown', test, aside: false } })
    const state = await settled(preview)
    const { events } = decode(await textOf(state))
    expect(
      viewsOf(events)
        .exchanges()
        .map(({ subject }) => subject),
    ).toEqual(['b'])
    const row = keyOf(views, 'b')
    const renamed = preview.renumbered(row)!
    expect(viewsOf(events).timeline.find(renamed)?.row.label).toBe('tools/call')
    expect(preview.original(Number(renamed.split('.')[0]) as Seq)).toBe(Number(row.split('.')[0]))
    expect(preview.renumbered(keyOf(views, 'a'))).toBeUndefined()
  })

  it('stops between two slices, and goes on when it is asked to', async () => {
    const { source, views } = session()
    const preview = new SharePreview(source, views)
    preview.choose(ALL)
    preview.stop()
    expect(preview.state()).toMatchObject({ step: 'stopped', written: undefined })
    await Promise.resolve()
    expect(preview.state().step).toBe('stopped')
    preview.choose(ALL)
    expect(await textOf(await settled(preview))).not.toBe('')
  })
})
