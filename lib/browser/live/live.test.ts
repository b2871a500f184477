import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '@/lib/protocol/asks'
import type { AskKind } from '@/lib/protocol/methods'
import { Recording } from '@/lib/recording/recording'
import { askKey, messageKey } from '@/lib/recording/keys'
import type { AskKey } from '@/lib/recording/keys'
import { readLink } from '@/lib/share/link'
import { seal } from '@/lib/share/envelope'
import { writeAnswer } from '@/lib/share/live/answer'
import { answerPlace, chunkPlace } from '@/lib/share/live/writer'
import { fakeRelay } from '@/lib/testing/live/fake-relay'
import { Transcript } from '@/lib/testing/transcript'
import type { KeptLive } from './kept-live'
import type { MyShare } from '@/lib/browser/sharing/my-shares'
import { LiveApi } from './live-api'
import { LiveOwner } from './owner'
import type { OwnerDeps } from './owner'
import type { OwnerState } from './owner-state'
import { LiveWatcher } from './watcher'
import type { WatcherState } from './watcher-state'

const CANARY = 'canary-5f1e9b07c2d84a36'
const ASK = askKey(messageKey(7 as never, 0))
const ACCEPT: Answer = { kind: 'elicitation', action: 'accept', content: { name: 'Ada' } }

/** A pause that takes no time: others work meanwhile. */
const wait = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Lets the others work until it is so. */
const until = async <S>({ state }: { readonly state: () => S }, holds: (state: S) => boolean): Promise<S> => {
  while (!holds(state())) await wait()
  return state()
}

const has = (count: number) => (state: WatcherState) => (state.recording?.events.length ?? 0) >= count
const isIn = (phase: string) => (state: { readonly phase: string }) => state.phase === phase

const running: { stop: () => void }[] = []
afterEach(() => {
  for (const live of running.splice(0)) live.stop()
})

/** A session, the relay, and the ways to share and to watch it. */
const setting = () => {
  const relay = fakeRelay({ token: 'app' })
  const api = new LiveApi({ fetch: relay.fetch, token: () => 'app' })
  const t = new Transcript()
  const given: [AskKey, Answer][] = []
  const open = new Map<AskKey, AskKind>([[ASK, 'elicitation']])
  let kept: KeptLive | undefined
  const list = new Map<string, MyShare>()
  // A page that was left neither sends nor hears anything any more.
  let page = { left: false }
  const fetchOf =
    (own: typeof page): typeof fetch =>
    (input, init) =>
      own.left ? new Promise(() => undefined) : relay.fetch(input, init)
  const leave = (): void => {
    page.left = true
    page = { left: false }
  }
  const deps = (recording: Recording): OwnerDeps => ({
    api: new LiveApi({ fetch: fetchOf(page), token: () => 'app' }),
    wait,
    recording,
    known: () => [CANARY],
    keep: (now) => (kept = now),
    remember: (share) => void list.set(share.id, share),
    forget: (id) => void list.delete(id),
    kind: (ask) => (ask === ASK ? 'elicitation' : undefined),
    answer: (ask, answer) => {
      given.push([ask, answer])
      return open.delete(ask)
    },
  })
  /** Shares, and waits until it is under way. */
  const share = async (
    begin: ConstructorParameters<typeof LiveOwner>[1] = { title: 'Trip', expiresIn: 60 },
    recording = t.recording,
  ) => {
    const owner = new LiveOwner(deps(recording), begin)
    running.push(owner)
    const done = owner.run()
    await live(owner)
    return { owner, done }
  }
  const keyOf = (owner: LiveOwner) => {
    const { pathname, hash } = new URL(owner.state().link, 'http://parley.test')
    const link = readLink({ id: pathname.split('/').at(-1) ?? '', hash })
    if (link.kind !== 'stored' || !link.live) throw new Error('No live link.')
    return link.share
  }
  let ids = 0
  const watch = (owner: LiveOwner, key = keyOf(owner), by = 'Ada') => {
    const newId = (): string => String(++ids).padStart(32, '0')
    const watcher = new LiveWatcher({ api, share: key, wait, newId, by: () => by })
    running.push(watcher)
    return { watcher, done: watcher.run() }
  }
  return { relay, api, t, given, share, watch, keyOf, kept: () => kept, leave, list }
}

