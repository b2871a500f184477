import { testRule } from '@/lib/testing/rule-tester'

testRule('jsonrpc-response-id-echo', {
  passes: [
    {
      name: 'a number and a string, each as it came',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 7, method: 'tools/list' })
        t.receives({ id: 7, result: {} })
        t.sends({ id: '7', method: 'tools/list' })
        t.receives({ id: '7', result: {} })
      },
    },
  ],
  fails: [
    {
      name: 'a string answered as a number',
      session: (t, revision) => {
        t.connects(revision).sends({ id: '7', method: 'tools/list' })
        t.receives({ id: 7, result: {} })
      },
      path: '/id',
      says: 'tools/list (id "7") has the id 7',
    },
    {
      name: 'an id of null',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 7, method: 'tools/list' })
        t.receives({ id: null, result: {} })
      },
      says: 'null',
    },
    {
      name: 'no id',
      session: (t, revision) => {
        t.connects(revision).sends({ id: 7, method: 'tools/list' })
        t.receives({ result: {} })
      },
      says: 'no id',
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'a result beside the right one, which may be anybody’s',
      session: (t, revision) => {
        t.connects(revision).sends([
          { id: 7, method: 'tools/list' },
          { id: 8, method: 'tools/list' },
        ])
        t.receives({ id: 9, result: {} })
      },
    },
  ],
})
