import { expect, it } from 'vitest'
import { REVISIONS } from '@/lib/protocol/revisions'
import { guarded } from '@/lib/testing/reference/auth'
import { probed } from '@/lib/testing/probe-tester'
import type { WireRequest } from '@/lib/wire/types'
import { AUTH_PROBES } from './all'

it.each(REVISIONS.slice(1))('gives what the person adds to nobody but the endpoint (%s)', async (revision) => {
  const sent: WireRequest[] = []
  await probed(AUTH_PROBES, {
    revision,
    server: (spoken) => {
      const server = guarded()(spoken)
      const fetch: typeof server.fetch = (request) => {
        sent.push(request)
        return server.fetch(request)
      }
      return { ...server, fetch }
    },
  })
  const carriers = sent.filter(({ headers }) => headers.some(([, value]) => value === 'Bearer good'))
  expect(carriers.length).toBeGreaterThan(0)
  expect(new Set(carriers.map(({ url }) => url))).toEqual(new Set(['http://reference.test/mcp']))
  expect(new Set(sent.map(({ url }) => new URL(url).host))).toEqual(new Set(['reference.test', 'auth.test']))
})
