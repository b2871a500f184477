import { testProbe } from '@/lib/testing/probe-tester'
import { answering, replying } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('tools-call-arguments-optional', {
  passes: [{ name: 'as with {}' }, { name: 'on legacy', revision: '2025-06-18' }],
  fails: [
    {
      name: 'an error',
      server: answering('tools/call', (seen, next) =>
        JSON.stringify(seen.message).includes('"arguments"')
          ? next()
          : replying(seen, { error: { code: -32602, message: 'arguments: required' } }),
      ),
      says: 'works with {}',
    },
  ],
  notApplicable: [{ name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) }],
  notExercised: [{ name: 'only tools that require something', tools: ['add'] }],
})
