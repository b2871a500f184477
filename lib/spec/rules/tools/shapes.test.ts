import { answered, declaresNothing, listsTools, silent } from '@/lib/testing/told-results'
import { testRule } from '@/lib/testing/rule-tester'

const inputSchema = { type: 'object' }
const plain = { name: 'book', inputSchema }
const tool = (more: object) => listsTools({ ...plain, ...more })
const takes = (schema: unknown) => listsTools({ name: 'book', inputSchema: schema })
const lists = (result: object) => answered({ method: 'tools/list', result })
const returns = (result: unknown) => answered({ method: 'tools/call', params: { name: 'book' }, result })
const rest = { notApplicable: [declaresNothing], notExercised: [silent] } as const

testRule('tools-list-shape', {
  passes: [{ name: 'no tools', session: lists({ tools: [] }) }],
  fails: [
    { name: 'no array', session: lists({}), path: '/result/tools' },
    { name: 'tools by name', session: lists({ tools: { book: plain } }) },
    { name: 'a name in place of a tool', session: lists({ tools: ['book'] }), path: '/result/tools/0' },
  ],
  ...rest,
})

testRule('tools-name-string', {
  passes: [{ name: 'a name', session: tool({}) }],
  fails: [
    { name: 'no name', session: listsTools({ inputSchema }), path: '/result/tools/0/name' },
    { name: 'a number', session: tool({ name: 1 }) },
  ],
  ...rest,
})

testRule('tools-text-fields', {
  passes: [{ name: 'a title and a description', session: tool({ title: 'Book', description: 'Books a trip' }) }],
  fails: [
    { name: 'null', session: tool({ description: null }), path: '/result/tools/0/description' },
    { name: 'a title in two languages', session: tool({ title: { en: 'Book' } }), path: '/result/tools/0/title' },
  ],
  notApplicable: [declaresNothing],
  notExercised: [silent, { name: 'a title before there was one', revision: '2025-03-26', session: tool({ title: 1 }) }],
})

testRule('tools-input-schema-object', {
  passes: [{ name: 'an object', session: tool({}) }],
  fails: [
    { name: 'none', session: listsTools({ name: 'book' }), path: '/result/tools/0/inputSchema' },
    { name: 'no type', session: takes({ properties: {} }), path: '/result/tools/0/inputSchema/type' },
    { name: 'a list of types', session: takes({ type: ['object'] }), path: '/result/tools/0/inputSchema/type' },
    { name: 'another type', session: takes({ type: 'array' }) },
  ],
  ...rest,
})

testRule('tools-input-schema-not-null', {
  passes: [{ name: 'an object', session: tool({}) }],
  fails: [
    { name: 'null', session: takes(null), path: '/result/tools/0/inputSchema' },
    { name: 'none', session: listsTools({ name: 'book' }) },
    { name: 'a boolean', session: takes(true) },
  ],
  notApplicable: '2025-06-18',
  notExercised: [silent],
})

testRule('tools-input-schema-members', {
  passes: [
    { name: 'an object per property', session: takes({ type: 'object', properties: { a: {} }, required: ['a'] }) },
  ],
  fails: [
    {
      name: 'true for a property',
      session: takes({ type: 'object', properties: { a: true } }),
      path: '/result/tools/0/inputSchema/properties/a',
    },
    {
      name: 'required as a flag',
      session: takes({ type: 'object', required: true }),
      path: '/result/tools/0/inputSchema/required',
    },
  ],
  notApplicable: '2026-07-28',
  notExercised: [silent, { name: 'neither', session: takes({ type: 'object' }) }],
})

testRule('tools-output-schema-object-root', {
  passes: [{ name: 'an object', session: tool({ outputSchema: { type: 'object', properties: {} } }) }],
  fails: [
    { name: 'an array', session: tool({ outputSchema: { type: 'array' } }), path: '/result/tools/0/outputSchema/type' },
    { name: 'null', session: tool({ outputSchema: null }), path: '/result/tools/0/outputSchema' },
    { name: 'true for a property', session: tool({ outputSchema: { type: 'object', properties: { a: true } } }) },
  ],
  notApplicable: '2026-07-28',
  notExercised: [silent, { name: 'none', session: tool({}) }],
})

testRule('tools-output-schema-object', {
  passes: [{ name: 'an array as the root', session: tool({ outputSchema: { type: 'array' } }) }],
  fails: [
    { name: 'null', session: tool({ outputSchema: null }), path: '/result/tools/0/outputSchema' },
    { name: 'a boolean', session: tool({ outputSchema: true }) },
  ],
  notApplicable: '2025-11-25',
  notExercised: [silent, { name: 'none', session: tool({}) }],
})

testRule('tools-output-schema-era', {
  passes: [
    { name: 'a tool without', session: tool({}) },
    { name: 'content alone', session: returns({ content: [] }) },
  ],
  fails: [
    { name: 'a schema for the output', session: tool({ outputSchema: {} }), path: '/result/tools/0/outputSchema' },
    {
      name: 'structured output',
      session: returns({ content: [], structuredContent: {} }),
      path: '/result/structuredContent',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [silent],
})

testRule('tools-annotations-shape', {
  passes: [{ name: 'flags and a title', session: tool({ annotations: { title: 'Book', readOnlyHint: false } }) }],
  fails: [
    {
      name: 'a flag in quotes',
      session: tool({ annotations: { openWorldHint: 'true' } }),
      path: '/result/tools/0/annotations/openWorldHint',
    },
    { name: 'a list', session: tool({ annotations: [] }), path: '/result/tools/0/annotations' },
  ],
  notApplicable: '2024-11-05',
  notExercised: [silent, { name: 'none', session: tool({}) }],
})

testRule('tools-execution-task-support', {
  passes: [{ name: 'optional', session: tool({ execution: { taskSupport: 'optional' } }) }],
  fails: [
    {
      name: 'a flag',
      session: tool({ execution: { taskSupport: true } }),
      path: '/result/tools/0/execution/taskSupport',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [silent, { name: 'none', session: tool({}) }],
})

testRule('tools-call-content-array', {
  passes: [{ name: 'no blocks', session: returns({ content: [] }) }],
  fails: [
    { name: 'text', session: returns({ content: 'Booked' }), path: '/result/content' },
    { name: 'structured content alone', session: returns({ structuredContent: {} }), path: '/result/content' },
  ],
  ...rest,
})

testRule('tools-call-is-error-boolean', {
  passes: [{ name: 'a flag', session: returns({ content: [], isError: true }) }],
  fails: [{ name: 'in quotes', session: returns({ content: [], isError: 'true' }), path: '/result/isError' }],
  notApplicable: [declaresNothing],
  notExercised: [silent, { name: 'no flag', session: returns({ content: [] }) }],
})

testRule('tools-structured-content-object', {
  passes: [{ name: 'an object', session: returns({ content: [], structuredContent: {} }) }],
  fails: [
    { name: 'a list', session: returns({ content: [], structuredContent: [1] }), path: '/result/structuredContent' },
    { name: 'null', session: returns({ content: [], structuredContent: null }) },
  ],
  notApplicable: '2026-07-28',
  notExercised: [silent, { name: 'none', session: returns({ content: [] }) }],
})
