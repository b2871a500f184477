import { isObject } from '@/lib/protocol/json'
import { defineRule } from '@/lib/spec/rule'

/** Characters beyond which a message is no longer one short sentence. */
const LONGEST = 200

const STACK = /\n[ \t]*(?:at |File "|goroutine )/

const flaw = (message: string): string | undefined => {
  if (STACK.test(message)) return 'holds a stack trace'
  if (message.trim().includes('\n')) return 'has several lines'
  return message.length > LONGEST ? `is ${message.length} characters long` : undefined
}

export const errorsMessageConcise = defineRule({
  id: 'errors-message-concise',
  why: 'People read the message in a line of a list; a stack trace tells them nothing, and others too much.',
  fix: 'Say in one sentence what went wrong, and put the rest into data.',
  example: {
    right: '{"code": -32602, "message": "Unknown city: Atlantis"}',
    wrong: '{"code": -32602, "message": "Error: Unknown city\\n    at lookup (/srv/app.js:12:9)\\n    …"}',
  },
  on: 'error',
  // How long is too long is a matter of taste.
  atMost: 'hint',
  check: ({ error }) => {
    const message = isObject(error) ? error['message'] : undefined
    if (typeof message !== 'string') return undefined
    const wrong = flaw(message)
    return wrong === undefined ? [] : [{ message: `The error’s message ${wrong}.`, path: '/error/message' }]
  },
})
