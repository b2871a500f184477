// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react'
import { useEffect } from 'react'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { newHeader, Recording } from '@/lib/recording/recording'
import { Transcript } from '@/lib/testing/transcript'
import { useDraft } from '@/components/asks/drafts'
import { useArguments } from '@/components/primitives/argument-memory'
import { callLogOf, logCall } from '@/components/primitives/call-log'
import { useGo, usePlace } from './use-place'

vi.stubGlobal('requestAnimationFrame', (task: () => void) => setTimeout(task, 0))
vi.stubGlobal('cancelAnimationFrame', clearTimeout)
afterEach(cleanup)

/** The same traffic each time: the same ids, and so the same keys. */
const recorded = (): Recording => {
  const t = new Transcript().connects('2025-11-25')
  t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  t.sse({ id: 9, method: 'elicitation/create', params: { message: 'Who?', requestedSchema: { type: 'object' } } })
  return new Recording(newHeader('r', 0, ''), () => 0, t.events)
}

const refuse = () => Promise.reject(new Error('nothing goes out'))

const session = async (slot: string): Promise<Session> => {
  const made = new Session({ fetch: refuse, connect: refuse, slot })
  await shown(made)
  return made
}

const shown = async (one: Session): Promise<void> => {
  const before = one.published().views
  one.state().show(recorded(), 'viewed')
  await vi.waitFor(() => {
    expect(one.published().views).not.toBe(before)
    expect(one.published().views.pendingAsks()).toHaveLength(1)
  })
}

/** Whatever a session’s panels keep, read and, with a value, written. */
const Panels = ({ of, write, onSeen }: { of: Session; write?: string; onSeen: (seen: unknown[]) => void }) => {
  const [ask] = of.published().views.pendingAsks()
  if (!ask) throw new Error('something is asked')
  const [draft, change] = useDraft(ask)
  const [typed, type] = useArguments('http://localhost/mcp tool book')
  const { row } = usePlace()
  const go = useGo()
  useEffect(() => {
    if (write === undefined) return
    change({ content: { name: write } })
    type({ name: write })
    go({ row: write })
    // What it is written with does not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  onSeen([draft.content?.['name'], typed?.['name'], row])
  return null
}

const look = (of: Session, write?: string): unknown[] => {
  let last: unknown[] = []
  act(() => {
    render(
      <SessionContext value={of}>
        <Panels of={of} {...(write !== undefined && { write })} onSeen={(seen) => (last = seen)} />
      </SessionContext>,
    )
  })
  return last
}

describe('Two sessions with equal keys', () => {
  it('share nothing that was typed, picked or called', async () => {
    const [first, second] = await Promise.all([session('1'), session('2')])
    expect(first.published().views.pendingAsks()[0]?.key).toBe(second.published().views.pendingAsks()[0]?.key)
    expect(look(first, 'Ada')).toEqual(['Ada', 'Ada', 'Ada'])
    expect(look(second)).toEqual([undefined, undefined, undefined])
    expect(look(second, 'Bob')).toEqual(['Bob', 'Bob', 'Bob'])
    expect(look(first)).toEqual(['Ada', 'Ada', 'Ada'])
    const call = { connectionId: 'c1', requestId: 'p1', cancel: () => undefined, again: () => undefined } as never
    logCall(first.published().views, 'book', call)
    expect(callLogOf(second.published().views).get()).toEqual({})
  })

  it('nor do two recordings in the place of one another, but for what is filled in for the same server', async () => {
    const one = await session('3')
    look(one, 'Ada')
    cleanup()
    await shown(one)
    expect(look(one)).toEqual([undefined, 'Ada', 'Ada'])
  })
})

/** What is the page’s, and why no session needs its own. */
const OF_THE_PAGE: Readonly<Record<string, string>> = {
  'components/explore/explore-settings.ts exploreSettings': 'how explorations are made, not of what',
  'lib/browser/ask-routes.ts askRoutes': 'holds each session’s own',
  'lib/browser/connect-settings.ts connectSettings': 'holds each session’s own',
  'lib/browser/kept/tab-sessions.ts tabSessions': 'lists the sessions',
  'lib/browser/layout.ts layout': 'widths of the page’s columns',
  'lib/browser/list-pages.ts listPages': 'how the person likes lists, of whatever server',
  'lib/browser/live/page-live.ts watcherName': 'what the person is called',
  'lib/browser/provider-keys.ts keptKeys': 'by provider',
  'lib/browser/provider-keys.ts typedKeys': 'by provider',
  'lib/browser/provider-settings.ts listedModels': 'by provider',
  'lib/browser/provider-settings.ts providerSettings': 'the person’s providers',
  'lib/browser/recent-servers.ts recentServers': 'a list to choose from',
  'lib/browser/server-headers.ts rememberedHeaders': 'holds each session’s own',
  'lib/browser/server-headers.ts typedHeaders': 'holds each session’s own',
  'lib/browser/sharing/my-shares.ts myShares': 'what this browser has shared',
  'lib/browser/theme.ts theme': 'the look',
  'lib/browser/use-desk.ts NOTHING': 'is never written to',
  'lib/browser/trust-book.ts trustBudget': 'what is offered, no trust by itself',
}

describe('What a module keeps for the whole page', () => {
  it('is known, and has a reason', () => {
    const files = ['components', 'lib/browser'].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
        .map((file) => join(root, file)),
    )
    const found = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^(?:export )?const (\w+)[^=\n]* = new (?:Stored|OwnChoice|Map)\b(.*)/gm)]
        .filter(([, , rest = '']) => !/^(<[^(]*>)?\(\[/.test(rest))
        .map(([, name = '']) => `${file} ${name}`),
    )
    expect(found.sort()).toEqual(Object.keys(OF_THE_PAGE).sort())
  })
})
