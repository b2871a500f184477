import { testRule } from '@/lib/testing/rule-tester'
import { answered, quiet } from '@/lib/testing/told'

const discovered = (info: unknown) =>
  answered('server/discover', { _meta: { 'io.modelcontextprotocol/serverInfo': info } })

testRule('discover-server-info', {
  passes: [{ name: 'name and version', session: discovered({ name: 'trips', version: '2.1.0' }) }],
  fails: [
    { name: 'no version', session: discovered({ name: 'trips' }), says: 'version' },
    { name: 'neither', session: discovered({}), times: 2 },
    { name: 'in the body', session: answered('server/discover', { serverInfo: { name: 'a' } }), path: '/result' },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'never discovered', session: quiet }],
})
