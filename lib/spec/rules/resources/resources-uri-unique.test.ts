import { testRule } from '@/lib/testing/rule-tester'
import { answered, declaresNothing, silent } from '@/lib/testing/told-results'

const page = (uri: string, cursor?: string, nextCursor?: string) => ({
  method: 'resources/list',
  params: { cursor },
  result: { resources: [{ uri, name: 'Trip' }], nextCursor },
})

testRule('resources-uri-unique', {
  passes: [
    { name: 'two pages', session: answered(page('trip://1', undefined, 'two'), page('trip://2', 'two')) },
    { name: 'one page twice', session: answered(page('trip://1'), page('trip://1')) },
  ],
  fails: [
    {
      name: 'one URI on two pages',
      session: answered(page('trip://1', undefined, 'two'), page('trip://1', 'two')),
      path: '/result/resources/0/uri',
      says: 'two resources with the URI “trip://1”',
    },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent],
})
