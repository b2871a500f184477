import { remarkRule } from './remark-rule'

export const elicitationModeValue = remarkRule(
  {
    id: 'elicitation-mode-value',
    why: 'A client knows two ways to ask: a form, or a page to open. It can only refuse a third.',
    fix: 'Send "form" or "url" as mode, or no mode for a form.',
    example: {
      right: '{"mode": "url", "message": "Sign in", "url": "https://…"}',
      wrong: '{"mode": "link", "message": "Sign in", "url": "https://…"}',
    },
  },
  () => true,
)
