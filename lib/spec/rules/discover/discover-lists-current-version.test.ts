import { testRule } from '@/lib/testing/rule-tester'
import { answered, quiet } from '@/lib/testing/told'

const params = { _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' } }
const discovered = (...supportedVersions: readonly string[]) =>
  answered('server/discover', { supportedVersions }, { params })

testRule('discover-lists-current-version', {
  passes: [{ name: 'it is among others', session: discovered('2025-11-25', '2026-07-28') }],
  fails: [
    {
      name: 'only others are listed',
      session: discovered('2025-11-25'),
      path: '/result/supportedVersions',
      says: '2026-07-28',
    },
  ],
  notApplicable: [{ name: 'the revision before', revision: '2025-11-25', session: quiet }],
  notExercised: [
    { name: 'never discovered', session: quiet },
    { name: 'a request that names no revision', session: answered('server/discover', { supportedVersions: [] }) },
  ],
})
