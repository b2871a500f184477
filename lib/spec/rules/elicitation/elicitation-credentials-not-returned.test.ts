import { eliciting, form, page } from '@/lib/testing/told-elicitations'
import { testRule, type Told } from '@/lib/testing/rule-tester'

const returning = (name: string, params: unknown, result: object): Told => ({
  name,
  session: (t, revision) => {
    eliciting('', params).session(t, revision)
    t.sends({ id: 9, method: 'tools/call', params: { name: 'book' } })
    t.receives({ id: 9, result })
  },
})
const sign = page('https://a.example/')

testRule('elicitation-credentials-not-returned', {
  passes: [returning('what was asked for', sign, { content: [{ type: 'text', text: 'Connected.' }] })],
  fails: [
    {
      ...returning('a token', sign, { content: [], structuredContent: { access_token: 'gho_16C7e42F' } }),
      path: '/result/structuredContent/access_token',
      says: 'access_token',
    },
    {
      ...returning('a token in a text', sign, {
        content: [{ type: 'text', text: '{"refreshToken": "1//0gabcdefg"}' }],
      }),
      path: '/result/content/0/text',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [
    returning('a token without a page before', form({}), { content: [], structuredContent: { id_token: 'abcdefgh' } }),
    eliciting('a page, and no result', sign),
  ],
})
