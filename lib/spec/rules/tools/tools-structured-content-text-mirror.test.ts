import { answered, declaresNothing, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const returning = (structuredContent: unknown, ...texts: readonly string[]) =>
  answered({
    method: 'tools/call',
    params: { name: 'book' },
    result: { content: texts.map((text) => ({ type: 'text', text })), structuredContent },
  })

testRule('tools-structured-content-text-mirror', {
  passes: [
    { name: 'the same, in another order', session: returning({ a: 1, b: [true] }, 'Done', ' {"b": [true], "a": 1}') },
    { name: 'members named like those of every object', session: returning({ constructor: 1 }, '{"constructor": 1}') },
  ],
  fails: [
    { name: 'no text', session: returning({ a: 1 }), path: '/result/content', says: 'No text block' },
    { name: 'prose', session: returning({ a: 1 }, 'a is 1') },
    { name: 'other JSON', session: returning({ a: 1 }, '{"a": 1, "b": 2}') },
    { name: 'JSON of another prototype', session: returning({ toString: 1 }, '{"a": 1}') },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent, { name: 'text alone', session: returning(undefined, 'a is 1') }],
})
