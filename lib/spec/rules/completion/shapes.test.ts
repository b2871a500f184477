import { testRule } from '@/lib/testing/rule-tester'
import { answered, silent } from '@/lib/testing/told-results'

const returns = (result: object) => answered({ method: 'completion/complete', result })
const completes = (more: object) => returns({ completion: { values: ['Rome'], ...more } })
const many = (length: number) => Array.from({ length }, (_, index) => `city ${index}`)
const rest = { notApplicable: 'always', notExercised: [silent] } as const

testRule('completion-result-shape', {
  passes: [
    { name: 'strings', session: completes({}) },
    { name: 'none', session: completes({ values: [] }) },
  ],
  fails: [
    { name: 'values beside it', session: returns({ values: [] }), path: '/result/completion' },
    { name: 'no values', session: returns({ completion: {} }), path: '/result/completion/values' },
    { name: 'an object', session: completes({ values: [{}] }), path: '/result/completion/values/0' },
  ],
  ...rest,
})

testRule('completion-max-100', {
  passes: [{ name: '100', session: completes({ values: many(100) }) }],
  fails: [
    { name: '101', session: completes({ values: many(101) }), path: '/result/completion/values' },
    { name: '101 before the schema said so', revision: '2025-06-18', session: completes({ values: many(101) }) },
  ],
  ...rest,
})

testRule('completion-total-has-more-types', {
  passes: [{ name: 'both', session: completes({ total: 0, hasMore: false }) }],
  fails: [
    { name: 'a total in words', session: completes({ total: '40+' }), path: '/result/completion/total' },
    { name: 'less than nothing', session: completes({ total: -1 }), path: '/result/completion/total' },
    { name: 'a flag in quotes', session: completes({ hasMore: 'true' }), path: '/result/completion/hasMore' },
  ],
  notApplicable: 'always',
  notExercised: [silent, { name: 'neither', session: completes({}) }],
})
