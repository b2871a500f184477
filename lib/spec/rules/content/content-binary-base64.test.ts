import { testRule } from '@/lib/testing/rule-tester'
import { asking } from '@/lib/testing/told-asks'
import { answered, silent } from '@/lib/testing/told-results'

const returns = (...content: readonly unknown[]) => answered({ method: 'tools/call', result: { content } })
const prompts = (content: unknown) =>
  answered({ method: 'prompts/get', result: { messages: [{ role: 'user', content }] } })
const image = { type: 'image', data: 'AAAA', mimeType: 'image/png' }
const audio = { type: 'audio', data: 'AAAA', mimeType: 'audio/wav' }
const justText = { name: 'text alone', session: returns({ type: 'text', text: 'Rome' }) }
const at = '/result/content/0'

testRule('content-binary-base64', {
  passes: [
    { name: 'without padding', session: returns(image) },
    { name: 'with padding', session: returns({ ...audio, data: 'iVBO+/8=' }) },
  ],
  fails: [
    {
      name: 'a data URI',
      session: returns({ ...image, data: 'data:image/png;base64,AAAA' }),
      path: `${at}/data`,
      says: 'a data URI',
    },
    { name: 'the alphabet for URLs', session: returns({ ...image, data: 'AA-_' }) },
    { name: 'no padding', session: returns({ ...image, data: 'AAA' }) },
    { name: 'a line break', session: returns({ ...image, data: 'AAA\n' }) },
    { name: 'nothing', session: returns({ ...image, data: '' }) },
    { name: 'in a prompt', session: prompts({ ...image, data: '?' }), path: '/result/messages/0/content/data' },
    asking('in what a model is asked', {
      method: 'sampling/createMessage',
      params: { messages: [{ role: 'user', content: { ...image, data: '?' } }], maxTokens: 9 },
    }),
  ],
  notApplicable: 'always',
  notExercised: [silent, justText],
})