const live = (owner: LiveOwner): Promise<OwnerState> => until(owner, isIn('live'))

describe('a session shared live', () => {
  it('is seen as it grows, by who comes at once and by who comes late, and its end is told', async () => {
    const { t, share, watch } = setting()
    t.connects('2025-11-25')
    const { owner, done } = await share()
    const { watcher: early } = watch(owner)
    await until(early, has(2))
    t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
    t.receives({ id: 1, result: { content: [] } })
    await until(early, has(t.events.length))
    const { watcher: late, done: lateDone } = watch(owner)
    await until(late, has(t.events.length))
    expect(early.state().recording?.events).toEqual(t.events)
    expect(late.state().recording?.events).toEqual(t.events)
    expect(late.state().recording?.header).toMatchObject({ title: 'Trip', shared: { replaced: 0 } })
    owner.stop()
    t.sends({ id: 2, method: 'ping' })
    await Promise.all([done, lateDone])
    expect(owner.state()).toMatchObject({ phase: 'ended', events: 6 })
    expect(early.state()).toMatchObject({ phase: 'ended', why: 'stopped' })
    expect(late.state().recording?.events).toHaveLength(6)
  })

  it('leaves the page redacted and sealed: the server sees no secret, no text, no key', async () => {
    const { relay, t, share, watch, keyOf } = setting()
    t.connects('2025-11-25')
    const { owner, done } = await share()
    const { watcher } = watch(owner)
    t.sends({ id: 1, method: 'tools/call', params: { name: 'book', note: CANARY } })
    await until(watcher, has(3))
    await until(watcher, ({ redacted }) => redacted.replaced === 1)
    expect(JSON.stringify(watcher.state().recording?.events)).not.toContain(CANARY)
    owner.stop()
    await done
    expect(relay.seen.text).not.toMatch(/canary|tools\/call|parley-recording/)
    expect(relay.seen.text).not.toContain(new URL(owner.state().link, 'http://x').hash.slice('#live='.length))
    expect(keyOf(owner).key).toHaveLength(32)
  })

  it('goes on where it was after the network was gone, with nothing lost or doubled', async () => {
    const { relay, t, share, watch } = setting()
    t.connects('2025-11-25')
    const { owner } = await share()
    const { watcher } = watch(owner)
    await until(watcher, has(2))
    relay.offline(true)
    for (let id = 0; id < 50; id++) t.sends({ id, method: 'ping' })
    await until(owner, isIn('behind'))
    await until(watcher, isIn('reconnecting'))
    relay.offline(false)
    relay.loseAnswerOf('PUT', /chunks/)
    await until(watcher, has(t.events.length))
    expect(watcher.state().recording?.events).toEqual(t.events)
    expect(watcher.state().phase).toBe('live')
    await live(owner)
  })

  it('goes on after its page was loaded anew, also where the answer to the last chunk was lost', async () => {
    const { relay, t, share, watch, kept, leave } = setting()
    t.connects('2025-11-25')
    const { owner } = await share()
    const { watcher } = watch(owner)
    await until(watcher, has(2))
    relay.loseAnswerOf('PUT', /chunks/)
    t.sends({ id: 1, method: 'ping' })
    await until(owner, isIn('behind'))
    const begin = kept()!
    expect(begin).toMatchObject({ pending: 3, events: 2 })
    leave()
    const reloaded = new Recording(t.recording.header, () => 0, t.events)
    const { owner: again } = await share(begin, reloaded)
    reloaded.append(t.id, { type: 'connection-closed', by: 'person' })
    await until(watcher, has(4))
    expect(watcher.state().recording?.events).toEqual(reloaded.events)
    expect(again.state().link).toBe(owner.state().link)
  })

  it('says that its page went away, and that it is back', async () => {
    const { t, share, watch, kept, leave, list } = setting()
    t.connects('2025-11-25')
    const { owner } = await share()
    const { watcher } = watch(owner)
    owner.letAnswer(true)
    await until(watcher, ({ answering }) => answering)
    // Its last words are sealed in advance, a moment after the chunk before them.
    await vi.waitFor(() => {
      owner.leave()
      expect(watcher.state()).toSatisfy(isIn('away'))
    })
    expect(watcher.answering()).toBe(false)
    leave()
    await share(kept(), new Recording(t.recording.header, () => 0, t.events))
    await until(watcher, isIn('live'))
    expect(watcher.answering()).toBe(true)
    expect(watcher.state().recording?.events).toEqual(t.events)
    expect([...list.values()]).toMatchObject([{ title: 'Trip', link: owner.state().link, live: true }])
  })

  it('ends, and tells why, when the server has pieces that this page did not send', async () => {
    const { api, t, share, keyOf, kept } = setting()
    t.connects('2025-11-25')
    const { owner, done } = await share()
    await until(owner, ({ events }) => events === 2)
    await api.putChunk(keyOf(owner).id, kept()!.deleteToken, 2, new Uint8Array(9))
    t.sends({ id: 1, method: 'ping' })
    await done
    expect(owner.state()).toMatchObject({ phase: 'ended', problem: { code: 'LIVE_OUT_OF_STEP' } })
    expect(kept()).toBeUndefined()
  })

  it('is gone for everybody when its owner deletes it', async () => {
    const { t, share, watch, list } = setting()
    t.connects('2025-11-25')
    const { owner, done } = await share()
    expect(list.size).toBe(1)
    const remove = owner.remove()
    await Promise.all([remove, done])
    expect(owner.state().phase).toBe('deleted')
    expect(list.size).toBe(0)
    const { watcher, done: over } = watch(owner)
    await over
    expect(watcher.state()).toMatchObject({ phase: 'failed', problem: { code: 'SHARE_GONE' } })
  })

  it('is not opened with another app’s token', async () => {
    const { relay, t } = setting()
    const api = new LiveApi({ fetch: relay.fetch, token: () => 'old' })
    const list: string[] = []
    const owner = new LiveOwner(
      {
        api,
        wait,
        recording: t.recording,
        known: () => [],
        keep: () => undefined,
        remember: () => void list.push('remembered'),
        forget: () => void list.push('forgotten'),
        kind: () => undefined,
        answer: () => false,
      },
      { title: '', expiresIn: 60 },
    )
    await owner.run()
    expect(owner.state()).toMatchObject({ phase: 'ended', problem: { code: 'TOKEN_STALE' } })
    expect(list).toEqual(['remembered', 'forgotten'])
  })
})

