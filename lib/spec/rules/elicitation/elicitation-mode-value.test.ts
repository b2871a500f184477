import { testRule } from '@/lib/testing/rule-tester'
import { MODERN_PARAMS } from '@/lib/testing/told-asks'
import { eliciting, form, page } from '@/lib/testing/told-elicitations'
import { asking } from '@/lib/testing/told-asks'

testRule('elicitation-mode-value', {
  passes: [
    eliciting('no mode, and each of the two', form({}), { ...form({}), mode: 'form' }, page('https://a.example/')),
  ],
  fails: [
    { ...eliciting('another mode', { ...form({}), mode: 'link' }), path: `${MODERN_PARAMS}/mode`, says: '"link"' },
  ],
  notApplicable: '2025-06-18',
  notExercised: [asking('another ask', { method: 'roots/list' })],
})
