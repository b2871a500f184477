import { testRule } from '@/lib/testing/rule-tester'
import { answered, quiet } from '@/lib/testing/told'

const listed = (more: object) =>
  answered('tools/list', { resultType: 'complete', tools: [], ttlMs: 0, cacheScope: 'private', ...more })
const silent = { name: 'no results', session: quiet }
const legacy = '2025-11-25'

testRule('caching-ttl-non-negative', {
  passes: [
    { name: 'nothing is kept', session: listed({}) },
    { name: 'a minute', session: listed({ ttlMs: 60_000 }) },
  ],
  fails: [{ name: 'a negative time', session: listed({ ttlMs: -1 }), path: '/result/ttlMs' }],
  notApplicable: legacy,
  notExercised: [silent],
})

testRule('caching-ttl-integer', {
  passes: [{ name: 'a minute', session: listed({ ttlMs: 60_000 }) }],
  fails: [
    { name: 'a fraction', session: listed({ ttlMs: 0.5 }), path: '/result/ttlMs' },
    { name: 'a text', session: listed({ ttlMs: '60000' }) },
    { name: 'null', session: listed({ ttlMs: null }) },
  ],
  notApplicable: legacy,
  notExercised: [silent],
})

testRule('caching-scope-valid', {
  passes: [
    { name: 'private', session: listed({}) },
    { name: 'public', session: listed({ cacheScope: 'public' }) },
  ],
  fails: [
    { name: 'another word', session: listed({ cacheScope: 'user' }), path: '/result/cacheScope' },
    { name: 'capitals', session: listed({ cacheScope: 'Private' }) },
  ],
  notApplicable: legacy,
  notExercised: [silent],
})

const asks = (more: object) => answered('tools/call', { resultType: 'input_required', requestState: 'a', ...more })

testRule('caching-no-hints-on-input-required', {
  passes: [{ name: 'a question without hints', session: asks({}) }],
  fails: [
    { name: 'a question to be kept', session: asks({ ttlMs: 1 }), path: '/result/ttlMs' },
    { name: 'with both hints', session: asks({ ttlMs: 1, cacheScope: 'public' }), times: 2 },
  ],
  notApplicable: legacy,
  notExercised: [silent],
})
