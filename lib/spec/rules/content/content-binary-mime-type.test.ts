import { testRule } from '@/lib/testing/rule-tester'
import { asking } from '@/lib/testing/told-asks'
import { answered, silent } from '@/lib/testing/told-results'

const PNG = 'iVBORw0KGgoAAAAN'
const returns = (...content: readonly object[]) =>
  answered({ method: 'tools/call', params: { name: 'book' }, result: { content } })
const image = (mimeType: unknown, data = PNG) => returns({ type: 'image', data, mimeType })
const audio = (mimeType: string) => returns({ type: 'audio', data: 'AAAA', mimeType })

testRule('content-binary-mime-type', {
  passes: [
    { name: 'a PNG', session: image('image/png') },
    { name: 'a JPEG by its short name', session: image('image/jpg', '/9j/4AAQ') },
    { name: 'data in a format that says nothing', session: image('image/svg+xml; charset=utf-8', 'PHN2Zz4=') },
    { name: 'sound', session: audio('audio/wav') },
    { name: 'sound in a container', session: audio('application/ogg') },
  ],
  fails: [
    { name: 'a suffix', session: image('png'), path: '/result/content/0/mimeType', says: '“png”, which is none' },
    { name: 'a text', session: image('text/plain'), says: 'not of its kind' },
    { name: 'sound as a picture', session: audio('image/png'), says: 'The audio' },
    { name: 'a PNG that says it is a JPEG', session: image('image/jpeg'), says: 'its data is image/png' },
    {
      name: 'in a prompt',
      session: answered({
        method: 'prompts/get',
        params: { name: 'p' },
        result: { messages: [{ role: 'user', content: { type: 'image', data: PNG, mimeType: '' } }] },
      }),
      path: '/result/messages/0/content/mimeType',
    },
    asking('in what a model is asked', {
      method: 'sampling/createMessage',
      params: { messages: [{ role: 'user', content: { type: 'image', data: PNG, mimeType: 'png' } }], maxTokens: 9 },
    }),
  ],
  notApplicable: 'always',
  notExercised: [silent, { name: 'text alone', session: returns({ type: 'text', text: 'Hello' }) }],
})
