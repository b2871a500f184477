import { objectAt, stringAt } from '@/lib/protocol/json'
import { defineRule } from '@/lib/spec/rule'
import { requiresPages } from './elicitations'

export const elicitationRequiredErrorOnlyWhenNeeded = defineRule({
  id: 'elicitation-required-error-only-when-needed',
  why: 'A client takes this code for a page to visit: without one it can neither go on nor tell what went wrong.',
  fix: 'Use -32042 only where a page has to be visited first, and another code for everything else.',
  example: {
    right: '{"code": -32042, "data": {"elicitations": [{"mode": "url", …}]}}',
    wrong: '{"code": -32042, "message": "Not allowed"}',
  },
  on: 'error',
  check: ({ error }) => {
    if (!requiresPages(error)) return undefined
    const list = objectAt(error, 'data')?.['elicitations']
    const pages = Array.isArray(list) && list.some((entry) => stringAt(entry, 'mode') === 'url')
    if (pages) return []
    return [{ message: 'The error says that a page has to be visited, and lists none.', path: '/error/code' }]
  },
})
