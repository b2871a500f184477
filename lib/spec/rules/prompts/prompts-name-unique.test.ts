import { testRule } from '@/lib/testing/rule-tester'
import { answered, declaresNothing, silent } from '@/lib/testing/told-results'

const lists = (...names: readonly string[]) => ({
  method: 'prompts/list',
  result: { prompts: names.map((name) => ({ name })) },
})

testRule('prompts-name-unique', {
  passes: [{ name: 'two names, listed twice', session: answered(lists('plan', 'pack'), lists('plan', 'pack')) }],
  fails: [
    {
      name: 'one name twice',
      session: answered(lists('plan', 'plan')),
      path: '/result/prompts/1/name',
      says: 'two prompts with the name “plan”',
    },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent],
})
