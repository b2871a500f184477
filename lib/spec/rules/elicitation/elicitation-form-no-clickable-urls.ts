import { formRule } from './remark-rule'

export const elicitationFormNoClickableUrls = formRule({
  id: 'elicitation-form-no-clickable-urls',
  why: 'A link in a form leads people away without the client’s warning of where it goes.',
  fix: 'Send people to a page with an elicitation in URL mode.',
  example: {
    right: '{"mode": "url", "message": "Read the terms", "url": "https://…"}',
    wrong: '{"message": "Read https://… and agree", "requestedSchema": …}',
  },
})