describe('what a watcher is sent', () => {
  const begun = async () => {
    const all = setting()
    all.t.connects('2025-11-25')
    const { owner } = await all.share()
    const { watcher, done } = all.watch(owner)
    await until(watcher, has(2))
    return { ...all, owner, watcher, done }
  }

  it('opens with no other key', async () => {
    const { owner, watch, keyOf } = await begun()
    const { watcher, done } = watch(owner, { ...keyOf(owner), key: new Uint8Array(32) })
    await done
    expect(watcher.state()).toMatchObject({
      phase: 'failed',
      recording: undefined,
      problem: { code: 'CANNOT_DECRYPT' },
    })
  })

  it('is refused when chunks were swapped', async () => {
    const { relay, owner, watch, keyOf } = await begun()
    const [first] = relay.chunks(keyOf(owner).id)
    relay.tamper(1, first!)
    const { watcher, done } = watch(owner)
    await done
    expect(watcher.state().problem?.code).toBe('CANNOT_DECRYPT')
  })

  it('is refused when the owner’s key seals nonsense; what came before stays', async () => {
    const { owner, api, watcher, done, keyOf, kept } = await begun()
    const key = keyOf(owner)
    await api.putChunk(key.id, kept()!.deleteToken, 2, await seal('{"type":"x"}\n', key, chunkPlace(2)))
    await done
    expect(watcher.state()).toMatchObject({ phase: 'failed', problem: { code: 'BAD_LINE' } })
    expect(watcher.state().recording?.events).toHaveLength(2)
  })
})

