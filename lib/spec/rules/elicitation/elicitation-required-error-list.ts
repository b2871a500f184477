import { requiredErrorRule } from './required-errors'

export const elicitationRequiredErrorList = requiredErrorRule({
  id: 'elicitation-required-error-list',
  why: 'The client learns from the list alone which pages to open: with none in it, the call can never be tried again.',
  fix: 'List every page that has to be visited in error.data.elicitations.',
  example: {
    right: '{"code": -32042, "data": {"elicitations": [{"mode": "url", …}]}}',
    wrong: '{"code": -32042, "message": "Please sign in at https://…"}',
  },
})
