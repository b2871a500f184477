import { testProbe } from '@/lib/testing/probe-tester'
import { COMPLETING } from '@/lib/testing/reference/completion'
import { RpcError } from '@/lib/testing/reference/rpc'
import { goodServer } from '@/lib/testing/reference/server'
import type { Revision } from '@/lib/protocol/revisions'

const good = (revision: Revision) => goodServer(revision, COMPLETING)

testProbe('completion-capability-declared', {
  passes: [{ name: 'declared and served', server: good }],
  fails: [
    {
      name: 'served without being declared',
      server: (revision) => ({ ...good(revision), capabilities: { prompts: {} } }),
      says: 'does not declare completions',
    },
  ],
  notApplicable: [
    {
      name: 'a server that completes nothing',
      server: (revision) =>
        goodServer(revision, {
          methods: {
            ...COMPLETING.methods,
            'completion/complete': () => {
              throw new RpcError(-32601, 'No')
            },
          },
          capabilities: { prompts: {} },
        }),
    },
  ],
  notExercised: [
    { name: 'nothing to complete', server: (revision) => goodServer(revision, { capabilities: { completions: {} } }) },
  ],
})
