import { formRule } from './remark-rule'

export const elicitationFormNoSensitive = formRule({
  id: 'elicitation-form-no-sensitive',
  why: 'What is typed into a form passes through the client, its model and its logs: a secret typed there is out.',
  fix: 'Take passwords, keys, tokens and card data on a page of your own, with an elicitation in URL mode.',
  example: {
    right: '{"mode": "url", "message": "Sign in", "url": "https://…"}',
    wrong: '{"message": "Sign in", "requestedSchema": {… "password": {"type": "string"}}}',
  },
})
