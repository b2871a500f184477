import { answered, declaresNothing, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const DAYS = { type: 'object', properties: { days: { type: 'integer' } }, required: ['days'] }

const returning = (structuredContent: unknown, outputSchema: unknown = DAYS, more: object = {}) =>
  answered(
    { method: 'tools/list', result: { tools: [{ name: 'book', outputSchema }] } },
    { method: 'tools/call', params: { name: 'book' }, result: { content: [], structuredContent, ...more } },
  )

testRule('tools-structured-content-conforms', {
  passes: [
    { name: 'what the schema asks for', session: returning({ days: 5 }) },
    { name: 'null where null is allowed', session: returning(null, { type: ['object', 'null'] }) },
    {
      name: 'a format, which only informs',
      session: returning({ at: 'noon' }, { properties: { at: { format: 'date' } } }),
    },
    {
      name: 'a property named format',
      session: returning({ format: 'a4' }, { properties: { format: { const: 'a4' } } }),
    },
  ],
  fails: [
    {
      name: 'the wrong type',
      session: returning({ days: 'five' }),
      path: '/result/structuredContent/days',
      says: 'days in structuredContent',
    },
    { name: 'a member too few', session: returning({}), path: '/result/structuredContent/days', says: 'Required' },
    { name: 'null', session: returning(null), path: '/result/structuredContent' },
    {
      name: 'a tool listed anew with another schema',
      session: answered(
        { method: 'tools/list', result: { tools: [{ name: 'book', outputSchema: {} }] } },
        { method: 'tools/list', result: { tools: [{ name: 'book', outputSchema: DAYS }] } },
        { method: 'tools/call', params: { name: 'book' }, result: { content: [], structuredContent: {} } },
      ),
    },
  ],
  notApplicable: [declaresNothing, { ...declaresNothing, name: 'an older revision', revision: '2025-03-26' }],
  notExercised: [
    silent,
    { name: 'a tool without a schema', session: returning({ days: 'five' }, null) },
    { name: 'a failure', session: returning({}, DAYS, { isError: true }) },
    { name: 'a question first', session: returning({}, DAYS, { resultType: 'input_required' }) },
  ],
})
