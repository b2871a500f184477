import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

const refusing = (message: string) =>
  answering('tools/list', (seen) => replying(seen, { error: { code: -32000, message } }, { status: 400 }))

testProbe('versioning-modern-request-without-handshake', {
  passes: [
    { name: 'a list' },
    { name: 'server/discover', server: (revision) => goodServer(revision, { capabilities: {} }) },
  ],
  fails: [
    { name: 'not initialized', server: refusing('Bad Request: Server not initialized'), says: 'not initialized' },
    { name: 'no session', server: refusing('Mcp-Session-Id header is required') },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'another refusal', server: refusing('Out of order') }],
})