describe('answers of watchers', () => {
  const begun = async () => {
    const all = setting()
    all.t.connects('2025-11-25')
    const { owner } = await all.share()
    const { watcher } = all.watch(owner)
    await until(watcher, has(2))
    return { ...all, owner, watcher }
  }
  const states = (watcher: LiveWatcher) => watcher.state().answers.map(({ state }) => state)

  it('are not sent before the owner lets them, nor after', async () => {
    const { owner, watcher, given } = await begun()
    expect(watcher.answer(ASK, ACCEPT)).toBe(false)
    owner.letAnswer(true)
    await until(watcher, ({ answering }) => answering)
    owner.letAnswer(false)
    await until(watcher, ({ answering }) => !answering)
    expect(watcher.answer(ASK, ACCEPT)).toBe(false)
    expect(given).toEqual([])
  })

  it('are given once: the first counts, the second is told that it came late', async () => {
    const { owner, watcher, watch, given } = await begun()
    const { watcher: other } = watch(owner, undefined, 'Bo')
    owner.letAnswer(true)
    await Promise.all([watcher, other].map((one) => until(one, ({ answering }) => answering)))
    expect(watcher.answer(ASK, ACCEPT)).toBe(true)
    expect(watcher.answer(ASK, ACCEPT)).toBe(false)
    await until(watcher, () => states(watcher)[0] === 'given')
    expect(other.answer(ASK, { kind: 'elicitation', action: 'decline' })).toBe(true)
    await until(other, () => states(other)[0] === 'late')
    expect(given).toEqual([
      [ASK, ACCEPT],
      [ASK, { kind: 'elicitation', action: 'decline' }],
    ])
    expect(owner.state().answered).toMatchObject([
      { by: 'Ada', outcome: 'given' },
      { by: 'Bo', outcome: 'late' },
    ])
    expect(other.state().answeredBy.get(ASK)).toBe('Ada')
  })

  it('that fit no ask are refused, and may be given anew', async () => {
    const { owner, watcher, given } = await begun()
    owner.letAnswer(true)
    await until(watcher, ({ answering }) => answering)
    watcher.answer(ASK, { kind: 'sampling', result: {} })
    await until(watcher, () => states(watcher)[0] === 'refused')
    expect(given).toEqual([])
    expect(watcher.canAnswer(ASK)).toBe(true)
  })

  it('of a stranger’s making do nothing: while not allowed, sealed for another place, or no answer at all', async () => {
    const { owner, watcher, api, keyOf, given } = await begun()
    const key = keyOf(owner)
    const text = writeAnswer({ askKey: ASK, answer: ACCEPT, by: 'Eve' })
    const [early, swapped, nonsense] = ['a', 'b', 'c'].map((digit) => digit.repeat(32)) as [string, string, string]
    await api.putAnswer(key.id, early, await seal(text, key, answerPlace(early)))
    await until(owner, ({ answered }) => answered.some(({ outcome }) => outcome === 'closed'))
    owner.letAnswer(true)
    await until(watcher, ({ answering }) => answering)
    await api.putAnswer(key.id, swapped, await seal(text, key, answerPlace(early)))
    await api.putAnswer(key.id, nonsense, await seal('{}', key, answerPlace(nonsense)))
    watcher.answer(askKey(messageKey(99 as never, 0)), ACCEPT)
    await until(watcher, () => states(watcher)[0] === 'late')
    expect(given).toEqual([])
    expect(owner.state().answered.map(({ outcome }) => outcome)).toEqual(['closed', 'late'])
  })
})
