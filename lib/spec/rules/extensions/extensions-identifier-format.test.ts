import { testRule } from '@/lib/testing/rule-tester'
import { answered } from '@/lib/testing/told'

const discovered = (extensions: unknown) => answered('server/discover', { capabilities: { extensions } })

testRule('extensions-identifier-format', {
  passes: [
    { name: 'prefix and name', session: discovered({ 'io.modelcontextprotocol/ui': {}, 'com.example/x.y': {} }) },
  ],
  fails: [
    {
      name: 'a bare name',
      session: discovered({ itineraries: {} }),
      path: '/result/capabilities/extensions/itineraries',
      says: 'has no prefix',
    },
    { name: 'a space', session: discovered({ 'com.example/a b': {} }), says: 'com.example/a b' },
    { name: 'a URL', session: discovered({ 'https://example.com/a': {} }) },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'no extensions', session: discovered(undefined) },
    { name: 'an empty object', session: discovered({}) },
  ],
})
