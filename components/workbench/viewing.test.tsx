// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { JudgeEvents } from '@/lib/browser/judge-port'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { SpecJob } from '@/lib/browser/spec-job'
import { newHeader, Recording } from '@/lib/recording/recording'
import { jsonrpcInvalidRequest } from '@/lib/spec/probes/jsonrpc/jsonrpc-invalid-request'
import { jsonrpcErrorCodeInteger } from '@/lib/spec/rules/jsonrpc/jsonrpc-error-code-integer'
import { promptsListChangedDeclared } from '@/lib/spec/rules/prompts/prompts-list-changed-declared'
import { Transcript } from '@/lib/testing/transcript'
import type { Shared } from '@/components/share/viewer'
import { Frame } from './frame'
import { bringParts } from '@/components/ui/part'
import { Workbench } from './workbench'

vi.mock('@/components/ui/diff-editor', () => ({ DiffEditor: () => null }))

/** A judge in this thread, with a requirement that is broken, one that is not exercised, and one that is probed. */
const judge = ({ onReply }: JudgeEvents) => {
  const job = new SpecJob({
    rules: [jsonrpcErrorCodeInteger, promptsListChangedDeclared],
    probes: [jsonrpcInvalidRequest],
  })
  return {
    ask: (request: Parameters<SpecJob['answer']>[0]) => {
      queueMicrotask(() => {
        onReply(job.answer(request))
      })
    },
    stop: () => undefined,
  }
}

/** A session that has something of everything that could be done more with: tools, an open ask, an error, a pin. */
const recorded = (): Recording => {
  const t = new Transcript().connects('2025-11-25', { serverInfo: { name: 'peer' }, capabilities: { tools: {} } })
  t.sends({ id: 1, method: 'tools/list' })
  const inputSchema = { type: 'object', properties: { city: { type: 'string' } } }
  t.receives({ id: 1, result: { tools: [{ name: 'book', inputSchema }] } }).ends()
  t.sends({ id: 2, method: 'tools/call', params: { name: 'book', arguments: { city: 'Oslo' } } })
  t.receives({ id: 2, result: { content: [{ type: 'text', text: 'Booked' }] } }).ends()
  const call = t.events.find((event) => event.type === 'http-request-sent' && event.body?.includes('Oslo') === true)!
  const exchange = `${call.seq}.0` as never
  t.recording.append(t.id, { type: 'expectation-pinned', expectation: { id: 'e', exchange, ignored: ['/id'] } })
  t.sends({ id: 3, method: 'tools/call', params: { name: 'book' } })
  t.sse({ id: 9, method: 'elicitation/create', params: { message: 'Who?', requestedSchema: { type: 'object' } } })
  t.sends({ id: 5, method: 'tools/call', params: { name: 'book', task: { ttl: 1000 } } })
  t.receives({ id: 5, result: { task: { taskId: 't1', status: 'working', ttl: 1000 } } }).ends()
  t.sends({ id: 6, method: 'resources/subscribe', params: { uri: 'trip://1' } })
  t.receives({ id: 6, error: { code: -32601, message: 'No' } }).ends()
  t.sends({ id: 4, method: 'tools/call', params: { name: 'book' } })
  t.receives({ id: 4, error: { code: 'EOOPS', message: 'no' } }).ends()
  return new Recording(
    { ...newHeader('r', 0, 'Theirs'), shared: { replaced: 2, dropped: 0, left: 0 } },
    () => 0,
    t.events,
  )
}

/** As a link brings it. */
const sharedAs = (recording: Recording): Shared => {
  const place = {}
  const link = { kind: 'inline', packed: new Uint8Array(), place } as const
  return { recording, expiresAt: undefined, link, place, broken: undefined }
}

const show = async (how: 'own' | 'viewed') => {
  const sent: string[] = []
  const refuse = (what: string) => (): Promise<never> => {
    sent.push(what)
    return Promise.reject(new Error('no'))
  }
  vi.stubGlobal('fetch', refuse('fetch'))
  const session = new Session({ fetch: refuse('wire'), connect: refuse('connect'), judge })
  const recording = recorded()
  const before = recording.events.length
  session.state().show(recording, how)
  render(
    <SessionContext value={session}>
      <Frame>
        <Workbench {...(how === 'viewed' && { shared: sharedAs(recording), onLeave: () => undefined })} />
      </Frame>
    </SessionContext>,
  )
  await settle()
  return { sent, recording, before }
}

const settle = () =>
  act(async () => {
    await new Promise((done) => setTimeout(done, 10))
  })

const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.textContent

const inSight = (selector: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.closest('[hidden]') === null)

/** Every control in sight; a requirement's line is none, whatever its words. */
const controls = (): string[] =>
  inSight('button, input, textarea, select, [role="option"]')
    .map(nameOf)
    .filter((name) => !/^(MUST|SHOULD|SCHEMA|hint)/.test(name))

/** What sends or adds something, in the words of its control. */
const FORBIDDEN =
  /connect|^call\b|call anyway|ask now|keep asking|cancel task|reopen|subscribe$|load next|ping|explore|^run\b|probe|accept|decline|send|reject|expect|list (everything|tools)|again|advertised|answers:|headers:|server url|share this session|retry|cassette|may differ/i

/** Leads to another page, which asks first; a file to be saved. */
const HARMLESS = /^Run against my server|opens here again/

