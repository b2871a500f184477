// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetServer, recentServers, rememberServer, withServer } from './recent-servers'

const url = (n: number): string => `http://localhost:${n}/mcp`
const urls = (): string[] => recentServers.get().map((server) => server.url)

describe('Recent servers', () => {
  beforeEach(() => {
    recentServers.set([])
  })

  it('come newest first, each URL once', () => {
    rememberServer({ url: url(1), at: 1 })
    rememberServer({ url: url(2), at: 2 })
    rememberServer({ url: url(1), name: 'one', era: 'modern', at: 3 })
    expect(recentServers.get()).toEqual([
      { url: url(1), name: 'one', era: 'modern', at: 3 },
      { url: url(2), at: 2 },
    ])
  })

  it('are twelve at most: the oldest leaves', () => {
    const list = Array.from({ length: 12 }, (_, n) => ({ url: url(n), at: n }))
    const next = withServer(list, { url: url(99), at: 99 })
    expect(next).toHaveLength(12)
    expect(next[0]?.url).toBe(url(99))
    expect(next.at(-1)?.url).toBe(url(10))
  })

  it('can be forgotten one by one', () => {
    rememberServer({ url: url(1), at: 1 })
    rememberServer({ url: url(2), at: 2 })
    forgetServer(url(2))
    expect(urls()).toEqual([url(1)])
  })

  it('are written where the next page finds them, and their readers are told', () => {
    let told = 0
    const stop = recentServers.subscribe(() => told++)
    rememberServer({ url: url(1), at: 1 })
    stop()
    rememberServer({ url: url(2), at: 2 })
    expect(told).toBe(1)
    expect(JSON.parse(localStorage.getItem('parley.recent-servers') ?? '')).toHaveLength(2)
  })
})
