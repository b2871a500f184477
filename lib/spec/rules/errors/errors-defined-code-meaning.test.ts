import { modernHeaders } from '@/lib/protocol/headers'
import { META } from '@/lib/protocol/meta'
import type { Revision } from '@/lib/protocol/revisions'
import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const reads = (t: Transcript, revision: Revision, error: unknown, headers?: [string, string][]): void => {
  const _meta = { [META.protocolVersion]: revision, [META.clientCapabilities]: { sampling: {} } }
  const params = { uri: 'file:///a', _meta }
  t.connects(revision).sends(
    { id: 1, method: 'resources/read', params },
    { headers: headers ?? modernHeaders(revision, 'resources/read', params) },
  )
  t.receives({ id: 1, error }, { status: 400 })
}
const missing = (requiredCapabilities: unknown) => ({
  code: -32021,
  message: 'A capability is missing',
  data: { requiredCapabilities },
})
const unsupported = (supported: unknown) => ({ code: -32022, message: 'Unsupported version', data: { supported } })
const mismatch = { code: -32020, message: 'Header mismatch' }

testRule('errors-defined-code-meaning', {
  passes: [
    {
      name: 'headers that are missing',
      session: (t, revision) => {
        reads(t, revision, mismatch, [])
      },
    },
    {
      name: 'a capability that the client lacks',
      session: (t, revision) => {
        reads(t, revision, missing({ elicitation: {} }))
      },
    },
    {
      name: 'a part of a capability that the client lacks',
      session: (t, revision) => {
        reads(t, revision, missing({ sampling: { tools: {} } }))
      },
    },
    {
      name: 'a version that is not supported',
      session: (t, revision) => {
        reads(t, revision, unsupported(['2027-01-01']))
      },
    },
  ],
  fails: [
    {
      name: 'headers that are all right',
      session: (t, revision) => {
        reads(t, revision, mismatch)
      },
      says: 'every header',
    },
    {
      name: 'a capability that the client has',
      session: (t, revision) => {
        reads(t, revision, missing({ sampling: {} }))
      },
      says: '“sampling”',
    },
    {
      name: 'a version that is supported',
      session: (t, revision) => {
        reads(t, revision, unsupported(['2026-07-28', '2025-11-25']))
      },
      path: '/error/code',
      says: '“2026-07-28”',
    },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'a code without a meaning of its own',
      session: (t, revision) => {
        reads(t, revision, { code: -32602, message: 'No such resource' })
      },
    },
  ],
})
