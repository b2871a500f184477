import { requiredErrorRule } from './required-errors'

export const elicitationRequiredErrorUrlMode = requiredErrorRule({
  id: 'elicitation-required-error-url-mode',
  why: 'A client can open pages before it tries again, and nothing else; and only their ids tell it when they are done.',
  fix: 'Give each entry mode "url", an elicitationId, a url and a message.',
  example: {
    right: '{"elicitations": [{"mode": "url", "elicitationId": "e1", "url": "https://…", "message": "Sign in"}]}',
    wrong: '{"elicitations": [{"mode": "form", "requestedSchema": {…}}]}',
  },
})