/** Clicks whatever is in sight, and what comes into sight by that, each once; of a report's lines only some. */
const clickEverything = async (): Promise<{ readonly seen: Set<string>; readonly clicks: number }> => {
  const seen = new Set(controls())
  const clicked = new Set<string>()
  let lines = 0
  for (;;) {
    const next = inSight('button, [role="row"], [role="option"], input[type="radio"]').find((element) => {
      const name = nameOf(element)
      if (clicked.has(name) || /^(Close|Theme|Run against)/.test(name)) return false
      return !/^(MUST|SHOULD|SCHEMA|hint)/.test(name) || lines < 2
    })
    if (!next) return { seen, clicks: clicked.size }
    if (/^(MUST|SHOULD|SCHEMA|hint)/.test(nameOf(next))) lines++
    clicked.add(nameOf(next))
    fireEvent.pointerDown(next)
    fireEvent.click(next)
    await settle()
    for (const name of controls()) seen.add(name)
  }
}

beforeAll(() => bringParts(() => Promise.resolve()), 60_000)
beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = (): void => undefined
      disconnect = (): void => undefined
    },
  )
  Element.prototype.scrollTo = () => undefined
  Element.prototype.scrollBy = () => undefined
  Element.prototype.scrollIntoView = () => undefined
  history.replaceState(null, '', '/s/x')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Every component that can send or add something, and why nobody comes to that in such a session. */
const SENDERS: Readonly<Record<string, string>> = {
  'apps/use-app.ts': 'its button is not drawn then',
  'asks/ask-card.tsx': 'asks are not drawn',
  'compare/expected.tsx': 'has no buttons then',
  'console/console-form.tsx': 'belongs to the console, which needs a connection',
  'console/send.ts': 'needs a connection',
  'console/resend.tsx': 'is not drawn without a connection',
  'console/round-actions.tsx': 'is not drawn without a connection',
  'asks/held-round.tsx': 'belongs to the asks, which are not drawn',
  'connect/connect-notice.tsx': 'is not drawn',
  'connect/server-controls.tsx': 'has no connection then, and draws nothing',
  'connect/use-announce-roots.ts': 'belongs to the connect bar, which is not drawn',
  'connect/use-connect-bar.ts': 'belongs to the connect bar, which is not drawn',
  'explore/explore-header.tsx': 'has no buttons then',
  'explore/explore-pane.tsx': 'only shows what was explored',
  'explore/explore-setup.tsx': 'is reached by the forms of calls, which are not drawn',
  'findings/probe-progress.tsx': 'belongs to the probes, which are not drawn',
  'findings/probes-panel.tsx': 'is not drawn',
  'findings/report.tsx': 'has no such buttons then',
  'primitives/link-reader.tsx': 'belongs to the forms of calls, which are not drawn',
  'primitives/primitive-panel.tsx': 'draws no form of a call then',
  'primitives/rail-foot.tsx': 'has no connection then, and no button',
  'primitives/subscription-toggle.tsx': 'has no connection then, and draws nothing',
  'primitives/task-card.tsx': 'has no connection then, and no buttons',
  'primitives/use-argument-completer.ts': 'belongs to the forms of calls, which are not drawn',
  'primitives/use-calls.ts': 'belongs to the forms of calls, which are not drawn',
  'primitives/use-rail.ts': 'its button is not drawn then',
  'replay/replay-setup.tsx': 'is opened by a button that is not drawn',
  'workbench/demo-choices.tsx': 'is not drawn',
  'workbench/first-run.tsx': 'is not drawn',
}

const SENDS =
  /new AppOpening\(|connection\??\.(raw|call|notify|listen|subscribe|unsubscribe|setLogLevel|followTask)\(|round\.(send|drop)\(|sendByHand\(|use(Connect|Explorer|Prober|Calls)\(\)|replayer\.start\(|useCalls\(|\b(call|connect|expect|unexpect|notify|refreshCatalog)\b[^=\n]*\} = useSession\(|(session|state\(\))\.(call|answer|connect|notify)\(/

describe('A session that is only looked at', () => {
  it('offers nothing that sends or adds, wherever one clicks, and stays as it was', async () => {
    const { sent, recording, before } = await show('viewed')
    expect(screen.getByRole('group', { name: 'Shared session' }).textContent).toContain('2 secrets replaced')
    const { seen, clicks } = await clickEverything()
    for (const key of ['c', 'a', 'e', 'w', 'x', 'n']) {
      fireEvent.keyDown(document.body, { key })
      await settle()
      for (const name of controls()) seen.add(name)
    }
    expect([...seen].filter((name) => FORBIDDEN.test(name) && !HARMLESS.test(name))).toEqual([])
    expect(clicks).toBeGreaterThan(12)
    expect(recording.events).toHaveLength(before)
    expect(sent).toEqual([])
  })

  it('is told from one’s own by those controls', async () => {
    await show('own')
    expect(controls().filter((name) => FORBIDDEN.test(name)).length).toBeGreaterThan(5)
  })

  it('keeps every component that sends out of sight', () => {
    const root = 'components'
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    const senders = files.filter(
      (file) => /(?<!\.test)\.tsx?$/.test(file) && SENDS.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(senders.sort()).toEqual(Object.keys(SENDERS).sort())
  })
})
