import { testRule } from '@/lib/testing/rule-tester'
import { answered, quiet } from '@/lib/testing/told'

const discovered = (capabilities: unknown) => answered('server/discover', { capabilities })

testRule('discover-capabilities', {
  passes: [
    { name: 'an object', session: discovered({ tools: {} }) },
    { name: 'nothing offered', session: discovered({}) },
  ],
  fails: [
    { name: 'an array', session: discovered(['tools']), path: '/result/capabilities' },
    { name: 'none', session: discovered(undefined), path: '/result/capabilities' },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'never discovered', session: quiet }],
})
