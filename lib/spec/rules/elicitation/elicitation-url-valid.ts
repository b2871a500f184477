import { stringAt } from '@/lib/protocol/json'
import { pageRule } from './remark-rule'

export const elicitationUrlValid = pageRule(
  {
    id: 'elicitation-url-valid',
    why: 'A client opens web pages only: what is no absolute http or https address it refuses.',
    fix: 'Send an absolute https URL.',
    example: {
      right: '{"mode": "url", "message": "Sign in", "url": "https://auth.example/start"}',
      wrong: '{"mode": "url", "message": "Sign in", "url": "/start"}',
    },
  },
  ({ params }) => stringAt(params, 'url') !== undefined,
)
