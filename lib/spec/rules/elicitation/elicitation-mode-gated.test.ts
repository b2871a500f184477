import { asking, MODERN_PARAMS } from '@/lib/testing/told-asks'
import { form, page } from '@/lib/testing/told-elicitations'
import { testRule } from '@/lib/testing/rule-tester'

const method = 'elicitation/create'
const opens = { method, params: page('https://a.example/') }
const shows = { method, params: form({}) }

testRule('elicitation-mode-gated', {
  passes: [
    asking('a page for a client that opens pages', { ...opens, declared: { elicitation: { url: {} } } }),
    asking('a form where no mode was named', { ...shows, declared: { elicitation: {} } }),
  ],
  fails: [
    {
      ...asking('a page where no mode was named', { ...opens, declared: { elicitation: {} } }),
      path: `${MODERN_PARAMS}/mode`,
      says: 'declared form only',
    },
    {
      ...asking('a form for a client that only opens pages', { ...shows, declared: { elicitation: { url: {} } } }),
      says: 'declared url only',
    },
    {
      ...asking('a page, on the revision before', { ...opens, declared: { elicitation: { form: {} } } }),
      revision: '2025-11-25',
      path: '/params/mode',
    },
  ],
  notApplicable: '2025-06-18',
  notExercised: [
    asking('no elicitation capability at all', { ...opens, declared: {} }),
    asking('a mode that there is not', { method, params: { mode: 'link' } }),
  ],
})
