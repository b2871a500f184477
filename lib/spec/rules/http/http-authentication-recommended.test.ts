import { testRule } from '@/lib/testing/rule-tester'
import { Transcript } from '@/lib/testing/transcript'
import { describe, expect, it } from 'vitest'
import { SpecEngine } from '@/lib/spec/spec-engine'
import { httpAuthenticationRecommended } from './http-authentication-recommended'

const list = { id: 1, method: 'tools/list' }
const answer = { id: 1, result: { tools: [] } }

testRule('http-authentication-recommended', {
  passes: [
    {
      name: 'a token',
      session: (t, revision) => {
        t.connects(revision).sends(list, { headers: [['Authorization', 'Bearer [key]']] })
        t.receives(answer)
      },
    },
    {
      name: 'a key of another name',
      session: (t, revision) => {
        t.connects(revision).sends(list, { headers: [['X-Api-Key', '[key]']] })
        t.receives(answer)
      },
    },
  ],
  fails: [
    {
      name: 'an open door, told once',
      session: (t, revision) => {
        t.connects(revision)
        for (let id = 1; id <= 3; id++) {
          t.sends({ ...list, id })
          t.receives({ ...answer, id })
        }
      },
      says: 'tools/list',
    },
  ],
  notApplicable: [
    {
      name: 'a server on this computer',
      session: (t, revision) => {
        t.append({
          type: 'connection-started',
          url: 'http://127.0.0.1:3000/mcp',
          requested: revision,
          advertised: {
            elicitationForm: false,
            elicitationUrl: false,
            sampling: false,
            samplingTools: false,
            samplingContext: false,
            roots: false,
            tasks: false,
            extensions: {},
          },
        }).connects(revision)
      },
    },
  ],
  notExercised: [{ name: 'nothing listed or called', session: (t, revision) => t.connects(revision) }],
})

describe('http-authentication-recommended on this computer', () => {
  it.each(['http://localhost:3000/mcp', 'http://[::1]/mcp', 'https://demo.localhost/mcp'])('lets %s be', (url) => {
    const t = new Transcript('c1', url).connects('2025-11-25')
    t.sends(list)
    t.receives(answer)
    const engine = new SpecEngine([httpAuthenticationRecommended])
    engine.advance(t.events)
    expect(engine.outcomes(t.id)[0]?.outcome).toBe('not-applicable')
  })
})
