import { remarkRule } from './remark-rule'

export const elicitationUrlFields = remarkRule(
  {
    id: 'elicitation-url-fields',
    why: 'Without the address there is no page to open, and the person is left with a message that leads nowhere.',
    fix: 'Send mode "url", a message, and the page’s address as url.',
    example: {
      right: '{"mode": "url", "message": "Sign in", "url": "https://auth.example/start"}',
      wrong: '{"mode": "url", "message": "Sign in", "href": "https://auth.example/start"}',
    },
  },
  ({ mode }) => mode === 'url',
)
