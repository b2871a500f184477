import type { JsonObject } from '@/lib/protocol/json'
import { isObject, stringAt } from '@/lib/protocol/json'
import { readFrame, type Message, type RequestId } from '@/lib/protocol/jsonrpc'
import type { Problem } from '@/lib/protocol/problem'
import { readAsk, type AskVerdict } from './app-asks'
import { FRESH, type AppAsk, type AppState } from './app-state'
import { changingContext, initializeResult, type AppSurroundings } from './host-context'
import { BEGINNING, LONGEST, MOST_OPEN, MOST_SAID, PATIENCE, Valve } from './limits'
import type { AppCsp } from './sandbox-policy'

/** One message of the app's, as the sandbox hands it on. */
export type Posted = {
  /** The message in JSON, or its beginning where it is too long. */
  readonly raw: string
  readonly size: number
  readonly truncated?: true
}

/** The call whose result an app shows. */
export type AppCall = {
  readonly id: RequestId
  readonly listed: JsonObject
  readonly arguments: JsonObject
  readonly result: JsonObject
}

export type AppHostDeps = {
  readonly csp: AppCsp
  readonly call: AppCall | undefined
  readonly surroundings: () => AppSurroundings
  /** The entry of `tools/list` with this name. */
  readonly tool: (name: string) => Readonly<Record<string, unknown>> | undefined
  /** Sends a request to the MCP server; rejects where no answer comes. */
  readonly request: (method: string, params: JsonObject) => Promise<Extract<Message, { kind: 'result' | 'error' }>>
  readonly openLink: (href: string) => void
  /** To the app's page. */
  readonly post: (message: JsonObject) => void
  readonly record: (from: 'app' | 'host', posted: Posted) => void
  /** It was closed, for good. */
  readonly closed: (by: 'person' | 'parley', dropped: number, problem?: Problem) => void
  /** Milliseconds. */
  readonly clock: () => number
}

type Request = Extract<Message, { kind: 'request' }>

const REFUSED = -32000

/**
 * Parley's side of what MCP Apps (2026-01-26) speak: answers the app's requests itself, or takes them to the person
 * and the MCP server. Whatever the app sends, nothing here throws.
 */
export class AppHost {
  private readonly deps: AppHostDeps
  private readonly valve: Valve
  private readonly listeners = new Set<() => void>()
  private readonly allowed = new Set<AppAsk['method']>()
  private readonly waiting = new Map<number, { readonly ask: AppAsk; readonly decide: (yes: boolean) => void }>()
  private known: AppState = FRESH
  private keys = 0
  private open = 0
  private initialized = false
  private tornDown: (() => void) | undefined

  constructor(deps: AppHostDeps) {
    this.deps = deps
    this.valve = new Valve(deps.clock)
  }

  readonly state = (): AppState => this.known

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The app's page is in the sandbox. */
  loaded(): void {
    if (this.known.phase === 'loading') this.update({ phase: 'starting' })
  }

  /** Takes a message of the app's. */
  receive(posted: Posted): void {
    if (this.known.phase === 'closed') return
    if (!this.valve.take()) {
      this.drop(1)
      return
    }
    this.deps.record('app', posted)
    const frame = posted.truncated ? undefined : readFrame(posted.raw)
    const message = frame?.kind === 'messages' && !frame.batch ? frame.messages[0] : undefined
    if (message?.kind === 'request') this.requested(message)
    else if (message?.kind === 'notification') this.notified(message.method, message.params)
    else if (message?.kind === 'result' || message?.kind === 'error') this.tornDown?.()
  }

  /** The sandbox took these in nobody's place. */
  drop(count: number): void {
    if (this.known.phase === 'closed' || count <= 0) return
    this.update({ dropped: this.known.dropped + count })
    if (this.known.dropped > PATIENCE)
      this.end('parley', {
        code: 'APP_FLOOD',
        title: 'The app was stopped',
        cause: `It sent more than ${PATIENCE} messages beyond the 50 a second that are taken.`,
        action: 'Open it again if you trust it, or look at what it sent.',
      })
  }

  /** The person's answer to what the app wants; what is allowed once stays so for this app, but not links. */
  decide(key: number, yes: boolean): void {
    const waiting = this.waiting.get(key)
    if (!waiting) return
    this.waiting.delete(key)
    const { method } = waiting.ask
    if (yes && method !== 'ui/open-link') this.allowed.add(method)
    waiting.decide(yes)
    if (this.allowed.has(method))
      for (const [other, { ask }] of this.waiting) if (ask.method === method) this.decide(other, true)
    this.showAsks()
  }

  /** The page became darker, wider … */
  changed(): void {
    if (this.initialized) this.tell('ui/notifications/host-context-changed', changingContext(this.deps.surroundings()))
  }

