import { testRule } from '@/lib/testing/rule-tester'
import { answered, quiet } from '@/lib/testing/told'

const discovered = (settings: unknown) =>
  answered('server/discover', { capabilities: { extensions: { 'com.example/a': settings } } })

testRule('extensions-settings-object', {
  passes: [
    { name: 'nothing to set', session: discovered({}) },
    { name: 'any settings, with null and fractions', session: discovered({ rate: 0.5, until: null }) },
  ],
  fails: [
    { name: 'true', session: discovered(true), path: '/result/capabilities/extensions/com.example~1a' },
    { name: 'null', session: discovered(null) },
    { name: 'an array', session: discovered([]) },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'never discovered', session: quiet }],
})