  /** Tells the app that it ends, gives it `patience` milliseconds to say that it is ready, and ends it; 0 tells nothing. */
  async close(patience: number): Promise<void> {
    if (this.known.phase === 'closed') return
    if (this.initialized && patience > 0) {
      const answered = new Promise<void>((resolve) => {
        this.tornDown = resolve
      })
      this.post({ jsonrpc: '2.0', id: 'parley-teardown', method: 'ui/resource-teardown', params: {} })
      await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, patience))])
    }
    this.end('person')
  }

  /** It did not come to life, or its connection is gone. */
  fail(problem: Problem): void {
    this.end('parley', problem)
  }

  private end(by: 'person' | 'parley', problem?: Problem): void {
    if (this.known.phase === 'closed') return
    for (const { decide } of this.waiting.values()) decide(false)
    this.waiting.clear()
    this.update({ phase: 'closed', asks: [], ...(problem && { problem }) })
    this.deps.closed(by, this.known.dropped, problem)
  }

  private requested(request: Request): void {
    const { id, method, params } = request
    switch (method) {
      case 'ping':
        this.answer(id, {})
        return
      case 'ui/initialize':
        this.initialize(request)
        return
      case 'ui/request-display-mode':
        this.answer(id, { mode: 'inline' })
        return
      case 'ui/message':
      case 'ui/update-model-context':
        this.said(method === 'ui/message' ? 'message' : 'context', params)
        this.answer(id, {})
        return
      default:
        void this.asked(request)
    }
  }

  private initialize({ id, params }: Request): void {
    const info = isObject(params) ? params['appInfo'] : undefined
    const name = stringAt(info, 'title') ?? stringAt(info, 'name')
    if (name !== undefined) this.update({ name: name.slice(0, 100) })
    const { surroundings, csp, call } = this.deps
    this.answer(id, initializeResult(surroundings(), csp, call))
  }

  private notified(method: string, params: unknown): void {
    if (method === 'ui/notifications/initialized') this.start()
    else if (method === 'ui/notifications/request-teardown') void this.close(500)
    else if (method === 'ui/notifications/size-changed' && isObject(params)) {
      const { height } = params
      if (typeof height === 'number' && height >= 0) this.update({ height: Math.min(height, 10_000) })
    }
  }

  /** MCP Apps: the host sends nothing before this, then the call's arguments, then its result. */
  private start(): void {
    if (this.initialized) return
    this.initialized = true
    this.update({ phase: 'running' })
    const { call } = this.deps
    if (!call) return
    this.tell('ui/notifications/tool-input', { arguments: call.arguments })
    this.tell('ui/notifications/tool-result', call.result)
  }

  private said(as: 'message' | 'context', params: unknown): void {
    const text = wordsOf(params).slice(0, BEGINNING)
    const others = as === 'context' ? this.known.said.filter((one) => one.as !== 'context') : this.known.said
    this.update({ said: [...others, { as, text }].slice(-MOST_SAID) })
  }

  private async asked({ id, method, params }: Request): Promise<void> {
    const verdict: AskVerdict = readAsk(method, params, this.deps.tool)
    if (!verdict.ok) {
      this.refuse(id, verdict.code, verdict.message)
      return
    }
    if (this.open >= MOST_OPEN) {
      this.refuse(id, REFUSED, `More than ${MOST_OPEN} requests are open.`)
      return
    }
    this.open++
    const { ask } = verdict
    if (await this.consent(ask)) await this.perform(id, ask)
    else this.refuse(id, REFUSED, 'The person refused it.')
    this.open--
  }

  private consent(wanted: Omit<AppAsk, 'key'>): Promise<boolean> {
    if (this.allowed.has(wanted.method)) return Promise.resolve(true)
    const ask = { ...wanted, key: ++this.keys }
    return new Promise((decide) => {
      this.waiting.set(ask.key, { ask, decide })
      this.showAsks()
    })
  }

  private async perform(id: RequestId, { method, subject, params }: Omit<AppAsk, 'key'>): Promise<void> {
    if (method === 'ui/open-link') {
      this.deps.openLink(subject)
      this.answer(id, {})
      return
    }
    try {
      const message = await this.deps.request(method, params)
      const { value } = message
      this.post({ ...(value as JsonObject), id })
    } catch {
      this.refuse(id, REFUSED, 'No answer came: see the timeline.')
    }
  }

  private answer(id: RequestId, result: JsonObject): void {
    this.post({ jsonrpc: '2.0', id, result })
  }

  private refuse(id: RequestId, code: number, message: string): void {
    this.post({ jsonrpc: '2.0', id, error: { code, message } })
  }

  private tell(method: string, params: JsonObject): void {
    this.post({ jsonrpc: '2.0', method, params })
  }

  private post(message: JsonObject): void {
    if (this.known.phase === 'closed') return
    const raw = JSON.stringify(message)
    const size = raw.length
    this.deps.record('host', size > LONGEST ? { raw: raw.slice(0, BEGINNING), size, truncated: true } : { raw, size })
    this.deps.post(message)
  }

  private showAsks(): void {
    this.update({ asks: Array.from(this.waiting.values(), ({ ask }) => ask) })
  }

  private update(part: Partial<AppState>): void {
    this.known = { ...this.known, ...part }
    for (const listener of this.listeners) listener()
  }
}

/** The text of content blocks, else all of it. */
const wordsOf = (params: unknown): string => {
  const content: unknown = isObject(params) ? params['content'] : undefined
  const blocks: readonly unknown[] = Array.isArray(content) ? content : [content]
  const texts = blocks.flatMap((block) => stringAt(block, 'text') ?? [])
  return texts.length === 0 ? JSON.stringify(params ?? null) : texts.join('\n')
}
